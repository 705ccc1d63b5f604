import { Readable } from "node:stream";
import type { Language } from "#platform/i18n/contract";
import type { Translate } from "#platform/i18n/server";
import type { FaultFound } from "#reference/contract";
import type { BatchRow } from "../batch/batch-store.ts";
import type { ImportQuery } from "../batch/importer.ts";
import { type FaultyRow, listFaultyRows } from "./detail-store.ts";

const portion = 500;

/** Characters with which a spreadsheet takes a cell for a formula (OWASP, CSV injection). */
const formulaStart = /^[=+\-@\t\r]/;
const plainFigure = /^[+-]?\d+(?:[.,]\d+)?$/;

/** One cell of a CSV that no spreadsheet runs; figures stay figures. */
export function csvCell(text: string): string {
  const safe = formulaStart.test(text) && !plainFigure.test(text) ? `'${text}` : text;
  return /["\n\r,;]/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe;
}

/** Says in words what is wrong with a row. */
type SayFaults = (row: FaultyRow) => readonly string[];

function faultSentences(translate: Translate, language: Language): SayFaults {
  const say = (key: string, facts: Record<string, string> = {}) =>
    translate(language, `reference.import.${key}`, facts);
  const sentence = ({ fault, column, value }: FaultFound) => {
    const where = column === undefined ? "" : `${column}: `;
    const what = value === undefined ? "" : ` “${value}”`;
    return `${where}${say(`fault.${fault}`)}${what}`;
  };
  return ({ isRejected, faults }) => [
    say(isRejected ? "rejects.left_out" : "rejects.taken"),
    faults.map(sentence).join("\n"),
  ];
}

/** Every row with faults as CSV in UTF-8 with its mark: as it stood, then what became of it and why. */
export function writeRejects(
  query: ImportQuery,
  batch: BatchRow,
  { translate, language }: { translate: Translate; language: Language },
): Readable {
  const say = faultSentences(translate, language);
  const headings = ["line", "outcome", "faults"].map((name) =>
    translate(language, `reference.import.rejects.${name}`),
  );
  const [line = "", ...rest] = headings;
  const lineOf = (cells: readonly string[]) => `${cells.map(csvCell).join(",")}\r\n`;
  async function* lines(): AsyncGenerator<string> {
    yield `\ufeff${lineOf([line, ...batch.columns, ...rest])}`;
    for (let after = 0; ; ) {
      const rows = await listFaultyRows(query, batch.id, {
        fault: undefined,
        after,
        limit: portion,
      });
      for (const row of rows)
        yield lineOf([String(row.line), ...fit(row.cells, batch.columns.length), ...say(row)]);
      after = rows.at(-1)?.number ?? after;
      if (rows.length < portion) return;
    }
  }
  return Readable.from(lines());
}

/** As many cells as there are columns; those too many stand together in the last. */
function fit(cells: readonly string[], width: number): string[] {
  const surplus = cells.slice(width);
  const kept = Array.from({ length: width }, (_, at) => cells[at] ?? "");
  if (surplus.length > 0) kept[width - 1] = [kept[width - 1], ...surplus].join(" | ");
  return kept;
}
