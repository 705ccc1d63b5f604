import type { Language } from "#platform/i18n/contract";
import type { Translate } from "#platform/i18n/server";
import { FormFault } from "#platform/spreadsheets/contract";
import { fitCells } from "#platform/spreadsheets/science";
import type { WrittenTable } from "#platform/spreadsheets/server";
import type { FaultFound } from "#reference/contract";
import type { BatchRow } from "../batch/batch-store.ts";
import type { ImportQuery } from "../batch/importer.ts";
import { type FaultyRow, listFaultyRows } from "./detail-store.ts";

const portion = 500;

/** Says in words what is wrong with a row. */
type SayFaults = (row: FaultyRow) => readonly string[];

function faultSentences(translate: Translate, language: Language): SayFaults {
  const say = (key: string, facts: Record<string, string> = {}) =>
    translate(language, `reference.import.${key}`, facts);
  const sentence = ({ fault, column, value }: FaultFound) => {
    const where = column === undefined ? "" : `${column}: `;
    const what = value === undefined ? "" : ` “${value}”`;
    const kind = FormFault.safeParse(fault).success ? "spreadsheets" : "reference.import";
    return `${where}${translate(language, `${kind}.fault.${fault}`)}${what}`;
  };
  return ({ isRejected, faults }) => [
    say(isRejected ? "rejects.left_out" : "rejects.taken"),
    faults.map(sentence).join("\n"),
  ];
}

/** Every row with faults: as it stood, then what became of it and why. */
export function writeRejects(
  query: ImportQuery,
  batch: BatchRow,
  { translate, language }: { translate: Translate; language: Language },
): WrittenTable {
  const say = faultSentences(translate, language);
  const own = ["line", "outcome", "faults"].map((name) =>
    translate(language, `reference.import.rejects.${name}`),
  );
  const [line = "", ...rest] = own;
  async function* portions() {
    for (let after = 0; ; ) {
      const rows = await listFaultyRows(query, batch.id, {
        fault: undefined,
        after,
        limit: portion,
      });
      yield rows.map((row) => [
        String(row.line),
        ...fitCells(row.cells, batch.columns.length),
        ...say(row),
      ]);
      after = rows.at(-1)?.number ?? after;
      if (rows.length < portion) return;
    }
  }
  const headings = [line, ...batch.columns, ...rest];
  return { name: `rejects-${batch.id}`, format: "csv", language, headings, rows: portions() };
}
