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
  type ImportDetail,
  type ImportStep,
  mapImportRoute,
  readImportRoute,
  stepImportRoute,
  uploadImportRoute,
} from "#reference/contract";
import { importTasks, loadSeed, openReferenceTable, serveImports } from "#reference/server";
import { type Timed, timed } from "./timed.ts";

export interface Stage extends Timed {
  readonly name: "upload" | "read" | "plan" | "publish";
}

/** An installation of its own, driven by HTTP and by the worker's tasks, one after the other. */
export interface ImportBench {
  readonly database: Database<unknown>;
  importTable(text: string): Promise<Stage[]>;
  undo(): Promise<Timed>;
  /** The import as an editor is shown it now. */
  shown(): ImportDetail;
  /** Uploads and reads a file, and no more. */
  readOnly(file: Uint8Array<ArrayBuffer>): Promise<ImportDetail>;
  /** Uploads and reads a file and looks at what would become of it. */
  dryRun(file: Uint8Array<ArrayBuffer>, table: string): Promise<ImportDetail>;
  close(): Promise<void>;
}

const source = { table: "rga", title: "RGA, made for the bench", licence: "none" };
const [readTask, planTask, publishTask, undoTask] = importTasks;

export async function openImportBench(folder: string): Promise<ImportBench> {
  const embedded = await startEmbeddedPostgres({ folder });
  const urls = await prepareServer(embedded);
  const migrator = openDatabase<unknown>(urls.migrator, { connections: 2 });
  await migrate(migrator.query);
  await prepareJobs(migrator);
  await loadSeed(migrator);
  const runtime = openDatabase<unknown>(urls.runtime, { connections: 4 });
  const worker = openDatabase<unknown>(urls.worker, { connections: 4 });
  const { server, editors } = await serve(runtime);
  const client = createClients(await server.listen({ port: 0, host: "127.0.0.1" }), editors);
  let detail: ImportDetail | undefined;
  const shown = () => {
    if (detail === undefined) throw new Error("nothing was imported");
    return detail;
  };
  const run = async (task: (typeof importTasks)[number] | undefined, id: string) => {
    const signal = new AbortController().signal;
    const facts = {
      query: worker.query,
      logger: createLogger("silent"),
      subject: undefined,
      signal,
    };
    await task?.run(id, facts);
    detail = await client.first.call(readImportRoute, { params: { id } });
  };
  const step = async (who: Client, name: ImportStep) => {
    const { id = "", version = 0 } = detail ?? {};
    await who.call(stepImportRoute, { params: { id }, body: { step: name } }, { version });
    detail = await client.first.call(readImportRoute, { params: { id } });
  };
  const stage = async (name: Stage["name"], work: () => Promise<unknown>): Promise<Stage> => ({
    name,
    ...(await timed(work)),
  });
  return {
    database: migrator,
    async importTable(text) {
      let id = "";
      const upload = await stage("upload", async () => {
        ({ id } = await client.first.upload(uploadImportRoute, new File([text], "rga.csv")));
      });
      const read = await stage("read", () => run(readTask, id));
      const plan = await stage("plan", async () => {
        const { mapping, version } = await client.first.call(readImportRoute, { params: { id } });
        await client.first.call(
          mapImportRoute,
          { params: { id }, body: { source, mapping } },
          { version },
        );
        await run(planTask, id);
      });
      await step(client.first, "submit");
      await step(client.second, "confirm");
      const publish = await stage("publish", () => run(publishTask, id));
      if (detail?.state !== "published") throw new Error(`the import ended as ${detail?.state}`);
      return [upload, read, plan, publish];
    },
    async undo() {
      await step(client.first, "ask_undo");
      await step(client.second, "confirm_undo");
      return timed(() => run(undoTask, detail?.id ?? ""));
    },
    shown,
    async readOnly(file) {
      const { id } = await client.first.upload(uploadImportRoute, new File([file], "rga.csv"));
      await run(readTask, id);
      return shown();
    },
    async dryRun(file, table) {
      const { id } = await client.first.upload(uploadImportRoute, new File([file], table));
      await run(readTask, id);
      const { mapping, version } = shown();
      const body = { source: { ...source, table }, mapping };
      await client.first.call(mapImportRoute, { params: { id }, body }, { version });
      await run(planTask, id);
      return shown();
    },
    async close() {
      await server.close();
      await Promise.all([runtime.close(), worker.close(), migrator.close()]);
      await embedded.stop();
    },
  };
}

async function serve(runtime: Database<unknown>) {
  const table = await openReferenceTable({ database: runtime, onFailure: () => undefined });
  await table.close();
  const translate = await createTranslator();
  const editors = new Map([editor(), editor()].map((one) => [one.person, one]));
  const server = await createHttpServer({
    translate,
    logger: createLogger("error"),
    version: "0",
    query: runtime.query,
    authenticate: async (request) => editors.get(String(request.headers["x-person"])),
    register: [registerUploads],
    bindings: serveImports({
      database: runtime,
      lists: table.lists,
      translate,
      isDemonstration: false,
    }),
  });
  return { server, editors };
}

function editor(): Caller {
  return {
    person: randomUUID(),
    account: randomUUID(),
    member: "FR",
    agency: randomUUID(),
    isDesk: false,
    roles: ["editor"],
  };
}

function createClients(base: string, editors: ReadonlyMap<string, Caller>) {
  const [first, second] = [...editors.keys()].map((person) =>
    createClient({ base, headers: () => ({ "x-person": person, origin: base }) }),
  );
  if (first === undefined || second === undefined) throw new Error("two editors are needed");
  return { first, second };
}
