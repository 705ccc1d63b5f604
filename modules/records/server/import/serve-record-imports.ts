import { type Binding, bind, bindRaw, bindUpload, type RequestFacts } from "#platform/http/server";
import { receiveUpload, sendTable, type TableParts } from "#platform/spreadsheets/server";
import {
  listImportRowsRoute,
  listRecordImportsRoute,
  mapRecordsRoute,
  openRecordImportRoute,
  recordRejectsRoute,
  stepRecordImportRoute,
  uploadRecordsRoute,
} from "#records/contract";
import { openRecords, type RecordsParts } from "../records-desk.ts";
import type { Changing } from "./change-record-import.ts";
import { mapRecords } from "./map-records.ts";
import { readImportRows, readRecordImport, readRecordImports } from "./read-record-imports.ts";
import { stepRecordImport } from "./step-record-import.ts";
import { uploadRecords } from "./upload-records.ts";
import { writeRecordRejects } from "./write-record-rejects.ts";

/** The routes of imports of records. The server needs multipart bodies before them. */
export function serveRecordImports({
  translate,
  isDemonstration,
  ...parts
}: RecordsParts & TableParts): Binding[] {
  const desk = openRecords(parts);
  return [
    bindUpload(uploadRecordsRoute, (request, { caller }) =>
      receiveUpload(request, (file) => uploadRecords(desk, caller, file)),
    ),
    bind(listRecordImportsRoute, ({ query }, { caller }) => readRecordImports(desk, caller, query)),
    bind(openRecordImportRoute, ({ params }, { caller }) =>
      readRecordImport(desk, caller, params.import),
    ),
    bind(listImportRowsRoute, ({ params, query }, { caller }) =>
      readImportRows(desk, caller, params.import, query),
    ),
    bindRaw(recordRejectsRoute, async ({ params }, { caller, language }, { reply }) => {
      const words = { translate, language };
      const table = await writeRecordRejects(desk, caller, params.import, words);
      return sendTable(reply, { translate, isDemonstration }, table);
    }),
    bind(mapRecordsRoute, ({ params, body }, facts) =>
      mapRecords(desk, changing(params.import, facts), body),
    ),
    bind(stepRecordImportRoute, ({ params, body }, facts) =>
      stepRecordImport(desk, changing(params.import, facts), body.step),
    ),
  ];
}

function changing(id: string, { caller, expectedVersion }: RequestFacts): Changing {
  return { caller, id, version: expectedVersion };
}
