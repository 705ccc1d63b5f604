import type { Caller } from "#platform/access/contract";
import type { Language } from "#platform/i18n/contract";
import type { Translate } from "#platform/i18n/server";
import { fitCells } from "#platform/spreadsheets/science";
import type { WrittenTable } from "#platform/spreadsheets/server";
import { type JudgedRow, type RowFaultFound, rowFaultKey } from "#records/contract";
import type { RecordsDesk } from "../records-desk.ts";
import { getImport } from "./read-record-imports.ts";
import { listFindings } from "./store/finding-store.ts";

const portion = 500;

type Say = (key: string, facts?: Record<string, string>) => string;

/**
 * The rows of which there is something to say: as they stood, then what becomes of them and why, so that they can be put
 * right and sent again.
 */
export async function writeRecordRejects(
  desk: RecordsDesk,
  caller: Caller,
  id: string,
  { translate, language }: { translate: Translate; language: Language },
): Promise<WrittenTable> {
  const { columns } = await desk.asCaller(caller, (transaction) => getImport(transaction, id));
  const say: Say = (key, facts = {}) => translate(language, key, facts);
  const heading = (name: string) => say(`records.import.rejects.${name}`);
  const names = columns.map(({ name }) => name);
  async function* portions() {
    for (let after = 0; ; ) {
      const page = { after, limit: portion };
      const rows = await desk.asCaller(caller, (transaction) =>
        listFindings(transaction, id, page),
      );
      yield rows.map((row) => cellsOf(row, names.length, say));
      after = rows.at(-1)?.number ?? after;
      if (rows.length < portion) return;
    }
  }
  const ends = ["verdict", "faults", "record"].map(heading);
  const headings = [heading("line"), ...names, ...ends];
  return { name: `rejects-${id}`, format: "csv", language, headings, rows: portions() };
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
