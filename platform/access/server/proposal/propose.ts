import {
  accessActs,
  accessErrors,
  actorOf,
  type Caller,
  type listProposalsRoute,
  type MemberAdmission,
  type Proposal,
  type ProposalContent,
  type proposeMemberRoute,
  type proposeRoleRoute,
  type StandingChange,
} from "#platform/access/contract";
import { createId } from "#platform/database";
import { findStanding } from "#platform/directory/server";
import { type CheckedInput, problem, type RouteAnswer } from "#platform/http/contract";
import { describeAct } from "#platform/ledger/contract";
import { recordAct } from "#platform/ledger/server";
import type { AccessDesk, AccessTransaction } from "../access-parts.ts";
import { nameAccounts, namePersons } from "../person/name-store.ts";
import { proveGrantable } from "./grant-role.ts";
import { insertProposal, listProposals } from "./proposal-store.ts";

/** The secretariat sees proposals of every member, others those of their own. */
export function capacityOf(caller: Caller): "secretariat" | undefined {
  return caller.roles.includes("secretariat") ? "secretariat" : undefined;
}

/** Proposes a role for an account: of the own member, or of any for the secretariat. */
export function proposeRole(
  desk: AccessDesk,
  caller: Caller,
  body: CheckedInput<typeof proposeRoleRoute>["body"],
): Promise<Proposal> {
  return desk.asCaller(
    caller,
    async (transaction) => {
      const { account, role, reason } = body;
      const { member } = await proveGrantable(transaction, caller, { account, role });
      const content = { kind: "grant_role" as const, account, role };
      return keep(desk, transaction, caller, { member, content, reason });
    },
    capacityOf(caller),
  );
}

/** Proposes to admit, suspend or readmit a member. Kept with the secretariat: nobody else sees it. */
export function proposeMember(
  desk: AccessDesk,
  caller: Caller,
  { content, reason }: CheckedInput<typeof proposeMemberRoute>["body"],
): Promise<Proposal> {
  return desk.asCaller(
    caller,
    async (transaction) => {
      await proveStandsOtherwise(transaction, caller, content);
      return keep(desk, transaction, caller, { member: caller.member, content, reason });
    },
    "secretariat",
  );
}

async function proveStandsOtherwise(
  transaction: AccessTransaction,
  caller: Caller,
  content: MemberAdmission | StandingChange,
): Promise<void> {
  const standing = await findStanding(transaction, content.member);
  if (content.kind === "admit_member") {
    if (standing !== undefined) throw problem(accessErrors.memberStandsSo);
    return;
  }
  if (standing === undefined) throw problem(accessErrors.memberNotFound);
  if (content.member === caller.member) throw problem(accessErrors.ownMember);
  const wanted = content.kind === "suspend_member" ? "suspended" : "active";
  if (standing === wanted) throw problem(accessErrors.memberStandsSo);
}

async function keep(
  desk: AccessDesk,
  transaction: AccessTransaction,
  caller: Caller,
  proposed: { member: string; content: ProposalContent; reason: string },
): Promise<Proposal> {
  const { member, content, reason } = proposed;
  const row = { id: createId(), member, content, reason, proposedBy: caller.person };
  const proposal = await insertProposal(transaction, row, desk.clock());
  const { proposedAt } = proposal;
  const made = { kind: content.kind, member, content: withoutNames(content), reason, proposedAt };
  const act = describeAct(accessActs.proposalMade, proposal.id, made);
  await recordAct(transaction, { ...actorOf(caller), ...act, ownerMember: member });
  return proposal;
}

/** What the ledger keeps of a proposal: all but how the first administrator is called. */
function withoutNames(content: ProposalContent) {
  if (content.kind !== "admit_member") return content;
  const { language } = content.administrator;
  return { ...content, administrator: { language } };
}

/** Proposals the caller may decide or has made. */
export function readProposals(
  desk: AccessDesk,
  caller: Caller,
  page: { open: boolean; cursor?: string | undefined; limit: number },
): Promise<RouteAnswer<typeof listProposalsRoute>> {
  return desk.asCaller(
    caller,
    async (transaction) => {
      const wanted = { open: page.open, before: page.cursor, limit: page.limit + 1 };
      const found = await listProposals(transaction, wanted);
      const shown = found.slice(0, page.limit);
      const next = found.length > page.limit ? (shown.at(-1)?.id ?? null) : null;
      const proposals = shown.filter((proposal) => mayDecide(caller, proposal));
      const named = await nameThoseOf(transaction, proposals);
      return { proposals, ...named, next };
    },
    capacityOf(caller),
  );
}

async function nameThoseOf(transaction: AccessTransaction, proposals: readonly Proposal[]) {
  const ids = proposals.flatMap(({ content }) =>
    content.kind === "grant_role" ? [content.account] : [],
  );
  const accounts = await nameAccounts(transaction, ids);
  const persons = await namePersons(transaction, [
    ...accounts.map(({ person }) => person),
    ...proposals.flatMap(({ proposedBy, decidedBy }) => [proposedBy, decidedBy ?? []].flat()),
  ]);
  return { accounts, persons };
}

/** Roles are decided by the member's administrators or the secretariat, members by the secretariat. */
export function mayDecide(caller: Caller, proposal: Proposal): boolean {
  if (caller.roles.includes("secretariat")) return true;
  return (
    proposal.content.kind === "grant_role" &&
    proposal.member === caller.member &&
    caller.roles.includes("member_administrator")
  );
}
