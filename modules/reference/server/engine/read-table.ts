import type { Kysely } from "kysely";
import type { PackedArticles, TableContent } from "#reference/science";
import { findGeneration, findTableState, readListedEntries } from "../entry/entry-store.ts";
import { readPackedArticles } from "../pack/packed-article-store.ts";
import { readCodeLists } from "../reference-store.ts";
import { readSearchWords } from "../seed/search-words.ts";
import { readSerialSources } from "../serial/read-serial-sources.ts";
import type { ReferenceTables } from "../tables.ts";

async function readContent(query: Kysely<ReferenceTables>): Promise<TableContent> {
  const generation = await findGeneration(query);
  const lists = await readCodeLists(query);
  const entries = await readListedEntries(query);
  const serials = await readSerialSources(query);
  return { generation, lists: { ...lists, entries }, words: readSearchWords(), serials };
}

/** Within one transaction, so that everything read is of one moment. */
function atOnce(query: Kysely<ReferenceTables>) {
  return query.transaction().setIsolationLevel("repeatable read");
}

async function readStamped(query: Kysely<ReferenceTables>): Promise<TableContent> {
  const { changedAt } = await findTableState(query);
  return { ...(await readContent(query)), changedAt: changedAt.toISOString() };
}

/** The table as of one moment, and when it was last changed. */
export function readTable(query: Kysely<ReferenceTables>): Promise<TableContent> {
  return atOnce(query).execute(readStamped);
}

/** The table and its entries in full as of one moment; each portion of entries is let go before the next. */
export function readTableToPack<T>(
  query: Kysely<ReferenceTables>,
  pack: (content: TableContent, articles: AsyncIterable<PackedArticles>) => Promise<T>,
): Promise<T> {
  return atOnce(query).execute(async (transaction) =>
    pack(await readStamped(transaction), readPackedArticles(transaction)),
  );
}
