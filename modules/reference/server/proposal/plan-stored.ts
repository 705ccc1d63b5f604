import type { EntryChange } from "#reference/contract";
import { type Plan, planPublication } from "#reference/science";
import type { EditingTransaction } from "../editing/editing-parts.ts";
import { listLastVariants } from "../entry/last-variant-store.ts";
import { listArticlesAt, listPublished, listStanding } from "../entry/standing-store.ts";

/** The entries a change speaks of, with the version each was read in. */
export function entriesOf(change: EntryChange): { ref: string; version?: number }[] {
  switch (change.kind) {
    case "edit":
    case "split":
      return [{ ref: change.ref, version: change.baseVersion }];
    case "merge":
      return [{ ref: change.ref }, { ref: change.into }];
    case "bulk":
      return change.entries;
    case "new":
    case "undo":
      return [];
  }
}

export interface PlanOptions {
  /** The entries are about to be published: nobody else may change them meanwhile. */
  readonly isHeld?: boolean;
  readonly verifiedBy?: string;
  /** Plan on what the author read, whatever stands now. */
  readonly onBase?: boolean;
}

/** What a change would do to the table as it is stored now. */
export async function planStored(
  transaction: EditingTransaction,
  change: EntryChange,
  { isHeld = false, verifiedBy, onBase = false }: PlanOptions = {},
): Promise<Plan> {
  const undone = change.kind === "undo" ? await listPublished(transaction, change.publication) : [];
  const entries = entriesOf(change);
  const refs = [...entries, ...undone].map(({ ref }) => ref);
  const standing = await listStanding(transaction, refs, { isHeld });
  const read = entries.flatMap(({ ref, version }) =>
    version === undefined ? [] : [{ ref, version }],
  );
  const last = await listLastVariants(transaction, refs);
  const bases = await listArticlesAt(transaction, read);
  const versionOf = new Map(read.map(({ ref, version }) => [ref, version]));
  return planPublication(change, {
    base: (ref) => bases.get(ref),
    undone,
    lastVariant: (ref) => last.get(ref) ?? 0,
    ...(verifiedBy !== undefined && { verifiedBy }),
    standing(ref) {
      const article = onBase ? bases.get(ref) : undefined;
      if (article === undefined) return standing.get(ref);
      return { version: versionOf.get(ref) ?? 1, article, isListed: true };
    },
  });
}
