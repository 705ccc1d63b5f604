import { createLogger } from "#platform/logging";
import {
  decideImportRoute,
  type ImportDetail,
  type ImportStep,
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
import { importTasks } from "#reference/server";
import type { Doer, Walk } from "../walk/walk.ts";
import { downloading, uploading } from "../walk/walk-files.ts";

const table = `ref;type;make;model;calibre
W1;pistol;Glock;17;9x19
W2;hovercraft;Glock;18;9x19
`;

/** A table is uploaded, mapped, decided, confirmed by another editor, and undone by two. */
export async function walkImports(walk: Walk): Promise<void> {
  const editor = await walk.signedIn(4);
  const second = await walk.signedIn(14);
  const file = new File([table], "table.csv");
  const send = uploading(uploadImportRoute, file);
  const { id } = await walk.carryOut(uploadImportRoute, editor, {}, { send });
  const params = { id };
  const version = async () => (await workOn(walk, editor, id)).version;
  const layout = { params, body: { delimiter: ";" as const } };
  await walk.carryOut(layOutImportRoute, editor, layout, { version: await version() });
  await walk.carryOut(listImportsRoute, editor, { query: {} });
  const { mapping } = await workOn(walk, editor, id);
  const source = { table: "walk", title: "A walk", licence: "none" };
  const body = { source, mapping };
  await walk.carryOut(mapImportRoute, editor, { params, body }, { version: await version() });
  await workOn(walk, editor, id);
  const words = { params, query: { column: 1, target: "type" as const } };
  await walk.carryOut(importValuesRoute, editor, words);
  await walk.carryOut(importItemsRoute, editor, { params, query: {} });
  await walk.carryOut(importRowsRoute, editor, { params, query: {} });
  const rejects = { send: downloading(importRejectsRoute, { params }) };
  await walk.carryOut(importRejectsRoute, editor, { params }, rejects);
  const decision = { params, body: { reason: "same_name" as const } };
  await walk.carryOut(decideImportRoute, editor, decision, { version: await version() });
  const step = async (doer: Doer, name: ImportStep) => {
    const input = { params, body: { step: name } };
    await walk.carryOut(stepImportRoute, doer, input, { version: await version() });
  };
  await step(editor, "submit");
  await step(second, "confirm");
  await walk.carryOut(readImportRoute, editor, { params });
  await step(second, "ask_undo");
  await step(editor, "confirm_undo");
  await workOn(walk, editor, id);
}

/** Does what the worker would do by now, and reads where the import stands. */
async function workOn(walk: Walk, { browser }: Doer, id: string): Promise<ImportDetail> {
  const { query } = walk.database.worker;
  const { signal } = new AbortController();
  const facts = { query, logger: createLogger("silent"), subject: undefined, signal };
  for (const task of importTasks) await task.run(id, facts);
  return browser.call(readImportRoute, { params: { id } });
}
