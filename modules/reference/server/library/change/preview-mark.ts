import type { MarkChange, MarkDifference, MarkPreview } from "#reference/contract";
import { markDifference } from "#reference/science";
import type { EditingTransaction } from "../../editing/editing-parts.ts";
import { findPublishedMark } from "./mark-version-store.ts";
import { planStoredMark, readStatements } from "./plan-stored-mark.ts";
import { standingOf } from "./stated-marks.ts";

/** What a proposal has changed in a mark where it is published, else what it would change now. */
export async function previewMark(
  transaction: EditingTransaction,
  proposal: string,
  change: MarkChange | undefined,
): Promise<MarkPreview | undefined> {
  const published = await findPublishedMark(transaction, proposal);
  if (published === undefined) {
    if (change === undefined) return undefined;
    const differences = await listPlanned(transaction, change);
    return { ...(change.kind === "mark" && { id: change.mark }), differences };
  }
  const { mark: id, version, statement } = published;
  const stands = standingOf(published);
  const before = (await readStatements(transaction, id))[version - 1];
  const differences = markDifference(before, statement);
  return { id, differences, ...(stands !== undefined && { stands }) };
}

async function listPlanned(
  transaction: EditingTransaction,
  change: MarkChange,
): Promise<MarkDifference[]> {
  const { plan } = await planStoredMark(transaction, change);
  if ("differences" in plan) return [...plan.differences];
  // What stands now does not bear it: shown on what the author read.
  const onBase = await planStoredMark(transaction, change, { onBase: true });
  return "differences" in onBase.plan ? [...onBase.plan.differences] : [];
}
