import {
  mapRecordsRoute,
  openRecordImportRoute,
  type RecordImportDetail,
  stepRecordImportRoute,
  uploadRecordsRoute,
} from "#records/contract";
import { type Desk, patience } from "../keep-writing.ts";
import { drawNumber } from "./records.ts";

/** Brings in a file of records, whatever is killed meanwhile, and has it entered. */
export async function importRecords(desk: Desk, account: number, rows: number): Promise<void> {
  const mark = desk.mark();
  const client = desk.as(account);
  const file = new File([tableOf(mark, rows, desk.draw)], `${mark}.csv`);
  const uploading = { table: "import", mark, verb: "records.import.upload" } as const;
  const { id } = await desk.once(uploading, () => client.upload(uploadRecordsRoute, file));
  desk.journal.imports.push({ mark, rows });
  const params = { import: id };
  const untilIn = (state: RecordImportDetail["state"]) =>
    desk.until(
      () => client.call(openRecordImportRoute, { params }, { patience }),
      (one) => one.state === state,
    );
  const read = await untilIn("read");
  const mapping = { table: "import", mark, verb: "records.import.map" } as const;
  await desk.once(mapping, () =>
    client.call(mapRecordsRoute, { params, body: read.mapping }, { ...read, patience }),
  );
  const planned = await untilIn("planned");
  const entering = { table: "import", mark, verb: "records.import.step" } as const;
  await desk.once(entering, () =>
    client.call(
      stepRecordImportRoute,
      { params, body: { step: "enter" } },
      { ...planned, patience },
    ),
  );
  await untilIn("entered");
}

function tableOf(mark: string, rows: number, draw: () => number): string {
  const heading = "reference;status;firearm type;make;model;serial number;calibre;date";
  const lines = Array.from(
    { length: rows },
    (_, row) => `${mark}-${row};stolen;pistol;Star;B;${drawNumber(draw)};9x19;2024-03-01`,
  );
  return `${[heading, ...lines].join("\n")}\n`;
}
