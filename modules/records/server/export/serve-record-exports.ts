import type { FastifyReply } from "fastify";
import { type Binding, bindRaw } from "#platform/http/server";
import type { Language } from "#platform/i18n/contract";
import { sendDocument, sendTable, type TableParts } from "#platform/spreadsheets/server";
import { exportRecordsRoute, exportSearchRoute } from "#records/contract";
import { readLexicons } from "#reference/server";
import { openRecords, type RecordsParts } from "../records-desk.ts";
import { exportRecords, type RecordsFile, type Wording } from "./export-records.ts";
import { exportSearch } from "./export-search.ts";

/** The routes by which lists of records are taken away as files. */
export function serveRecordExports({
  translate,
  isDemonstration,
  ...parts
}: RecordsParts & TableParts): Binding[] {
  const desk = openRecords(parts);
  const tables = { translate, isDemonstration };
  const wordingIn = async (language: Language): Promise<Wording> => ({
    lists: await readLexicons(parts.runtime.query),
    translate,
    language,
    isDemonstration,
  });
  const send = (reply: FastifyReply, file: RecordsFile) =>
    "entries" in file ? sendDocument(reply, tables, file) : sendTable(reply, tables, file);
  return [
    bindRaw(exportRecordsRoute, async ({ query }, { caller, language }, { reply }) => {
      return send(reply, await exportRecords(desk, caller, query, await wordingIn(language)));
    }),
    bindRaw(exportSearchRoute, async ({ params, query }, { caller, language }, { reply }) => {
      const wish = { ...params, ...query };
      return send(reply, await exportSearch(desk, caller, wish, await wordingIn(language)));
    }),
  ];
}
