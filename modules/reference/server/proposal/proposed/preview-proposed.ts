import { isMarkChange, type MarkPreview, type Proposal } from "#reference/contract";
import type { EditingTransaction } from "../../editing/editing-parts.ts";
import { previewMark } from "../../library/change/preview-mark.ts";
import { previewMarkUndo } from "../../library/change/undo-mark.ts";
import { previewStored } from "../preview-stored.ts";
import type { StoredProposal } from "../proposal-store.ts";
import { planProposedUndo } from "./plan-proposed-undo.ts";

/** What a proposal has changed where it is published, else what it would change now. */
export async function previewProposed(
  transaction: EditingTransaction,
  { id, state, change }: StoredProposal,
): Promise<Pick<Proposal, "previews" | "entries" | "mark">> {
  const mark = await previewOfMark(transaction, { id, change });
  if (mark !== undefined) return { previews: [], entries: 0, mark };
  if (isMarkChange(change)) return { previews: [], entries: 0 };
  return previewStored(transaction, { id, state, change });
}

/** Of a mark what was published, else what would be, be it stated or taken back; undefined of entries. */
async function previewOfMark(
  transaction: EditingTransaction,
  { id, change }: Pick<StoredProposal, "id" | "change">,
): Promise<MarkPreview | undefined> {
  if (isMarkChange(change)) return previewMark(transaction, id, change);
  const undoing = await planProposedUndo(transaction, change);
  if (undoing === undefined) return undefined;
  return (await previewMark(transaction, id, undefined)) ?? previewMarkUndo(undoing);
}
