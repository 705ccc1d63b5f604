import type { Caller } from "#platform/access/contract";
import { createId } from "#platform/database";
import { httpErrors, problem } from "#platform/http/contract";
import {
  decideStep,
  type Moved,
  type ProposedChange,
  proposalErrors,
  proposedNotice,
  refusalErrors,
} from "#reference/contract";
import {
  asCaller,
  type EditingDesk,
  type EditingTransaction,
  isEditor,
  tellAll,
} from "../editing/editing-parts.ts";
import { openNewPictures } from "./keep-pictures.ts";
import { proposalPath } from "./proposal-path.ts";
import {
  insertProposal,
  type StoredProposal,
  takeProposal,
  updateProposal,
} from "./proposal-store.ts";
import { checkProposed } from "./proposed/check-proposed.ts";
import { recordStep } from "./record-step.ts";

export interface Proposing {
  readonly change: ProposedChange;
  readonly reason: string;
  readonly challenge?: string | undefined;
}

/** Keeps what somebody proposes; the editors are told. */
export async function propose(
  desk: EditingDesk,
  caller: Caller,
  { change, reason, challenge }: Proposing,
): Promise<Moved> {
  const editors = await desk.listEditors();
  return asCaller(desk, caller, async (transaction) => {
    const { pictures, title, refs } = await checkProposed(transaction, change);
    await openNewPictures(transaction, caller, pictures);
    const row = { ...authorOf(caller), id: createId(), change, title, refs, reason, challenge };
    const proposal = await insertProposal(transaction, row, desk.clock());
    await recordStep(transaction, caller, proposal, { step: "propose", reason });
    await tellEditors(transaction, editors, proposal);
    return movedOf(proposal);
  });
}

/** Proposes again what was returned, put right: who accepted it before has to look again. */
export async function resubmit(
  desk: EditingDesk,
  caller: Caller,
  { id, version, change, reason }: Proposing & { id: string; version: number },
): Promise<Moved> {
  const editors = await desk.listEditors();
  return asCaller(desk, caller, async (transaction) => {
    const proposal = await getProposal(transaction, id, version);
    proveStep(proposal, caller, { step: "resubmit" });
    if (change.kind !== proposal.kind) throw problem(proposalErrors.notNow);
    const { pictures, title, refs } = await checkProposed(transaction, change);
    await openNewPictures(transaction, caller, pictures);
    const content = { change, title, refs, reason };
    const move = { state: "proposed" as const, accepted: null, content };
    const moved = await updateProposal(transaction, id, move, desk.clock());
    await recordStep(transaction, caller, moved, { step: "resubmit", reason });
    await tellEditors(transaction, editors, moved);
    return movedOf(moved);
  });
}

function authorOf({ person, account, member, agency }: Caller) {
  return {
    owner_person: person,
    author_account: account,
    author_member: member,
    author_agency: agency,
  };
}

async function tellEditors(
  transaction: EditingTransaction,
  editors: Awaited<ReturnType<EditingDesk["listEditors"]>>,
  { id, title, author_member: member, owner_person }: StoredProposal,
): Promise<void> {
  const to = { to: editors, save: [owner_person] };
  await tellAll(transaction, to, proposedNotice, { name: title, member }, proposalPath(id));
}

/** A proposal the caller may see, as it was read; held until the transaction ends. */
export async function getProposal(
  transaction: EditingTransaction,
  id: string,
  version: number,
): Promise<StoredProposal> {
  const proposal = await takeProposal(transaction, id);
  if (proposal === undefined) throw problem(proposalErrors.notFound);
  if (proposal.version !== version) throw problem(httpErrors.versionMismatch);
  return proposal;
}

/** Where a step leads; throws the refusal of the rule. */
export function proveStep(
  { state, owner_person, accepted_by }: StoredProposal,
  caller: Caller,
  step: Pick<Parameters<typeof decideStep>[1], "step" | "reason">,
): StoredProposal["state"] {
  const standing = { state, author: owner_person, acceptedBy: accepted_by ?? undefined };
  const taken = { ...step, person: caller.person, isEditor: isEditor(caller) };
  const verdict = decideStep(standing, taken);
  if ("refusal" in verdict) throw problem(refusalErrors[verdict.refusal]);
  return verdict.state;
}

export function movedOf({ id, state, version }: StoredProposal): Moved {
  return { id, state, version };
}
