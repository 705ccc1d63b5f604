import type { RecordContent } from "#records/contract";
import { plainCodes } from "../export/code-words.ts";
import { exportedColumns, recordCells } from "../export/record-cells.ts";
import { readRecord } from "./read-record.ts";
import type { RowReading } from "./row-reading.ts";

const places = new Map(
  exportedColumns.map((column, at) => [column, [{ name: column, at }]] as const),
);

/** What a row would be read as that states of a record all that a row can; undefined where that is nothing. */
export function readAsRow(
  { mapping, ...reading }: RowReading,
  content: RecordContent,
): RecordContent | undefined {
  const plain = { ...reading, places, mapping: { ...mapping, whenEmpty: {} } };
  return readRecord(plain, recordCells({ content, reference: "" }, plainCodes)).content;
}
