import { setTimeout as sleep } from "node:timers/promises";
import { registerUploads } from "#platform/files/server";
import { createTranslator } from "#platform/i18n/server";
import { createWorker } from "#platform/jobs/server";
import { createLogger } from "#platform/logging";
import {
  mapRecordsRoute,
  openRecordImportRoute,
  type RecordImportDetail,
  type RecordImportStep,
  type RecordMapping,
  stepRecordImportRoute,
  uploadRecordsRoute,
} from "#records/contract";
import {
  numberCheckTasks,
  proposeTwinsOfImports,
  recordImportTasks,
  serveNumberChecks,
  serveRecordExports,
  serveRecordImports,
  serveRecords,
  tellOfImports,
} from "#records/server";
import { type Browser, startTestServer, type TestServer } from "../test-server.ts";

/** A server with the seed and, unless it is killed by the test, a worker for imports of records. */
export interface RecordImportWorld extends TestServer {
  as(account: number): Promise<Browser>;
}

export async function startRecordImportWorld({
  hasWorker = true,
} = {}): Promise<RecordImportWorld> {
  const tables = { translate: await createTranslator(), isDemonstration: true };
  const server = await startTestServer({
    hasSeed: true,
    register: registerUploads,
    bindings: async ({ runtime }) => {
      const parts = { runtime, recordLook: async () => undefined };
      return [
        ...serveRecordImports({ ...parts, ...tables }),
        ...serveNumberChecks({ ...parts, ...tables }),
        ...serveRecordExports({ ...parts, ...tables }),
        ...serveRecords(parts),
      ];
    },
  });
  const worker = hasWorker ? await startImportWorker(server) : undefined;
  const browsers = new Map<number, Promise<Browser>>();
  return {
    ...server,
    as: (account) => {
      const browser = browsers.get(account) ?? server.signedIn(account);
      browsers.set(account, browser);
      return browser;
    },
    stop: async () => {
      await worker?.stop();
      await server.stop();
    },
  };
}

function startImportWorker({ database }: TestServer) {
  return createWorker({
    database: database.worker,
    logger: createLogger("error"),
    tasks: [...recordImportTasks, ...numberCheckTasks(database.worker)],
    periodic: [],
    subscriptions: [tellOfImports, proposeTwinsOfImports],
    concurrency: 1,
  });
}

/** The import once nobody works on it: how long that may take is for the test's own time limit to say. */
export async function settle(browser: Browser, id: string): Promise<RecordImportDetail> {
  for (;;) {
    const detail = await browser.call(openRecordImportRoute, { params: { import: id } });
    if (!detail.state.endsWith("ing")) return detail;
    await sleep(50);
  }
}

/** Uploads a file and waits until it is read, or cannot be. */
export async function upload(
  browser: Browser,
  content: string | Uint8Array<ArrayBuffer>,
): Promise<RecordImportDetail> {
  const { id } = await browser.upload(uploadRecordsRoute, new File([content], "records.csv"));
  return settle(browser, id);
}

/** Saves the mapping, as proposed but for some changes, and waits for the dry run. */
export async function dryRun(
  browser: Browser,
  { id, version, mapping }: RecordImportDetail,
  changes: Partial<RecordMapping> = {},
): Promise<RecordImportDetail> {
  const body = { ...mapping, ...changes };
  await browser.call(mapRecordsRoute, { params: { import: id }, body }, { version });
  return settle(browser, id);
}

/** Takes one step and waits for what it begins. */
export async function step(
  browser: Browser,
  { id }: { id: string },
  name: RecordImportStep,
): Promise<RecordImportDetail> {
  const params = { import: id };
  const { version } = await browser.call(openRecordImportRoute, { params });
  await browser.call(stepRecordImportRoute, { params, body: { step: name } }, { version });
  return settle(browser, id);
}
