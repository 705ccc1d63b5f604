import { type Binding, bind, bindRaw, bindUpload, bindWritten } from "#platform/http/server";
import { receiveUpload, sendTable, type TableParts } from "#platform/spreadsheets/server";
import {
  askListRoute,
  checkNumbersRoute,
  downloadCheckRoute,
  listCheckedRowsRoute,
  listNumberChecksRoute,
  openNumberCheckRoute,
  uploadNumbersRoute,
} from "#records/contract";
import { openRecords, type RecordsParts } from "../records-desk.ts";
import { askList } from "./ask-list.ts";
import { checkNumbers } from "./check-numbers.ts";
import { readCheckedRows, readNumberCheck, readNumberChecks } from "./read-checks.ts";
import { uploadList } from "./upload-list.ts";
import { writeResult } from "./write-result.ts";

/** The routes of checks of lists. The server needs multipart bodies before them. */
export function serveNumberChecks({
  translate,
  isDemonstration,
  ...parts
}: RecordsParts & TableParts): Binding[] {
  const desk = openRecords(parts);
  return [
    // A hundred thousand rows are written sooner than held against their shape.
    bindWritten(checkNumbersRoute, async ({ body }, { caller }) =>
      JSON.stringify(await checkNumbers(desk, caller, body)),
    ),
    bindUpload(uploadNumbersRoute, (request, { caller }) =>
      receiveUpload(request, (file) => uploadList(desk, caller, file)),
    ),
    bind(askListRoute, ({ params, body }, { caller, expectedVersion }) =>
      askList(desk, { caller, id: params.check, version: expectedVersion }, body),
    ),
    bind(listNumberChecksRoute, ({ query }, { caller }) => readNumberChecks(desk, caller, query)),
    bind(openNumberCheckRoute, ({ params }, { caller }) =>
      readNumberCheck(desk, caller, params.check),
    ),
    bind(listCheckedRowsRoute, ({ params, query }, { caller }) =>
      readCheckedRows(desk, caller, params.check, query),
    ),
    bindRaw(downloadCheckRoute, async ({ params, query }, { caller, language }, { reply }) => {
      const words = { translate, language, format: query.format };
      const table = await writeResult(desk, caller, params.check, words);
      return sendTable(reply, { translate, isDemonstration }, table);
    }),
  ];
}
