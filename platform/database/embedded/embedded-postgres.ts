import { type ChildProcess, spawn } from "node:child_process";
import { createHash } from "node:crypto";
import { once } from "node:events";
import {
  closeSync,
  existsSync,
  mkdirSync,
  openSync,
  readFileSync,
  realpathSync,
  rmSync,
} from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { setTimeout as sleep } from "node:timers/promises";
import pg from "pg";
import { makeFolder } from "#platform/config";
import { DatabaseFailure } from "../database-failure.ts";
import { findPostgresBinaries, type PostgresBinaries } from "./binaries.ts";
import { keepRunning } from "./keep-running.ts";
import { stopLeftover } from "./stop-leftover.ts";
import { fallbackIdentity, handOver, unprivilegedCommand } from "./unprivileged.ts";

/** The superuser of the embedded cluster. It can only be reached through the private socket. */
const SUPERUSER = "proofmark_admin";
const SOCKET_PATH_LIMIT = 107;
/** How long the start waits for one before it that was killed and holds the cluster still, and between two tries. */
const PATIENCE_MS = 10_000;
const AGAIN_MS = 250;
/** What PostgreSQL says then. */
const heldBack = /lock file "postmaster\.pid" already exists|pre-existing shared memory block/;

export interface EmbeddedOptions {
  /** Folder for the cluster, the socket and the log; made when missing. */
  folder: string;
  /** Trades durability for speed: for throw-away test clusters only. */
  isThrowAway?: boolean;
  /** Hears that the server ended by itself, before it is started again. */
  onEnded?: (reason: string) => void;
  /** Further settings of the server, such as `shared_buffers` where a large table is to stay in memory. */
  settings?: Readonly<Record<string, string>>;
}

export interface EmbeddedPostgres {
  /** Connection string of the superuser for the given database, `postgres` by default. */
  url: (database?: string, user?: string) => string;
  /** Lets running statements end, then stops the server. */
  stop: () => Promise<void>;
}

/**
 * Starts the PostgreSQL that ships with the packages on its own cluster, reachable through a Unix
 * socket that only this account can open, and again whenever it ends by itself. Throws
 * {@link DatabaseFailure} with what to do.
 */
export async function startEmbeddedPostgres(options: EmbeddedOptions): Promise<EmbeddedPostgres> {
  const binaries = findPostgresBinaries();
  if (binaries === undefined)
    throw new DatabaseFailure("database.noBinaries", { platform: process.platform });
  makeFolder(options.folder);
  const cluster = join(options.folder, "cluster");
  const log = join(options.folder, "postgres.log");
  if (!existsSync(join(cluster, "PG_VERSION"))) await initialise(binaries, cluster, log, options);
  const url = urlBuilder(socketFolderOf(options.folder));
  const start = async (patience = PATIENCE_MS): Promise<ChildProcess> => {
    await stopLeftover(cluster);
    const socket = makeSocketFolder(options.folder);
    const server = run(binaries.postgres, serverArguments(cluster, socket, options), log);
    const came = await awaitStart(server, url(), log);
    if (came === "ready") return server;
    // One that is killed while it starts says nothing of the next.
    if (came === "killed") return start(patience);
    if (patience <= 0) throw new DatabaseFailure("database.startFailed", { reason: lastLine(log) });
    await sleep(AGAIN_MS);
    return start(patience - AGAIN_MS);
  };
  const { stop } = keepRunning(
    await start(),
    () => start(),
    () => options.onEnded?.(lastLine(log)),
  );
  return { url, stop };
}

async function initialise(
  binaries: PostgresBinaries,
  cluster: string,
  log: string,
  options: EmbeddedOptions,
): Promise<void> {
  // A folder without PG_VERSION is an initdb that was interrupted: it holds no data yet.
  rmSync(cluster, { recursive: true, force: true });
  mkdirSync(cluster, { mode: 0o700 });
  handOver(cluster);
  const args = ["-D", cluster, "-U", SUPERUSER, "-A", "trust", "-E", "UTF8", "--locale=C.UTF-8"];
  if (options.isThrowAway) args.push("--no-sync");
  const [code] = (await once(run(binaries.initdb, args, log), "close")) as [number | null];
  if (code !== 0)
    throw new DatabaseFailure("database.initFailed", { folder: cluster, reason: lastLine(log) });
}

function serverArguments(cluster: string, socket: string, options: EmbeddedOptions): string[] {
  const settings: Record<string, string> = {
    listen_addresses: "",
    unix_socket_directories: socket,
    unix_socket_permissions: "0700",
    shared_buffers: "256MB",
    max_connections: "100",
    // Its log is read by whoever helps with the machine: details and statements repeat what rows hold.
    log_error_verbosity: "terse",
    log_min_error_statement: "panic",
    ...(options.isThrowAway
      ? { fsync: "off", synchronous_commit: "off", full_page_writes: "off" }
      : {}),
    ...options.settings,
  };
  return [
    "-D",
    cluster,
    ...Object.entries(settings).flatMap(([name, value]) => ["-c", `${name}=${value}`]),
  ];
}

function run(program: string, args: string[], log: string): ChildProcess {
  const output = openSync(log, "a", 0o600);
  const [command, commandArguments] = unprivilegedCommand(program, args);
  const child = spawn(command, commandArguments, {
    cwd: "/",
    env: { ...process.env, LC_ALL: "C.UTF-8" },
    stdio: ["ignore", output, output],
    // Its own group: a Ctrl-C at the terminal must reach us first, so that we can close in order.
    detached: true,
    ...fallbackIdentity(),
  });
  closeSync(output);
  return child;
}

/** Where the server on this folder listens: a Unix socket path is limited to 107 bytes, so deep folders use the system's temporary folder. */
export function socketFolderOf(folder: string): string {
  const inside = join(realpathSync(folder), "socket");
  const hash = createHash("sha256").update(inside).digest("hex").slice(0, 16);
  const fits = `${inside}/.s.PGSQL.5432`.length <= SOCKET_PATH_LIMIT;
  return fits ? inside : join(tmpdir(), `proofmark-${hash}`);
}

/** Builds connection strings through the socket in that folder. */
export function urlBuilder(socket: string): EmbeddedPostgres["url"] {
  return (database = "postgres", user = SUPERUSER) =>
    `postgresql://${user}@localhost/${database}?host=${encodeURIComponent(socket)}`;
}

function makeSocketFolder(folder: string): string {
  const socket = socketFolderOf(folder);
  rmSync(socket, { recursive: true, force: true });
  mkdirSync(socket, { mode: 0o700 });
  handOver(socket);
  return socket;
}

/** `held`: one that was killed is not quite gone. Its processes may still end, or nobody has reaped it yet. */
async function awaitStart(
  server: ChildProcess,
  url: string,
  log: string,
): Promise<"ready" | "killed" | "held"> {
  for (let attempt = 0; attempt < 2400; attempt += 1) {
    if (server.signalCode !== null) return "killed";
    if (server.exitCode !== null) {
      const reason = lastLine(log);
      if (heldBack.test(reason)) return "held";
      throw new DatabaseFailure("database.startFailed", { reason });
    }
    if (await canConnect(url)) return "ready";
    await sleep(25);
  }
  server.kill("SIGQUIT");
  throw new DatabaseFailure("database.startFailed", { reason: lastLine(log) });
}

async function canConnect(url: string): Promise<boolean> {
  const client = new pg.Client({ connectionString: url });
  client.on("error", () => undefined);
  try {
    await client.connect();
    await client.end();
    return true;
  } catch {
    return false;
  }
}

/** The line of the log that says most: what the system refused, else the last failure. */
function lastLine(log: string): string {
  const lines = readFileSync(log, "utf8").trim().split("\n");
  const cause = lines.findLast((line) => /No space left|Permission denied|Read-only/.test(line));
  const line = cause ?? lines.findLast((one) => /FATAL|PANIC|error:/.test(one)) ?? lines.at(-1);
  return (line ?? "").replace(/^[\d-]+ [\d:.]+ \w+ \[\d+\] /, "");
}
