import { Readable } from "node:stream";
import type { Caller } from "#platform/access/contract";
import type { Language } from "#platform/i18n/contract";
import type { Translate } from "#platform/i18n/server";
import { csvLine, fitCells } from "#platform/spreadsheets/science";
import { type JudgedRow, type RowFaultFound, rowFaultKey } from "#records/contract";
import type { RecordsDesk } from "../records-desk.ts";
import { getImport } from "./read-record-imports.ts";
import { listFindings } from "./store/finding-store.ts";

const portion = 500;

type Say = (key: string, facts?: Record<string, string>) => string;

/**
 * The rows of which there is something to say, as CSV in UTF-8 with its mark: as they stood, then what becomes of them
 * and why, so that they can be put right and sent again.
 */
export async function writeRecordRejects(
  desk: RecordsDesk,
  caller: Caller,
  id: string,
  { translate, language }: { translate: Translate; language: Language },
): Promise<Readable> {
  const { columns } = await desk.asCaller(caller, (transaction) => getImport(transaction, id));
  const say: Say = (key, facts = {}) => translate(language, key, facts);
  const heading = (name: string) => say(`records.import.rejects.${name}`);
  async function* lines(): AsyncGenerator<string> {
    const names = columns.map(({ name }) => name);
    yield `\ufeff${csvLine([heading("line"), ...names, heading("verdict"), heading("faults"), heading("record")])}`;
    for (let after = 0; ; ) {
      const page = { after, limit: portion };
      const rows = await desk.asCaller(caller, (transaction) =>
        listFindings(transaction, id, page),
      );
      for (const row of rows) yield csvLine(cellsOf(row, names.length, say));
      after = rows.at(-1)?.number ?? after;
      if (rows.length < portion) return;
    }
  }
  return Readable.from(lines());
}

function cellsOf({ line, cells, verdict, faults, record }: JudgedRow, width: number, say: Say) {
  return [
    String(line),
    ...fitCells(cells, width),
    say(`records.import.verdict.${verdict}`),
    faults.map((fault) => sentenceOf(fault, say)).join("\n"),
    record?.reference ?? "",
  ];
}

function sentenceOf({ fault, column, value = "" }: RowFaultFound, say: Say): string {
  const sentence = say(rowFaultKey(fault), { text: value });
  return column === undefined ? sentence : `${column}: ${sentence} “${value}”`;
}
