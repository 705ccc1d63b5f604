import { describeAct } from "#platform/ledger/contract";
import type { Actor, NewAct } from "#platform/ledger/server";
import { type Conflict, type EntryChange, isMarkChange, proposalActs } from "#reference/contract";
import type { Plan } from "#reference/science";
import type { EditingTransaction } from "../../editing/editing-parts.ts";
import { publishMark, type VerifiedPublication } from "../../library/change/publish-mark.ts";
import { undoMark } from "../../library/change/undo-mark.ts";
import { planStored } from "../plan-stored.ts";
import type { StoredProposal } from "../proposal-store.ts";
import { publishPlanned } from "../publish-planned.ts";
import { planProposedUndo } from "./plan-proposed-undo.ts";

/** What stands since then, with the act that tells of it; or what others published meanwhile. */
type PublishedProposal =
  | { readonly refs: string[]; readonly act: Omit<NewAct, keyof Actor> }
  | { readonly conflicts: readonly Conflict[] };

/** Publishes what a proposal asks for, in the transaction of the second acceptance. */
export async function publishProposed(
  transaction: EditingTransaction,
  { change }: Pick<StoredProposal, "change">,
  facts: VerifiedPublication,
): Promise<PublishedProposal> {
  const undoing = await planProposedUndo(transaction, change);
  if (undoing !== undefined) return tellOfMark(await undoMark(transaction, undoing, facts), facts);
  return isMarkChange(change)
    ? tellOfMark(await publishMark(transaction, change, facts), facts)
    : publishEntries(transaction, change, facts);
}

function tellOfMark(
  published: Awaited<ReturnType<typeof publishMark>>,
  facts: VerifiedPublication,
): PublishedProposal {
  if ("conflicts" in published) return published;
  const content = { ...published, verifiedBy: [...facts.verifiedBy] };
  const act = describeAct(proposalActs.markPublished, facts.id, content);
  return { refs: [published.mark], act };
}

async function publishEntries(
  transaction: EditingTransaction,
  change: EntryChange,
  facts: VerifiedPublication,
): Promise<PublishedProposal> {
  const options = { isHeld: true, verifiedBy: facts.verifiedBy.join(" ") };
  const plan = await planStored(transaction, change, options);
  if (!("versions" in plan)) return { conflicts: conflictsOf(plan) };
  const versions = await publishPlanned(transaction, plan.versions, facts);
  const act = describeAct(proposalActs.published, facts.id, { versions });
  return { refs: versions.map(({ ref }) => ref).slice(0, 100), act };
}

/** An article that would no longer be one on top of what stands conflicts in those fields. */
function conflictsOf(plan: Exclude<Plan, { versions: unknown }>): readonly Conflict[] {
  if ("conflicts" in plan) return plan.conflicts;
  return plan.faults.map(({ field, ref = "" }) => ({ ref, fields: [field] }));
}
