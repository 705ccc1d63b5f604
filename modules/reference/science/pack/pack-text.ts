import { type Columns, fromColumns, toColumns } from "./columns.ts";
import type { PackedArticles, PackedLists, PackedTable } from "./reference-pack.ts";

/** Rows by the name of their list, each list column by column. */
type WrittenLists = Readonly<Record<string, Columns>>;

function writeEach(lists: Readonly<Record<string, readonly object[]>>): WrittenLists {
  const columns = Object.entries(lists).map(([name, rows]) => [name, toColumns(rows)] as const);
  return Object.fromEntries(columns);
}

function readEach(written: WrittenLists): Record<string, object[]> {
  const rows = Object.entries(written).map(
    ([name, columns]) => [name, fromColumns(columns)] as const,
  );
  return Object.fromEntries(rows);
}

/** The code lists as text. */
export function writeLists({ lists, attributions }: PackedLists): string {
  return JSON.stringify({ lists: writeEach(lists), attributions });
}

export function readLists(text: string): PackedLists {
  const { lists, attributions } = JSON.parse(text) as {
    lists: WrittenLists;
    attributions: PackedLists["attributions"];
  };
  return { lists: readEach(lists) as unknown as PackedLists["lists"], attributions };
}

/** What is compared as text. */
export function writeTable({ entries, words, serials }: PackedTable): string {
  return JSON.stringify({ words, entries: toColumns(entries), serials: writeEach({ ...serials }) });
}

export function readTable(text: string): PackedTable {
  const { words, entries, serials } = JSON.parse(text) as {
    words: PackedTable["words"];
    entries: Columns;
    serials: WrittenLists;
  };
  return {
    words,
    entries: fromColumns(entries) as PackedTable["entries"],
    serials: readEach(serials) as unknown as PackedTable["serials"],
  };
}

/** A portion of the entries as text, whatever their fields are. */
export function writeArticles(articles: PackedArticles): string {
  return JSON.stringify(toColumns(articles));
}

export function readArticles(text: string): PackedArticles {
  return fromColumns(JSON.parse(text) as Columns) as PackedArticles;
}
