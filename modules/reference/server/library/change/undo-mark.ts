import { problem } from "#platform/http/contract";
import {
  type Conflict,
  type MarkPreview,
  type MarkStatement,
  proposalErrors,
} from "#reference/contract";
import { markDifference } from "#reference/science";
import type { EditingTransaction } from "../../editing/editing-parts.ts";
import { raiseGeneration } from "../../entry/version-store.ts";
import type { CheckedProposal } from "../../proposal/proposed/checked-proposal.ts";
import { titleOf } from "./check-mark.ts";
import {
  findPublishedMark,
  insertMarkVersion,
  listMarkVersions,
  type StoredMarkVersion,
} from "./mark-version-store.ts";
import { readStatements } from "./plan-stored-mark.ts";
import type { VerifiedPublication } from "./publish-mark.ts";
import { standingOf } from "./stated-marks.ts";

type Stand = Pick<StoredMarkVersion, "statement" | "is_listed" | "restores_seed">;

interface MarkUndoing {
  readonly mark: string;
  /** The version that is taken back. */
  readonly version: number;
  readonly standing: MarkStatement;
  /** What stood before it, and stands again. */
  readonly next: Stand;
  /** Whether something was published of the mark since. */
  readonly isOvertaken: boolean;
}

/** What taking back a publication would do to its mark; undefined where it published none. */
export async function planMarkUndo(
  transaction: EditingTransaction,
  publication: string,
): Promise<MarkUndoing | undefined> {
  const published = await findPublishedMark(transaction, publication);
  if (published === undefined) return undefined;
  const { mark, version, statement } = published;
  const versions = await listMarkVersions(transaction, mark);
  const [seed] = await readStatements(transaction, mark);
  const next = standBefore(versions[version - 2], seed) ?? {
    statement,
    is_listed: false,
    restores_seed: false,
  };
  return { mark, version, standing: statement, next, isOvertaken: versions.length > version };
}

function standBefore(
  before: StoredMarkVersion | undefined,
  seed: MarkStatement | undefined,
): Stand | undefined {
  if (before !== undefined) return before;
  return seed && { statement: seed, is_listed: true, restores_seed: true };
}

/** Proves that a publication of a mark can be taken back now; throws the problem that says why not. */
export function checkMarkUndo({ mark, standing, isOvertaken }: MarkUndoing): CheckedProposal {
  if (isOvertaken) throw problem(proposalErrors.entryGone, { ref: mark });
  return { title: titleOf(standing), refs: [mark], pictures: [] };
}

/** What taking back does to the mark, field by field, and what it leaves. */
export function previewMarkUndo({ mark, standing, next }: MarkUndoing): MarkPreview {
  const stands = standingOf(next);
  const differences = markDifference(standing, next.statement);
  return { id: mark, differences, ...(stands !== undefined && { stands }) };
}

/** Publishes what stood before as a version of its own; or says that others published meanwhile. */
export async function undoMark(
  transaction: EditingTransaction,
  { mark, version: undone, next, isOvertaken }: MarkUndoing,
  { id, member, agency, reason, verifiedBy, at }: VerifiedPublication,
): Promise<{ mark: string; version: number } | { readonly conflicts: readonly Conflict[] }> {
  const { statement, is_listed, restores_seed } = next;
  const version = undone + 1;
  const row = { mark, version, statement, is_listed, restores_seed, batch: id, member, agency };
  const kept =
    !isOvertaken &&
    (await insertMarkVersion(transaction, {
      ...row,
      reason,
      verified_by: [...verifiedBy],
      made_at: at,
    }));
  if (!kept) return { conflicts: [{ ref: mark, fields: [], markFields: [] }] };
  await raiseGeneration(transaction);
  return { mark, version };
}
