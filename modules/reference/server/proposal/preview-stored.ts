import type { EntryChange, EntryPreview } from "#reference/contract";
import { articleDifference, type PlannedVersion } from "#reference/science";
import type { EditingTransaction } from "../editing/editing-parts.ts";
import { listPublished } from "../entry/standing-store.ts";
import { planStored } from "./plan-stored.ts";
import type { StoredProposal } from "./proposal-store.ts";

/** Entries shown one by one; of more, the number is told. */
const MOST_PREVIEWS = 50;

export interface Previews {
  readonly previews: EntryPreview[];
  readonly entries: number;
}

/** What a proposal of entries has changed where it is published, else what it would change now. */
export async function previewStored(
  transaction: EditingTransaction,
  { id, state, change }: Pick<StoredProposal, "id" | "state"> & { readonly change: EntryChange },
): Promise<Previews> {
  if (state === "published") return previewPublished(transaction, id);
  const plan = await planStored(transaction, change);
  if ("versions" in plan) return previewPlanned(plan.versions);
  // What stands now does not bear it: shown on what the author read.
  const onBase = await planStored(transaction, change, { onBase: true });
  return previewPlanned("versions" in onBase ? onBase.versions : []);
}

export function previewPlanned(versions: readonly PlannedVersion[]): Previews {
  const previews = versions.slice(0, MOST_PREVIEWS).map(previewOf);
  return { previews, entries: versions.length };
}

function previewOf({ ref, before, article, isListed, mergedInto }: PlannedVersion): EntryPreview {
  const { make, model } = before?.article ?? article;
  return {
    ...(ref !== undefined && { ref }),
    make,
    model,
    change: changeOf(before?.isListed, isListed, mergedInto),
    ...(mergedInto !== undefined && { mergedInto }),
    differences: articleDifference(before?.article, article),
  };
}

function changeOf(
  wasListed: boolean | undefined,
  isListed: boolean,
  mergedInto: string | undefined,
): EntryPreview["change"] {
  if (wasListed === undefined) return "new";
  if (mergedInto !== undefined) return "merged";
  if (wasListed === isListed) return "edited";
  return isListed ? "restored" : "withdrawn";
}

async function previewPublished(transaction: EditingTransaction, id: string): Promise<Previews> {
  const published = await listPublished(transaction, id);
  return previewPlanned(published);
}
