import { exportRecordsRoute, type RecordFileFormat } from "#records/contract";
import type { Figure } from "../../figure.ts";
import { timed } from "../timed.ts";
import type { RecordBench } from "./record-bench.ts";
import { copyOut } from "./record-peers.ts";

const rounds = 3;
const formats: readonly RecordFileFormat[] = ["csv", "xlsx", "niem"];

/** The own list of so many records taken away over HTTP in each form, in turns with COPY. */
export async function measureExport(bench: RecordBench, records: number): Promise<Figure[]> {
  const seconds = new Map<RecordFileFormat, number[]>(formats.map((format) => [format, []]));
  const copied: number[] = [];
  for (let round = 0; round < rounds; round += 1) {
    copied.push((await copyOut(bench.migrator)).seconds);
    for (const format of formats)
      seconds.get(format)?.push((await timed(() => take(bench, format, records))).seconds);
  }
  const perSecond = (format: RecordFileFormat) => records / median(seconds.get(format) ?? []);
  const peerValue = records / median(copied);
  const csv = perSecond("csv");
  return [
    {
      name: "export_rows_per_s",
      value: csv,
      unit: "rows/s",
      peer: "COPY of the same columns to CSV",
      peerValue,
      ratio: csv / peerValue,
    },
    { name: "export_xlsx_rows_per_s", value: perSecond("xlsx"), unit: "rows/s" },
    { name: "export_niem_rows_per_s", value: perSecond("niem"), unit: "rows/s" },
  ];
}

function median(values: readonly number[]): number {
  return values.toSorted((one, other) => one - other)[values.length >> 1] ?? Number.NaN;
}

/** Reads the file to its end; one without a line for each record is no file. */
async function take({ client }: RecordBench, format: RecordFileFormat, records: number) {
  const stream = await client.stream(exportRecordsRoute, { query: { format } });
  let lines = 0;
  for await (const piece of stream) {
    if (format === "xlsx") continue;
    for (let at = piece.indexOf(10); at >= 0; at = piece.indexOf(10, at + 1)) lines += 1;
  }
  if (format !== "xlsx" && lines < records) throw new Error(`${lines} lines of ${records} records`);
}
