import { randomBytes } from "node:crypto";
import { inject } from "vitest";
import { type Database, type DatabaseUrls, openDatabase } from "#platform/database";

declare module "vitest" {
  export interface ProvidedContext {
    /** Connection strings of the migrated template every test database is copied from. */
    template: DatabaseUrls;
  }
}

export interface TestDatabase {
  /** Its name on the server, to be copied by; nobody may be connected to it then. */
  name: string;
  urls: DatabaseUrls;
  runtime: Database<unknown>;
  worker: Database<unknown>;
  migrator: Database<unknown>;
  /** Ends the connections; the database stays. */
  close: () => Promise<void>;
  drop: () => Promise<void>;
}

/**
 * A private copy of the migrated template, or of another test's database (30–60 ms): real
 * PostgreSQL, real roles, real policies.
 */
export async function createTestDatabase(original = "template_proofmark"): Promise<TestDatabase> {
  const template = inject("template");
  const name = `test_${randomBytes(6).toString("hex")}`;
  // Files are copied as files: through the write-ahead log it costs twice the processor.
  const copy = `create database ${name} template ${original} strategy file_copy`;
  await onTestServer((query) => query(copy));
  const urls = Object.fromEntries(
    Object.entries(template).map(([login, url]) => [login, withDatabase(url, name)]),
  ) as unknown as DatabaseUrls;
  const [migrator, runtime, worker] = [urls.migrator, urls.runtime, urls.worker].map((url) =>
    openDatabase<unknown>(url, { connections: 4 }),
  ) as [Database<unknown>, Database<unknown>, Database<unknown>];
  const close = async () => {
    await Promise.all([migrator.close(), runtime.close(), worker.close()]);
  };
  const drop = async () => {
    await close();
    await onTestServer((query) => query(`drop database ${name} with (force)`));
  };
  return { name, urls, runtime, worker, migrator, close, drop };
}

type Query = Database<unknown>["pool"]["query"];

/** Does something on the server in a session of its own, which is in no test's database. */
export async function onTestServer(work: (query: Query) => Promise<unknown>): Promise<void> {
  const server = openDatabase<unknown>(withDatabase(inject("template").migrator, "postgres"), {
    connections: 1,
  });
  try {
    await work(server.pool.query.bind(server.pool));
  } finally {
    await server.close();
  }
}

function withDatabase(url: string, name: string): string {
  const changed = new URL(url);
  changed.pathname = `/${name}`;
  return changed.href;
}
