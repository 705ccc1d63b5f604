import type { Database } from "#platform/database";
import { type Binding, bind, bindRaw, bindUpload, type RequestFacts } from "#platform/http/server";
import { receiveUpload, sendTable, type TableParts } from "#platform/spreadsheets/server";
import {
  decideImportRoute,
  importItemsRoute,
  importRejectsRoute,
  importRowsRoute,
  importValuesRoute,
  layOutImportRoute,
  listImportsRoute,
  mapImportRoute,
  readImportRoute,
  stepImportRoute,
  uploadImportRoute,
} from "#reference/contract";
import type { CodeLists } from "../tables.ts";
import type { Changing } from "./batch/change-import.ts";
import { uploadImport } from "./file/upload-import.ts";
import { decideImport } from "./routes/decide-items.ts";
import { layOutImport, mapImport } from "./routes/map-import.ts";
import {
  getBatch,
  readFaultyRows,
  readImportDetail,
  readImports,
  readItems,
  readValues,
} from "./routes/read-details.ts";
import { stepImport } from "./routes/step-import.ts";
import { writeRejects } from "./routes/write-rejects.ts";
import type { ImportTables } from "./tables.ts";

export interface ImportParts extends TableParts {
  readonly database: Database<unknown>;
  readonly lists: CodeLists;
}

/** The routes of imports. The server needs multipart bodies (`registerUploads`) before them. */
export function serveImports(parts: ImportParts): Binding[] {
  return [...serveReading(parts), ...serveChanges(parts)];
}

function serveReading({ database, lists, translate, isDemonstration }: ImportParts): Binding[] {
  const query = database.query.withTables<ImportTables>();
  return [
    bind(listImportsRoute, (input, { caller }) => readImports(query, caller, input.query)),
    bind(readImportRoute, ({ params }, { caller }) => readImportDetail(query, caller, params.id)),
    bind(importValuesRoute, (input) => readValues(query, lists, input.params.id, input.query)),
    bind(importItemsRoute, (input) => readItems(query, input.params.id, input.query)),
    bind(importRowsRoute, (input) => readFaultyRows(query, input.params.id, input.query)),
    bindRaw(importRejectsRoute, async ({ params }, { language }, { reply }) => {
      const batch = await getBatch(query, params.id);
      const table = writeRejects(query, batch, { translate, language });
      return sendTable(reply, { translate, isDemonstration }, table);
    }),
  ];
}

function serveChanges({ database }: ImportParts): Binding[] {
  return [
    bindUpload(uploadImportRoute, (request, { caller }) =>
      receiveUpload(request, (file) => uploadImport(database, caller, file)),
    ),
    bind(layOutImportRoute, ({ params, body }, facts) =>
      layOutImport(database, changing(params, facts), body),
    ),
    bind(mapImportRoute, ({ params, body }, facts) =>
      mapImport(database, changing(params, facts), body),
    ),
    bind(decideImportRoute, ({ params, body }, facts) =>
      decideImport(database, changing(params, facts), body),
    ),
    bind(stepImportRoute, ({ params, body }, facts) =>
      stepImport(database, changing(params, facts), body.step),
    ),
  ];
}

function changing({ id }: { id: string }, { caller, expectedVersion }: RequestFacts): Changing {
  return { caller, id, version: expectedVersion };
}
