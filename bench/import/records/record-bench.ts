import { randomUUID } from "node:crypto";
import type { Caller } from "#platform/access/contract";
import { type Client, createClient } from "#platform/client";
import {
  type Database,
  migrate,
  openDatabase,
  prepareServer,
  startEmbeddedPostgres,
} from "#platform/database";
import { registerUploads } from "#platform/files/server";
import { createHttpServer } from "#platform/http/server";
import { createTranslator } from "#platform/i18n/server";
import { prepareJobs } from "#platform/jobs/server";
import { createLogger } from "#platform/logging";
import {
  mapRecordsRoute,
  openRecordImportRoute,
  type RecordImportDetail,
  type RecordImportStep,
  stepRecordImportRoute,
  uploadRecordsRoute,
} from "#records/contract";
import {
  recordImportTasks,
  serveRecordExports,
  serveRecordImports,
  serveRecords,
} from "#records/server";
import { loadSeed } from "#reference/server";
import { type Timed, timed } from "../timed.ts";

export interface Stage extends Timed {
  readonly name: "upload" | "read" | "plan" | "enter";
}

/** An installation of its own, driven by HTTP and by the worker's tasks, one after the other. */
export interface RecordBench {
  readonly client: Client;
  /** The owner's login, which no row security binds. */
  readonly migrator: Database<unknown>;
  importRegister(text: string): Promise<Stage[]>;
  undo(): Promise<Timed>;
  detail(): RecordImportDetail;
  close(): Promise<void>;
}

const [readTask, planTask, enterTask, undoTask] = recordImportTasks;
const member = "ES";

export async function openRecordBench(folder: string): Promise<RecordBench> {
  const embedded = await startEmbeddedPostgres({ folder });
  const urls = await prepareServer(embedded);
  const migrator = openDatabase<unknown>(urls.migrator, { connections: 2 });
  await migrate(migrator.query);
  await prepareJobs(migrator);
  await loadSeed(migrator);
  const runtime = openDatabase<unknown>(urls.runtime, { connections: 10 });
  const worker = openDatabase<unknown>(urls.worker, { connections: 4 });
  const { server, client } = await serve(runtime);
  let detail: RecordImportDetail | undefined;
  const settled = () => {
    if (detail === undefined) throw new Error("nothing was imported");
    return detail;
  };
  const run = async (task: (typeof recordImportTasks)[number] | undefined, id: string) => {
    const { signal } = new AbortController();
    const logger = createLogger("silent");
    await task?.run(id, { query: worker.query, logger, subject: undefined, signal });
    detail = await client.call(openRecordImportRoute, { params: { import: id } });
  };
  const step = async (
    name: RecordImportStep,
    task: (typeof recordImportTasks)[number] | undefined,
  ) => {
    const { id, version } = settled();
    const input = { params: { import: id }, body: { step: name } };
    await client.call(stepRecordImportRoute, input, { version });
    await run(task, id);
  };
  const stage = async (name: Stage["name"], work: () => Promise<unknown>): Promise<Stage> => ({
    name,
    ...(await timed(work)),
  });
  return {
    client,
    migrator,
    async importRegister(text) {
      let id = "";
      const upload = await stage("upload", async () => {
        ({ id } = await client.upload(uploadRecordsRoute, new File([text], "register.csv")));
      });
      const read = await stage("read", () => run(readTask, id));
      const plan = await stage("plan", async () => {
        const { mapping: body, version } = settled();
        await client.call(mapRecordsRoute, { params: { import: id }, body }, { version });
        await run(planTask, id);
      });
      const enter = await stage("enter", () => step("enter", enterTask));
      if (settled().state !== "entered") throw new Error(`the import ended as ${settled().state}`);
      return [upload, read, plan, enter];
    },
    undo: () => timed(() => step("undo", undoTask)),
    detail: settled,
    async close() {
      await server.close();
      await Promise.all([runtime, worker, migrator].map((one) => one.close()));
      await embedded.stop();
    },
  };
}

async function serve(runtime: Database<unknown>) {
  const translate = await createTranslator();
  const officer = anOfficer();
  const parts = { runtime, recordLook: async () => undefined };
  const server = await createHttpServer({
    translate,
    logger: createLogger("error"),
    version: "0",
    query: runtime.query,
    authenticate: async () => officer,
    limits: { burst: 100_000_000, perMinute: 100_000_000 },
    register: [registerUploads],
    bindings: [
      ...serveRecordImports({ ...parts, translate, isDemonstration: false }),
      ...serveRecordExports({ ...parts, translate, isDemonstration: false }),
      ...serveRecords(parts),
    ],
  });
  const base = await server.listen({ port: 0, host: "127.0.0.1" });
  return { server, client: createClient({ base, headers: () => ({ origin: base }) }) };
}

function anOfficer(): Caller {
  const [person, account, agency] = [randomUUID(), randomUUID(), randomUUID()];
  return { person, account, member, agency, isDesk: false, roles: ["officer"] };
}
