import { isMarkChange, type ProposedChange } from "#reference/contract";
import type { EditingTransaction } from "../../editing/editing-parts.ts";
import { checkMark } from "../../library/change/check-mark.ts";
import { checkMarkUndo } from "../../library/change/undo-mark.ts";
import { checkChange } from "../check-change.ts";
import type { CheckedProposal } from "./checked-proposal.ts";
import { planProposedUndo } from "./plan-proposed-undo.ts";

/** Proves that a change, of entries or of a mark, can be done now; throws the problem that says why not. */
export async function checkProposed(
  transaction: EditingTransaction,
  change: ProposedChange,
): Promise<CheckedProposal> {
  const undoing = await planProposedUndo(transaction, change);
  if (undoing !== undefined) return checkMarkUndo(undoing);
  return isMarkChange(change) ? checkMark(transaction, change) : checkChange(transaction, change);
}
