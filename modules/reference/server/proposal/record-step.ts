import { actorOf, type Caller } from "#platform/access/contract";
import type { Json } from "#platform/ledger/science";
import { recordAct } from "#platform/ledger/server";
import type { ProposalEvent } from "#reference/contract";
import type { EditingTransaction } from "../editing/editing-parts.ts";
import { insertStep, type StoredProposal } from "./proposal-store.ts";

/** Verbs of what is done to a proposal. */
const verbs: Readonly<Record<ProposalEvent["step"], string>> = {
  propose: "reference.proposal.make",
  resubmit: "reference.proposal.resubmit",
  accept: "reference.proposal.accept",
  return: "reference.proposal.return",
  refuse: "reference.proposal.refuse",
  withdraw: "reference.proposal.withdraw",
  overtaken: "reference.proposal.overtake",
};

/** Keeps a step in the proposal's history and as an act on it, in the transaction that took it. */
export async function recordStep(
  transaction: EditingTransaction,
  caller: Caller,
  proposal: StoredProposal,
  {
    step,
    reason,
    facts = {},
  }: { step: ProposalEvent["step"]; reason?: string | undefined; facts?: object },
): Promise<void> {
  const { id, state, version, moved_at: at, author_member, author_agency } = proposal;
  const { member, agency, person } = caller;
  await insertStep(transaction, id, {
    step,
    state,
    person,
    member,
    agency,
    at,
    reason: reason ?? null,
  });
  const content = { step, state, version, ...(reason !== undefined && { reason }), ...facts };
  await recordAct(transaction, {
    ...actorOf(caller),
    verb: verbs[step],
    objectKind: "reference.proposal",
    objectId: id,
    ownerMember: author_member,
    ownerAgency: author_agency,
    content: JSON.parse(JSON.stringify(content)) as Json,
  });
}
