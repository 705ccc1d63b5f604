import { accessActs } from "#platform/access/contract";
import { change, on, type Row } from "./fold.ts";
import type { Projection } from "./projection.ts";

export const brokenGlass: Projection = {
  table: "access.break_glass",
  objectKind: "access.break_glass",
  leftOut: {},
  effects: [
    on(accessActs.glassBroken, (_, said, { objectId, person }) => [
      {
        id: objectId,
        owner_member: said.member,
        owner_agency: said.agency,
        person,
        account: said.account,
        reason: said.reason,
        case_reference: said.caseReference,
        opened_at: said.openedAt,
        expires_at: said.expiresAt,
        closed_at: null,
        verdict: null,
        reviewed_by: null,
        reviewed_at: null,
        version: 1,
      },
    ]),
    on(accessActs.glassClosed, (rows, { closedAt }) => close(rows, closedAt, {})),
    on(accessActs.glassReviewed, (rows, { verdict, reviewedAt }, { person }) =>
      close(rows, reviewedAt, { verdict, reviewed_by: person, reviewed_at: reviewedAt }),
    ),
  ],
};

/** It is closed once: a review closes what is still open. */
function close(rows: readonly Row[], at: string | undefined, changes: Row): readonly Row[] {
  return rows.flatMap((row) => change([row], { ...changes, closed_at: row.closed_at ?? at }));
}
