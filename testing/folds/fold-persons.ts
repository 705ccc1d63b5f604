import { accessActs } from "#platform/access/contract";
import { change, on, type Row, unchangedBy } from "./fold.ts";
import { NAME, type Projection } from "./projection.ts";

export const persons: Projection = {
  table: "access.person",
  objectKind: "access.person",
  leftOut: { name: NAME },
  effects: [
    on(accessActs.personAdded, (_, { member, isSynthetic, createdAt }, { objectId }) => [
      {
        id: objectId,
        owner_member: member,
        left_at: null,
        left_by: null,
        is_synthetic: isSynthetic,
        created_at: createdAt,
        version: 1,
      },
    ]),
    on(accessActs.personRenamed, (rows) => change(rows, {})),
    on(accessActs.personLeft, (rows, { leftAt }, { person }) =>
      change(rows, { left_at: leftAt, left_by: person }),
    ),
    unchangedBy(accessActs.workReassigned),
  ],
};

/** Credentials, invitations and sessions of an account are not its row. */
const besideAccounts = [
  accessActs.accountInvited,
  accessActs.invitationOpened,
  accessActs.accountUnlocked,
  accessActs.sessionsEnded,
  accessActs.pinSet,
].map(unchangedBy);

export const accounts: Projection = {
  table: "access.account",
  objectKind: "access.account",
  leftOut: { sign_in_name: NAME },
  effects: [
    on(accessActs.accountAdded, (_, said, { objectId }) => [
      {
        id: objectId,
        owner_member: said.member,
        person: said.person,
        agency: said.agency,
        language: said.language,
        state: said.state,
        is_synthetic: said.isSynthetic,
        created_at: said.createdAt,
        version: 1,
      },
    ]),
    on(accessActs.accountEnrolled, (rows) =>
      rows.flatMap((row) => (row.state === "invited" ? change([row], { state: "active" }) : row)),
    ),
    on(accessActs.accountClosed, (rows) => change(rows, { state: "left" })),
    unchangedBy(accessActs.roleGranted),
    unchangedBy(accessActs.roleRevoked),
    ...besideAccounts,
  ],
};

export const roleGrants: Projection = {
  table: "access.role_grant",
  objectKind: "access.account",
  leftOut: {},
  effects: [
    unchangedBy(accessActs.accountAdded),
    on(accessActs.roleGranted, (rows, said, { objectId }) => [
      ...rows,
      {
        id: said.grant,
        owner_member: said.member,
        account: objectId,
        role: said.role,
        granted_at: said.grantedAt,
        proposal: said.proposal,
        revoked_at: null,
        revoked_by: null,
      },
    ]),
    on(accessActs.roleRevoked, (rows, { role, revokedAt }, { person }) =>
      rows.map((row) => (row.role === role ? revoke(row, revokedAt, person) : row)),
    ),
    on(accessActs.accountEnrolled, (rows, { isReset, at }, { person }) =>
      isReset === true ? rows.map((row) => revoke(row, at, person)) : rows,
    ),
    on(accessActs.accountClosed, (rows, { closedAt }, { person }) =>
      rows.map((row) => revoke(row, closedAt, person)),
    ),
    ...besideAccounts,
  ],
};

function revoke(row: Row, at: string | undefined, by: string | null): Row {
  return row.revoked_at === null ? { ...row, revoked_at: at, revoked_by: by } : row;
}
