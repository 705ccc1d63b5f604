import { castPeople, listHolders } from "#platform/access/server";
import { registerUploads } from "#platform/files/server";
import { createTranslator } from "#platform/i18n/server";
import { createWorker, type Worker } from "#platform/jobs/server";
import { createLogger } from "#platform/logging";
import { createNotifications } from "#platform/notifications/server";
import {
  importTasks,
  openReferenceTable,
  type ReferenceTable,
  serveEditing,
  serveImports,
  serveReference,
  tellFollowers,
} from "#reference/server";
import { type Browser, startTestServer, type TestServer } from "../test-server.ts";

export interface EditingServer extends TestServer {
  readonly table: ReferenceTable;
  /** A browser of each account of the cast, by its number. */
  as(account: number): Browser;
  /** What the worker does: imports, and telling of published changes. */
  startWorker(): Promise<Worker>;
}

/** The reference table with its editing, its imports and the bell, and everyone of the cast signed in. */
export async function startEditingServer(): Promise<EditingServer> {
  let table: ReferenceTable | undefined;
  const closes: (() => Promise<void>)[] = [];
  const clock = { now: new Date() };
  const translate = await createTranslator();
  const tested = await startTestServer({
    hasSeed: true,
    register: registerUploads,
    bindings: async (database, access) => {
      table = await openReferenceTable({ database: database.runtime, onFailure: fail });
      const listEditors = () => listHolders(database.runtime.query, "editor");
      const logger = createLogger("silent");
      const { reauthenticate } = access;
      const bell = createNotifications({ database: database.runtime, logger, reauthenticate });
      closes.push(bell.close);
      return [
        ...serveReference(table),
        ...serveImports({
          database: database.runtime,
          lists: table.lists,
          translate,
          isDemonstration: false,
        }),
        ...serveEditing({ table, listEditors, clock: () => clock.now }),
        ...bell.bindings,
      ];
    },
  });
  if (table === undefined) throw new Error("the table was not opened");
  const opened = table;
  const browsers = new Map<number, Browser>();
  for (const { number } of castPeople.flatMap(({ accounts }) => accounts))
    browsers.set(number, await tested.signedIn(number));
  return {
    ...tested,
    clock,
    table: opened,
    as(account) {
      const browser = browsers.get(account);
      if (browser === undefined) throw new Error(`no account ${account} in the cast`);
      return browser;
    },
    startWorker: () =>
      createWorker({
        database: tested.database.worker,
        logger: createLogger("silent"),
        tasks: importTasks,
        periodic: [],
        subscriptions: [tellFollowers],
      }),
    async stop() {
      await opened.close();
      for (const close of closes.splice(0)) await close();
      await tested.stop();
    },
  };
}

function fail(error: unknown): never {
  throw error;
}
