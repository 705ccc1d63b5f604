import { actorOf, type Caller } from "#platform/access/contract";
import { describeAct } from "#platform/ledger/contract";
import type { Json } from "#platform/ledger/science";
import { recordAct } from "#platform/ledger/server";
import { type ProposalEvent, proposalActs } from "#reference/contract";
import type { EditingTransaction } from "../editing/editing-parts.ts";
import { insertStep, type StoredProposal } from "./proposal-store.ts";

interface Recorded {
  readonly step: ProposalEvent["step"];
  /** Why, in the words of who took the step. */
  readonly reason?: string | undefined;
}

/** Keeps a step in the proposal's history and as an act on it, in the transaction that took it. */
export async function recordStep(
  transaction: EditingTransaction,
  caller: Caller,
  proposal: StoredProposal,
  { step, reason }: Recorded,
): Promise<void> {
  const { id, state, moved_at: at, author_member, author_agency } = proposal;
  const { member, agency, person } = caller;
  const words = reason ?? null;
  await insertStep(transaction, id, { step, state, person, member, agency, at, reason: words });
  const act = actOf(proposal, step, words);
  await recordAct(transaction, {
    ...actorOf(caller),
    ...act,
    // The values of fields are what came in as JSON.
    content: act.content as Json,
    ownerMember: author_member,
    ownerAgency: author_agency,
  });
}

function actOf(proposal: StoredProposal, step: Recorded["step"], words: string | null) {
  const { id, kind, title, refs, reason, challenge, state, conflicts } = proposal;
  const movedAt = proposal.moved_at.toISOString();
  const content = { change: proposal.change, kind, title, refs, reason };
  if (step === "resubmit")
    return describeAct(proposalActs.resubmitted, id, { ...content, movedAt });
  if (step !== "propose")
    return describeAct(proposalActs.moved, id, {
      step,
      state,
      refs,
      conflicts,
      words,
      movedAt,
      acceptedBy: proposal.accepted_by,
      acceptedMember: proposal.accepted_member,
    });
  return describeAct(proposalActs.made, id, {
    ...content,
    challenge,
    account: proposal.author_account,
    member: proposal.author_member,
    agency: proposal.author_agency,
    proposedAt: proposal.proposed_at.toISOString(),
  });
}
