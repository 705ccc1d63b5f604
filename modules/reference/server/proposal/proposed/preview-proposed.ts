import { isMarkChange, type Proposal } from "#reference/contract";
import type { EditingTransaction } from "../../editing/editing-parts.ts";
import { previewMark } from "../../library/change/preview-mark.ts";
import { previewStored } from "../preview-stored.ts";
import type { StoredProposal } from "../proposal-store.ts";

/** What a proposal has changed where it is published, else what it would change now. */
export async function previewProposed(
  transaction: EditingTransaction,
  { id, state, change }: StoredProposal,
): Promise<Pick<Proposal, "previews" | "entries" | "mark">> {
  if (!isMarkChange(change)) return previewStored(transaction, { id, state, change });
  return { previews: [], entries: 0, mark: await previewMark(transaction, id, change) };
}
