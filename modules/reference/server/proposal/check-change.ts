import { problem } from "#platform/http/contract";
import {
  type EntryChange,
  firearmName,
  isMarkChange,
  proposalErrors,
  referenceErrors,
} from "#reference/contract";
import { articleDifference, type Plan, type PlannedVersion } from "#reference/science";
import type { EditingTransaction } from "../editing/editing-parts.ts";
import { nameEntries } from "../entry/entry-store.ts";
import { listNewPictures } from "./keep-pictures.ts";
import { entriesOf, planStored } from "./plan-stored.ts";
import { findProposal } from "./proposal-store.ts";
import type { CheckedProposal } from "./proposed/checked-proposal.ts";
import { proveMarks } from "./prove-marks.ts";

const MOST_REFS = 100;

/** Proves that a change can be done now; throws the problem that says why not. */
export async function checkChange(
  transaction: EditingTransaction,
  change: EntryChange,
): Promise<CheckedProposal> {
  if (change.kind === "merge" && change.ref === change.into)
    throw problem(proposalErrors.sameEntry);
  const names = await nameThose(transaction, change);
  const undone = change.kind === "undo" ? await getUndone(transaction, change.publication) : "";
  const versions = getVersions(await planStored(transaction, change));
  if (!versions.some(doesSomething)) throw problem(proposalErrors.nothingChanges);
  await proveMarks(transaction, versions);
  const title = titleOf(change, versions, names) ?? undone;
  const concerned = [...entriesOf(change), ...versions].flatMap(({ ref }) => ref ?? []);
  const refs = [...new Set(concerned)].slice(0, MOST_REFS);
  return { title, refs, pictures: listNewPictures(versions) };
}

async function nameThose(
  transaction: EditingTransaction,
  change: EntryChange,
): Promise<ReadonlyMap<string, string>> {
  const refs = entriesOf(change).map(({ ref }) => ref);
  const named = await nameEntries(transaction, refs);
  const names = new Map(named.map((entry) => [entry.ref, firearmName(entry)]));
  const missing = refs.find((ref) => !names.has(ref));
  if (missing !== undefined) throw problem(referenceErrors.entryNotFound, { ref: missing });
  return names;
}

function getVersions(plan: Plan): readonly PlannedVersion[] {
  if ("versions" in plan) return plan.versions;
  if ("faults" in plan) {
    const [first] = plan.faults;
    const { field = "", fault = "" } = first ?? {};
    throw problem(proposalErrors.unfit, { field, fault });
  }
  const [first] = plan.conflicts;
  const error = first?.fields.length === 0 ? proposalErrors.entryGone : proposalErrors.overtaken;
  throw problem(error, { ref: first?.ref ?? "" });
}

/** A new source for the same value is something: it says that somebody looked. */
function doesSomething({ before, article, isListed, mergedInto }: PlannedVersion): boolean {
  if (before?.isListed !== isListed || before.mergedInto !== mergedInto) return true;
  return articleDifference(before.article, article).length > 0;
}

/** Undefined for what is called as the proposal it takes back. */
function titleOf(
  change: EntryChange,
  versions: readonly PlannedVersion[],
  names: ReadonlyMap<string, string>,
): string | undefined {
  switch (change.kind) {
    case "edit":
    case "split":
      return names.get(change.ref) ?? change.ref;
    case "merge":
      return `${names.get(change.ref)} → ${names.get(change.into)}`;
    case "new":
      return firearmName(versions[0]?.article ?? {});
    case "bulk":
      return `× ${versions.length}`;
    case "undo":
      return undefined;
  }
}

/** Only a published proposal is taken back; an import has an undoing of its own. */
async function getUndone(transaction: EditingTransaction, id: string): Promise<string> {
  const undone = await findProposal(transaction, id);
  if (undone?.state !== "published" || isMarkChange(undone.change))
    throw problem(proposalErrors.notUndoable);
  return undone.title;
}
