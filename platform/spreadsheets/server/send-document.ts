import { Readable } from "node:stream";
import type { FastifyReply } from "fastify";
import { documentMedia } from "#platform/spreadsheets/contract";
import type { TableParts } from "./send-table.ts";

/** A JSON-LD document to be written as its entries come. */
export interface WrittenDocument {
  /** Of the file, without its ending. */
  readonly name: string;
  /** What it says before its entries; `@context` first. */
  readonly head: Readonly<Record<string, unknown>>;
  /** The member that lists the entries. */
  readonly list: string;
  /** In portions, each asked for when the one before is written. */
  readonly entries: AsyncIterable<readonly object[]>;
  /** What it says after them. */
  readonly tail: Readonly<Record<string, unknown>>;
}

/** Sends a document, an entry a line; one that is cut off is no valid JSON, so that nobody takes it for whole. */
export function sendDocument(
  reply: FastifyReply,
  { isDemonstration }: TableParts,
  document: WrittenDocument,
): FastifyReply {
  const fileName = `${document.name}${isDemonstration ? "-synthetic" : ""}.json`;
  return reply
    .type(`${documentMedia}; charset=utf-8`)
    .header("content-disposition", `attachment; filename="${fileName}"`)
    .send(Readable.from(writeDocument(document), { objectMode: false }));
}

/** The document, piece by piece. */
export async function* writeDocument({
  head,
  list,
  entries,
  tail,
}: WrittenDocument): AsyncGenerator<string> {
  const opening = Object.entries(head).map(member);
  yield `{${[...opening, `${JSON.stringify(list)}:[`].join(",\n")}`;
  let mark = "\n";
  for await (const some of entries) {
    if (some.length === 0) continue;
    yield mark + some.map((entry) => JSON.stringify(entry)).join(",\n");
    mark = ",\n";
  }
  yield `${["\n]", ...Object.entries(tail).map(member)].join(",\n")}}\n`;
}

function member([name, value]: [string, unknown]): string {
  return `${JSON.stringify(name)}:${JSON.stringify(value)}`;
}
