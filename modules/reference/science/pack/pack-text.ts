import type { ReferenceLists } from "#reference/contract";
import type { SearchWords } from "../find/index.ts";
import type { SerialSources } from "../serials/index.ts";
import { type Columns, fromColumns, toColumns } from "./columns.ts";
import type { PackedArticle, ReferencePack } from "./reference-pack.ts";

const format = "proofmark.reference-pack";

/**
 * Raise it with every change of what is written below or of what the lists mean: a phone that holds
 * another version throws it away and fetches the table anew.
 */
export const packVersion = 2;

interface WrittenPack {
  readonly format: string;
  readonly version: number;
  readonly generation: number;
  readonly words: SearchWords;
  readonly articles: Columns;
  readonly serials: { readonly learned: Columns; readonly notes: Columns };
  readonly lists: Readonly<Record<string, Columns>>;
}

/** The pack as text, list by list and column by column; to be compressed by who sends it. */
export function writePack({ generation, lists, words, serials, articles }: ReferencePack): string {
  const columns = Object.entries(lists).map(([name, rows]) => [name, toColumns(rows)] as const);
  return JSON.stringify({
    format,
    version: packVersion,
    generation,
    words,
    articles: toColumns(articles),
    serials: { learned: toColumns(serials.learned), notes: toColumns(serials.notes) },
    lists: Object.fromEntries(columns),
  } satisfies WrittenPack);
}

function parsed(text: string): Partial<WrittenPack> | null {
  try {
    return JSON.parse(text) as Partial<WrittenPack> | null;
  } catch {
    return null;
  }
}

/** What was written; undefined where the text is damaged or of another version. */
export function readPack(text: string): ReferencePack | undefined {
  const written = parsed(text);
  if (written?.format !== format || written.version !== packVersion) return undefined;
  const { generation, words, articles, serials, lists } = written as WrittenPack;
  const rows = Object.entries(lists).map(([name, columns]) => [name, fromColumns(columns)]);
  return {
    generation,
    words,
    articles: fromColumns(articles) as PackedArticle[],
    serials: {
      learned: fromColumns(serials.learned),
      notes: fromColumns(serials.notes),
    } as unknown as SerialSources,
    lists: Object.fromEntries(rows) as ReferenceLists,
  };
}
