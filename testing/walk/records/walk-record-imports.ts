import { createLogger } from "#platform/logging";
import {
  listImportRowsRoute,
  listRecordImportsRoute,
  mapRecordsRoute,
  openRecordImportRoute,
  type RecordImportDetail,
  type RecordImportStep,
  recordRejectsRoute,
  stepRecordImportRoute,
  uploadRecordsRoute,
} from "#records/contract";
import { recordImportTasks } from "#records/server";
import type { Doer, Walk } from "../walk.ts";
import { downloading, uploading } from "../walk-files.ts";

const first = `reference;status;firearm type;make;model;serial number;calibre;date
W-1;stolen;pistol;Star;B;WK10001;9x19;2024-03-01
W-2;stolen;pistol;Star;B;WK10002;9x19;2024-03-01
W-3;mislaid;pistol;Star;B;WK10003;9x19;2024-03-01
`;
const second = `reference;status;firearm type;make;model;serial number;calibre;date
W-1;stolen;pistol;Llama;B;WK10001;9x19;2024-03-01
W-4;lost;revolver;Llama;Martial;WK10004;.38 Special;
`;

/** Two files come in: the second changes a record of the first and is undone; a third is abandoned. */
export async function walkRecordImports(walk: Walk): Promise<void> {
  const javier = await walk.signedIn(9);
  const kept = await bringIn(walk, javier, first);
  await step(walk, javier, kept, "enter");
  const taken = await bringIn(walk, javier, second);
  await step(walk, javier, taken, "enter");
  await step(walk, javier, taken, "undo");
  const input = { params: { import: kept }, query: {} };
  await walk.carryOut(listImportRowsRoute, javier, input);
  await walk.carryOut(recordRejectsRoute, javier, input, {
    send: downloading(recordRejectsRoute, input),
  });
  await walk.carryOut(listRecordImportsRoute, javier, { query: {} });
  await walk.carryOut(openRecordImportRoute, javier, { params: { import: kept } });
  await step(walk, javier, await upload(walk, javier, second), "abandon");
}

async function upload(walk: Walk, doer: Doer, text: string): Promise<string> {
  const file = new File([text], "records.csv");
  const send = uploading(uploadRecordsRoute, file);
  const { id } = await walk.carryOut(uploadRecordsRoute, doer, {}, { send });
  return id;
}

async function bringIn(walk: Walk, doer: Doer, text: string): Promise<string> {
  const id = await upload(walk, doer, text);
  const { mapping, version } = await workOn(walk, doer, id);
  await walk.carryOut(
    mapRecordsRoute,
    doer,
    { params: { import: id }, body: mapping },
    { version },
  );
  await workOn(walk, doer, id);
  return id;
}

async function step(walk: Walk, doer: Doer, id: string, name: RecordImportStep): Promise<void> {
  const { version } = await workOn(walk, doer, id);
  const input = { params: { import: id }, body: { step: name } };
  await walk.carryOut(stepRecordImportRoute, doer, input, { version });
  await workOn(walk, doer, id);
}

/** Does what the worker would do by now, and reads where the import stands. */
async function workOn(walk: Walk, { browser }: Doer, id: string): Promise<RecordImportDetail> {
  const { query } = walk.database.worker;
  const { signal } = new AbortController();
  const facts = { query, logger: createLogger("silent"), subject: undefined, signal };
  for (const task of recordImportTasks) await task.run(id, facts);
  return browser.call(openRecordImportRoute, { params: { import: id } });
}
