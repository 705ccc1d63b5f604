import type { Caller } from "#platform/access/contract";
import { findWorkplace } from "#platform/directory/server";
import { type CheckedInput, problem, type RouteAnswer } from "#platform/http/contract";
import {
  type listReferenceProposalsRoute,
  type Proposal,
  type ProposalEvent,
  type ProposalSummary,
  possibleSteps,
  proposalErrors,
} from "#reference/contract";
import {
  asCaller,
  type EditingDesk,
  type EditingTransaction,
  isEditor,
} from "../editing/editing-parts.ts";
import {
  findProposal,
  listProposals,
  listSteps,
  type StoredProposal,
  type StoredStep,
} from "./proposal-store.ts";
import { previewProposed } from "./proposed/preview-proposed.ts";

/** The caller's own proposals and, for editors, those of everyone; last moved first. */
export function readProposals(
  desk: EditingDesk,
  caller: Caller,
  { scope, open, ref, cursor, limit }: CheckedInput<typeof listReferenceProposalsRoute>["query"],
): Promise<RouteAnswer<typeof listReferenceProposalsRoute>> {
  return asCaller(desk, caller, async (transaction) => {
    const found = await listProposals(transaction, {
      isOpen: open,
      account: scope === "own" ? caller.account : undefined,
      ref,
      before: readCursor(cursor),
      limit: limit + 1,
    });
    const shown = found.slice(0, limit);
    const last = shown.at(-1);
    const next = found.length > limit && last ? `${last.moved_at.toISOString()}_${last.id}` : null;
    return { proposals: shown.map((one) => summaryOf(one, caller)), next };
  });
}

/** A cursor that is none starts at the beginning. */
function readCursor(cursor: string | undefined) {
  const [, movedAt, id] = /^([\dT:.Z-]{24})_([0-9a-f-]{36})$/.exec(cursor ?? "") ?? [];
  return movedAt !== undefined && id !== undefined ? { movedAt, id } : undefined;
}

/** One proposal with its history and what it would change, or has changed. */
export function readProposal(desk: EditingDesk, caller: Caller, id: string): Promise<Proposal> {
  return asCaller(desk, caller, async (transaction) => {
    const proposal = await findProposal(transaction, id);
    if (proposal === undefined) throw problem(proposalErrors.notFound);
    const { challenge, change, conflicts } = proposal;
    const steps = await listSteps(transaction, id);
    return {
      ...summaryOf(proposal, caller),
      change,
      conflicts,
      ...(challenge !== null && { challenge }),
      history: await presentSteps(transaction, steps),
      steps: stepsFor(proposal, caller),
      ...(await previewProposed(transaction, proposal)),
    };
  });
}

function stepsFor({ state, owner_person, accepted_by }: StoredProposal, caller: Caller) {
  const standing = { state, author: owner_person, acceptedBy: accepted_by ?? undefined };
  return possibleSteps(standing, caller.person, isEditor(caller));
}

function summaryOf(row: StoredProposal, caller: Caller): ProposalSummary {
  const { id, kind, state, title, refs, reason, version } = row;
  return {
    id,
    kind,
    state,
    title,
    refs,
    reason,
    version,
    member: row.author_member,
    isOwn: row.owner_person === caller.person,
    waitsForReader: stepsFor(row, caller).includes("accept"),
    proposedAt: row.proposed_at.toISOString(),
    movedAt: row.moved_at.toISOString(),
  };
}

async function presentSteps(
  transaction: EditingTransaction,
  steps: readonly StoredStep[],
): Promise<ProposalEvent[]> {
  const events: ProposalEvent[] = [];
  for (const { step, state, member, agency, reason, at } of steps) {
    const workplace = await findWorkplace(transaction, agency);
    events.push({
      step,
      state,
      member,
      at: at.toISOString(),
      ...(workplace !== undefined && { agency: workplace.name }),
      ...(reason !== null && { reason }),
    });
  }
  return events;
}
