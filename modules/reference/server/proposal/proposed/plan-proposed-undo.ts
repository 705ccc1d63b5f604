import type { ProposedChange } from "#reference/contract";
import type { EditingTransaction } from "../../editing/editing-parts.ts";
import { planMarkUndo } from "../../library/change/undo-mark.ts";

/** What a change takes back of a mark; undefined of one that does anything else. */
export async function planProposedUndo(transaction: EditingTransaction, change: ProposedChange) {
  return change.kind === "undo" ? planMarkUndo(transaction, change.publication) : undefined;
}
