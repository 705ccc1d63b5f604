import { createJsonSplitter, FlawedJson, type JsonPiece } from "#platform/spreadsheets/science";
import { type SourceRow, UnreadableFile } from "./source-row.ts";

/** One entry of a document as the cells of a row; `isOdd` where something in it is of another kind than its name says. */
export interface DocumentRow {
  readonly cells: readonly string[];
  readonly isOdd: boolean;
}

/** How the entries of one document become rows. */
export interface DocumentReader {
  readonly columns: readonly string[];
  /** The row of a piece; undefined where the piece is no entry. */
  row(member: string, value: unknown): DocumentRow | undefined;
}

/** What a module knows of a vocabulary of JSON-LD documents: a reader by what their `@context` says. */
export type Vocabulary = (context: unknown) => DocumentReader | "other" | undefined;

type Parts = () => AsyncIterable<Buffer>;

/**
 * A JSON-LD document of a known vocabulary as a table, read piece by piece; undefined where it is none. Throws
 * {@link UnreadableFile}, also while rows are read.
 */
export async function openDocument(
  parts: Parts,
  encoding: string | undefined,
  vocabulary: Vocabulary,
): Promise<AsyncGenerator<SourceRow[]> | undefined> {
  const context = await findContext(parts, encoding);
  const reader = context === undefined ? undefined : vocabulary(context);
  if (reader === "other") throw new UnreadableFile("other_vocabulary");
  return reader && readDocument(parts, encoding, reader);
}

/** What `@context` says, wherever in the outermost object it stands. */
async function findContext(parts: Parts, encoding: string | undefined): Promise<unknown> {
  const listed: unknown[] = [];
  try {
    for await (const pieces of piecesOf(parts, encoding))
      for (const { member, value, isElement } of pieces) {
        if (member === "@context" && !isElement) return value;
        if (member === "@context") listed.push(value);
        else if (listed.length > 0) return listed;
      }
  } catch (error) {
    if (!(error instanceof FlawedJson)) throw error;
  }
  return listed.length > 0 ? listed : undefined;
}

async function* piecesOf(
  parts: Parts,
  encoding: string | undefined,
): AsyncGenerator<Iterable<JsonPiece>> {
  const decoder = new TextDecoder(encoding);
  const splitter = createJsonSplitter();
  for await (const part of parts()) yield splitter.feed(decoder.decode(part, { stream: true }));
  yield splitter.feed(decoder.decode());
  splitter.end();
}

async function* readDocument(
  parts: Parts,
  encoding: string | undefined,
  { columns, row }: DocumentReader,
): AsyncGenerator<SourceRow[]> {
  yield [{ line: 1, cells: columns, faults: [] }];
  let entries = 0;
  try {
    for await (const pieces of piecesOf(parts, encoding)) {
      const rows: SourceRow[] = [];
      for (const { member, value, line } of pieces) rows.push(...rowOf(line, row(member, value)));
      entries += rows.length;
      if (rows.length > 0) yield rows;
    }
  } catch (error) {
    if (!(error instanceof FlawedJson)) throw error;
    throw new UnreadableFile(error.flaw === "broken" ? "broken_json" : "json_too_deep");
  }
  if (entries === 0) throw new UnreadableFile("no_entries");
}

function rowOf(line: number, read: DocumentRow | undefined): SourceRow[] {
  if (read === undefined) return [];
  return [{ line, cells: read.cells, faults: read.isOdd ? ["other_kind"] : [] }];
}
