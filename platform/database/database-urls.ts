import { randomBytes } from "node:crypto";
import { readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { sql } from "kysely";
import { makeFolder } from "#platform/config";
import { openDatabase } from "./database.ts";
import { DatabaseFailure } from "./database-failure.ts";
import { type EmbeddedPostgres, socketFolderOf, urlBuilder } from "./embedded/embedded-postgres.ts";
import { provisionRoles, RUNTIME_ROLE, WORKER_ROLE } from "./roles.ts";

/** One connection string for each login. */
export interface DatabaseUrls {
  migrator: string;
  runtime: string;
  worker: string;
}

const OLDEST_SERVER = 15;

/** Makes our database and logins on the embedded server, whose private socket needs no password. */
export async function prepareServer(
  embedded: EmbeddedPostgres,
  name = "proofmark",
): Promise<DatabaseUrls> {
  const server = openDatabase<unknown>(embedded.url(), { connections: 1 });
  try {
    await provisionRoles(server, {});
    const found = await sql`select 1 from pg_database where datname = ${name}`.execute(
      server.query,
    );
    if (found.rows.length === 0) await sql`create database ${sql.id(name)}`.execute(server.query);
  } finally {
    await server.close();
  }
  return loginUrls(embedded.url, name);
}

/** Connection strings for the embedded server that another process runs on this folder. */
export function embeddedUrls(folder: string, name = "proofmark"): DatabaseUrls {
  return loginUrls(urlBuilder(socketFolderOf(folder)), name);
}

function loginUrls(url: EmbeddedPostgres["url"], name: string): DatabaseUrls {
  return {
    migrator: url(name),
    runtime: url(name, RUNTIME_ROLE),
    worker: url(name, WORKER_ROLE),
  };
}

export interface ExistingServerOptions {
  /** Where generated passwords are kept, readable by this account only. */
  keysFolder: string;
  runtime?: string;
  worker?: string;
}

/**
 * Connection strings for a server the operator runs. Logins that are not given are made, with
 * passwords of 256 random bits, where the migrator's login may make them.
 */
export async function urlsForExisting(
  migrator: string,
  options: ExistingServerOptions,
): Promise<DatabaseUrls> {
  await proveUsable(migrator);
  const passwords = readPasswords(options.keysFolder);
  const database = openDatabase<unknown>(migrator, { connections: 1 });
  try {
    await provisionRoles(database, {
      ...(options.runtime === undefined && { runtime: passwords.runtime }),
      ...(options.worker === undefined && { worker: passwords.worker }),
    });
  } finally {
    await database.close();
  }
  return {
    migrator,
    runtime: options.runtime ?? withLogin(migrator, RUNTIME_ROLE, passwords.runtime),
    worker: options.worker ?? withLogin(migrator, WORKER_ROLE, passwords.worker),
  };
}

async function proveUsable(url: string): Promise<void> {
  const database = openDatabase<unknown>(asUrl(url).href, { connections: 1 });
  try {
    const { rows } = await sql<{ version: number }>`
      select current_setting('server_version_num')::int / 10000 as version`.execute(database.query);
    const version = rows[0]?.version ?? 0;
    if (version < OLDEST_SERVER) throw new DatabaseFailure("database.tooOld", { version });
  } catch (error) {
    if (error instanceof DatabaseFailure) throw error;
    throw new DatabaseFailure("database.unreachable", { reason: (error as Error).message });
  } finally {
    await database.close();
  }
}

function asUrl(text: string): URL {
  try {
    return new URL(text);
  } catch {
    throw new DatabaseFailure("database.unreachable", {
      reason: "postgresql://login:password@host:port/database",
    });
  }
}

function readPasswords(folder: string): { runtime: string; worker: string } {
  const file = join(folder, "database.json");
  try {
    return JSON.parse(readFileSync(file, "utf8"));
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== "ENOENT") throw error;
    const [runtime, worker] = [0, 1].map(() => randomBytes(32).toString("base64url")) as [
      string,
      string,
    ];
    makeFolder(folder);
    writeFileSync(file, JSON.stringify({ runtime, worker }), { mode: 0o600, flush: true });
    return { runtime, worker };
  }
}

function withLogin(url: string, login: string, password: string): string {
  const changed = new URL(url);
  changed.username = login;
  changed.password = password;
  return changed.href;
}
