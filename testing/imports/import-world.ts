import { setTimeout as sleep } from "node:timers/promises";
import { registerUploads } from "#platform/files/server";
import { createTranslator } from "#platform/i18n/server";
import { createWorker } from "#platform/jobs/server";
import { createLogger } from "#platform/logging";
import {
  type ImportDetail,
  type ImportMapping,
  type ImportSource,
  type ImportStep,
  mapImportRoute,
  readImportRoute,
  stepImportRoute,
  uploadImportRoute,
} from "#reference/contract";
import { importTasks, openReferenceTable, serveImports } from "#reference/server";
import type { TestDatabase } from "../test-database.ts";
import { type Browser, startTestServer, type TestServer } from "../test-server.ts";

/** Editors of the cast: of France and of the international entity. */
export const frenchEditor = 4;
export const secondEditor = 14;

/** A server with the seed, a worker for imports, and two editors signed in. */
export interface ImportWorld extends TestServer {
  readonly editor: Browser;
  readonly second: Browser;
}

export const source: ImportSource = {
  table: "rga",
  title: "RGA, made for a test",
  licence: "Licence Ouverte 2.0",
  date: "2026-01-31",
};

export async function startImportWorld({ hasWorker = true } = {}): Promise<ImportWorld> {
  const translate = await createTranslator();
  const server = await startTestServer({
    hasSeed: true,
    register: registerUploads,
    bindings: async (database) => {
      const lists = await readLists(database);
      return serveImports({ database: database.runtime, lists, translate, isDemonstration: false });
    },
  });
  const worker = hasWorker ? await startImportWorker(server) : undefined;
  return {
    ...server,
    editor: await server.signedIn(frenchEditor),
    second: await server.signedIn(secondEditor),
    stop: async () => {
      await worker?.stop();
      await server.stop();
    },
  };
}

/** The code lists; the thread that searches is not needed here. */
async function readLists({ runtime }: TestDatabase) {
  const table = await openReferenceTable({ database: runtime, onFailure: () => undefined });
  await table.close();
  return table.lists;
}

function startImportWorker({ database }: TestServer) {
  return createWorker({
    database: database.worker,
    logger: createLogger("error"),
    tasks: importTasks,
    periodic: [],
    subscriptions: [],
    concurrency: 1,
  });
}

/** Uploads a file and waits until it is read, or cannot be. */
export async function upload(
  editor: Browser,
  content: string | Uint8Array<ArrayBuffer>,
  name = "table.csv",
): Promise<ImportDetail> {
  const { id } = await editor.upload(uploadImportRoute, new File([content], name));
  return settle(editor, id);
}

/** The import once nobody works on it: how long that may take is for the test's own time limit to say. */
export async function settle(editor: Browser, id: string): Promise<ImportDetail> {
  for (;;) {
    const detail = await editor.call(readImportRoute, { params: { id } });
    if (!detail.state.endsWith("ing")) return detail;
    await sleep(50);
  }
}

/** Saves the mapping, as proposed but for some changes, and waits for the dry run. */
export async function dryRun(
  editor: Browser,
  detail: ImportDetail,
  changes: { source?: Partial<ImportSource>; mapping?: Partial<ImportMapping> } = {},
): Promise<ImportDetail> {
  const body = {
    source: { ...source, ...changes.source },
    mapping: { ...detail.mapping, ...changes.mapping },
  };
  await editor.call(
    mapImportRoute,
    { params: { id: detail.id }, body },
    { version: detail.version },
  );
  return settle(editor, detail.id);
}

/** Takes one step and waits for what it begins. */
export async function step(
  editor: Browser,
  { id }: { id: string },
  name: ImportStep,
): Promise<ImportDetail> {
  const { version } = await editor.call(readImportRoute, { params: { id } });
  await editor.call(stepImportRoute, { params: { id }, body: { step: name } }, { version });
  return settle(editor, id);
}
