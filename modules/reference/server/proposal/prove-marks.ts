import { problem } from "#platform/http/contract";
import { type Article, proposalErrors } from "#reference/contract";
import type { PlannedVersion } from "#reference/science";
import type { EditingTransaction } from "../editing/editing-parts.ts";
import { listKnownMarks } from "../library/bearer-store.ts";

function marksOf(article: Article | undefined): string[] {
  return (article?.markings ?? []).flatMap(({ mark }) => mark ?? []);
}

/** Marks of the library that come new into an article must be in it: a link leads somewhere. */
export async function proveMarks(
  transaction: EditingTransaction,
  planned: readonly PlannedVersion[],
): Promise<void> {
  const standing = new Set(planned.flatMap(({ before }) => marksOf(before?.article)));
  const named = new Set(planned.flatMap(({ article }) => marksOf(article)));
  const fresh = [...named].filter((mark) => !standing.has(mark));
  if (fresh.length === 0) return;
  const known = await listKnownMarks(transaction, fresh);
  const missing = fresh.find((mark) => !known.includes(mark));
  if (missing !== undefined) throw problem(proposalErrors.markUnknown, { id: missing });
}
