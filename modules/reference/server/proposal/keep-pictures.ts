import type { Caller } from "#platform/access/contract";
import { shareImages } from "#platform/files/server";
import { problem } from "#platform/http/contract";
import { type Article, type Picture, proposalErrors } from "#reference/contract";
import type { PlannedVersion } from "#reference/science";
import type { EditingTransaction } from "../editing/editing-parts.ts";

function filesOf(article: Article | undefined): string[] {
  return (article?.pictures ?? []).map(({ file }: Picture) => file);
}

/** Pictures that come new into the articles. */
export function listNewPictures(planned: readonly PlannedVersion[]): string[] {
  const known = new Set(planned.flatMap(({ before }) => filesOf(before?.article)));
  const given = new Set(planned.flatMap(({ article }) => filesOf(article)));
  return [...given].filter((file) => !known.has(file));
}

/**
 * Pictures that come new into an article or a mark are the author's to give: from the moment they are
 * proposed every member may see them, as what they belong to.
 */
export async function openNewPictures(
  transaction: EditingTransaction,
  caller: Caller,
  fresh: readonly string[],
): Promise<void> {
  if (fresh.length === 0) return;
  const opened = await shareImages(transaction, caller, fresh);
  if (opened.length < fresh.length) throw problem(proposalErrors.pictureNotFound);
}
