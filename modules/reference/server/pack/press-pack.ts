import { gzipSync } from "node:zlib";
import type { Attribution } from "#reference/contract";
import {
  joinPack,
  type PackedArticles,
  type TableContent,
  writeArticles,
  writeLists,
  writeTable,
} from "#reference/science";

/** What goes into a pack; the entries in full portion by portion, in the order of their numbers. */
export interface PackContent {
  readonly content: TableContent;
  readonly attributions: readonly Attribution[];
  readonly articles: AsyncIterable<PackedArticles> | Iterable<PackedArticles>;
}

function press(text: string): Uint8Array {
  return gzipSync(text, { level: 9 });
}

/** The file that a phone fetches: each section compressed on its own, so that it is opened alone. */
export async function pressPack(given: PackContent): Promise<Uint8Array<ArrayBuffer>> {
  const { content, attributions } = given;
  const { generation, changedAt, words, serials } = content;
  const { entries, ...lists } = content.lists;
  const articles: { first: string; section: Uint8Array }[] = [];
  for await (const portion of given.articles) {
    const first = portion[0]?.ref;
    if (first !== undefined) articles.push({ first, section: press(writeArticles(portion)) });
  }
  return joinPack({
    generation,
    ...(changedAt !== undefined && { changedAt }),
    lists: press(writeLists({ lists, attributions })),
    table: press(writeTable({ entries, words, serials })),
    articles,
  });
}
