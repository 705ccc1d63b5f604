import { actorOf, type Caller } from "#platform/access/contract";
import { recordAct } from "#platform/ledger/server";
import { notify } from "#platform/notifications/server";
import {
  authorNotices,
  type Conflict,
  type Moved,
  type ProposalStep,
  secondNotice,
} from "#reference/contract";
import {
  asCaller,
  type EditingDesk,
  type EditingTransaction,
  tellAll,
} from "../editing/editing-parts.ts";
import { proposalPath } from "./proposal-path.ts";
import { type StoredProposal, updateProposal } from "./proposal-store.ts";
import { getProposal, movedOf, proveStep } from "./propose.ts";
import { publishProposed } from "./proposed/publish-proposed.ts";
import { recordStep } from "./record-step.ts";

interface Taken {
  readonly id: string;
  readonly version: number;
  readonly step: Exclude<ProposalStep, "resubmit">;
  readonly reason?: string | undefined;
}

/**
 * One step of an editor, or the author's withdrawal. The second acceptance publishes in the same
 * transaction; where others published the same fields meanwhile, the proposal goes back to its author
 * with those fields instead, and nothing is published.
 */
export async function moveProposal(
  desk: EditingDesk,
  caller: Caller,
  { id, version, step, reason }: Taken,
): Promise<Moved> {
  const editors = await desk.listEditors();
  return asCaller(desk, caller, async (transaction) => {
    const proposal = await getProposal(transaction, id, version);
    const state = proveStep(proposal, caller, { step, reason });
    const now = desk.clock();
    if (state === "published") return movedOf(await accept(transaction, caller, proposal, now));
    const accepted = state === "accepted" ? { person: caller.person, member: caller.member } : null;
    const moved = await updateProposal(transaction, id, { state, accepted }, now);
    await recordStep(transaction, caller, moved, { step, reason });
    await tellAuthor(transaction, moved);
    if (state === "accepted") {
      const save = [caller.person, moved.owner_person];
      const facts = { name: moved.title, member: caller.member };
      await tellAll(transaction, { to: editors, save }, secondNotice, facts, proposalPath(id));
    }
    return movedOf(moved);
  });
}

/** Members of both editors, once each: who stands for what is published, never the persons. */
function verifiersOf({ accepted_member }: StoredProposal, caller: Caller): string[] {
  return [...new Set([accepted_member ?? caller.member, caller.member])];
}

async function accept(
  transaction: EditingTransaction,
  caller: Caller,
  proposal: StoredProposal,
  now: Date,
): Promise<StoredProposal> {
  const { id, author_member: member, author_agency: agency, reason } = proposal;
  const verifiedBy = verifiersOf(proposal, caller);
  const facts = { id, member, agency, reason, verifiedBy, at: now };
  const published = await publishProposed(transaction, proposal, facts);
  if ("conflicts" in published)
    return giveBack(transaction, caller, proposal, published.conflicts, now);
  const { refs, act } = published;
  const content = { change: proposal.change, title: proposal.title, refs, reason };
  const move = { state: "published" as const, accepted: keptAcceptance(proposal), content };
  const moved = await updateProposal(transaction, id, move, now);
  await recordStep(transaction, caller, moved, { step: "accept" });
  await recordAct(transaction, {
    ...actorOf(caller),
    ...act,
    ownerMember: member,
    ownerAgency: agency,
  });
  await tellAuthor(transaction, moved);
  return moved;
}

function keptAcceptance({ accepted_by, accepted_member }: StoredProposal) {
  return accepted_by === null ? null : { person: accepted_by, member: accepted_member ?? "" };
}

async function giveBack(
  transaction: EditingTransaction,
  caller: Caller,
  { id }: StoredProposal,
  conflicts: readonly Conflict[],
  now: Date,
): Promise<StoredProposal> {
  const move = { state: "returned" as const, accepted: null, conflicts };
  const moved = await updateProposal(transaction, id, move, now);
  await recordStep(transaction, caller, moved, { step: "overtaken" });
  await tellAuthor(transaction, moved);
  return moved;
}

async function tellAuthor(
  transaction: EditingTransaction,
  { id, state, title, author_member: member, owner_person: person }: StoredProposal,
): Promise<void> {
  if (state === "withdrawn" || state === "proposed") return;
  await notify(
    transaction,
    { member, person },
    authorNotices[state],
    { name: title },
    proposalPath(id),
  );
}
