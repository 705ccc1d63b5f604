import { setImmediate } from "node:timers/promises";
import { brokenForms } from "#platform/spreadsheets/contract";
import type { FaultFacts, RecordContent, RowFaultFound } from "#records/contract";
import {
  duplicateKey,
  firstNorm,
  judgeContent,
  type RowReading,
  readRecord,
} from "#records/science";
import type { KeptRow } from "../store/import-tables.ts";

/** A row with what it says, before it is compared with anything. */
export interface DrawnRow {
  readonly number: number;
  readonly line: number;
  readonly cells: readonly string[];
  readonly content: RecordContent | undefined;
  /** Of the record the row says it is about. */
  readonly reference: string | undefined;
  /** What is wrong with its form and its cells. */
  readonly cellFaults: readonly RowFaultFound[];
  /** What is missing or odd in the record it states. */
  readonly contentFaults: readonly RowFaultFound[];
  readonly norm: string | undefined;
  readonly duplicate: string | undefined;
}

/** Rows after which others may have their turn: the portion before is being written meanwhile. */
const TURN = 25;

/** Reads the rows of a portion; `first` is the number of its first row. `onRow` hears of each. */
export async function drawRows(
  reading: RowReading,
  { first, rows }: { first: number; rows: readonly KeptRow[] },
  facts: FaultFacts,
  onRow?: (row: DrawnRow) => void,
): Promise<DrawnRow[]> {
  const drawn: DrawnRow[] = [];
  for (const [at, row] of rows.entries()) {
    if (at % TURN === TURN - 1) await setImmediate();
    const one = drawRow(reading, first + at, row, facts);
    onRow?.(one);
    drawn.push(one);
  }
  return drawn;
}

function drawRow(
  reading: RowReading,
  number: number,
  { line, cells, faults = [] }: KeptRow,
  facts: FaultFacts,
): DrawnRow {
  const isBroken = faults.some((fault) => brokenForms.has(fault));
  const nothing = { content: undefined, reference: undefined, faults: [] };
  const read = isBroken ? nothing : readRecord(reading, cells);
  const { content, reference } = read;
  return {
    number,
    line,
    cells,
    content,
    reference,
    cellFaults: [...faults.map((fault) => ({ fault })), ...read.faults],
    contentFaults:
      content === undefined ? [] : withoutEcho(read.faults, judgeContent(content, facts)),
    norm: content && firstNorm(content),
    duplicate: content && duplicateKey(content),
  };
}

/** A date that cannot be read is not missing as well. */
function withoutEcho(
  cellFaults: readonly RowFaultFound[],
  contentFaults: readonly RowFaultFound[],
): readonly RowFaultFound[] {
  const isUnread = cellFaults.some(({ fault }) => fault === "date_unreadable");
  return isUnread ? contentFaults.filter(({ fault }) => fault !== "date_missing") : contentFaults;
}
