import type { Kysely } from "kysely";
import { problem } from "#platform/http/contract";
import {
  libraryErrors,
  type MarkChange,
  type MarkStatement,
  type ProposedMark,
  proposalErrors,
} from "#reference/contract";
import { type MarkPlan, planMark, statementOf } from "#reference/science";
import type { EditingTransaction } from "../../editing/editing-parts.ts";
import { readSeedMarks } from "../../reference-store.ts";
import type { ReferenceTables } from "../../tables.ts";
import { listMarkVersions } from "./mark-version-store.ts";

/** A change of a mark held against what is stored now. */
interface StoredMarkPlan {
  readonly plan: MarkPlan;
  /** What stands; absent for a new mark. */
  readonly standing?: MarkStatement;
  /** The version that stands: 0 is the seed's, or none. */
  readonly version: number;
}

/** Nothing stands in the library that nobody can look up. */
function getSourced(content: ProposedMark): MarkStatement {
  const { source, ...rest } = content;
  if (source === undefined) throw problem(proposalErrors.markSourceMissing);
  return { ...rest, source };
}

/** What a change would do to the library as it is stored now, or on what its author read. */
export async function planStoredMark(
  transaction: EditingTransaction,
  change: MarkChange,
  { onBase = false } = {},
): Promise<StoredMarkPlan> {
  const content = getSourced(change.content);
  if (change.kind === "new_mark") return { plan: planMark(content, {}), version: 0 };
  const { mark, baseVersion } = change;
  const kept = await readStatements(transaction, mark);
  const version = kept.length - 1;
  const base = kept[baseVersion];
  const standing = onBase ? base : kept[version];
  if (standing === undefined) throw problem(libraryErrors.markNotFound, { id: mark });
  if (base === undefined) throw problem(proposalErrors.overtaken, { ref: mark });
  return { plan: planMark(content, { standing, base }), standing, version };
}

/** What was stated of a mark, by version; at 0 what the seed has, absent where that lacks it. */
export async function readStatements(
  query: Kysely<ReferenceTables>,
  mark: string,
): Promise<(MarkStatement | undefined)[]> {
  const [seed] = await readSeedMarks(query, mark);
  const versions = await listMarkVersions(query, mark);
  return [seed && statementOf(seed), ...versions.map(({ statement }) => statement)];
}
