import { spawn } from "node:child_process";
import { once } from "node:events";
import { existsSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { setTimeout as sleep } from "node:timers/promises";
import { afterEach, beforeEach, expect, test } from "vitest";
import { findPostgresBinaries } from "./binaries.ts";
import { startEmbeddedPostgres } from "./embedded-postgres.ts";
import { fallbackIdentity, handOver, unprivilegedCommand } from "./unprivileged.ts";

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), "proofmark-embedded-"));
});
afterEach(() => rmSync(folder, { recursive: true, force: true, maxRetries: 10 }));

test("a start waits for what still holds the cluster after a kill", async () => {
  const options = { folder, isThrowAway: true };
  await (await startEmbeddedPostgres(options)).stop();
  // As the process that was killed stands there until it is reaped: alive to PostgreSQL, and no server to us.
  const [command, args] = unprivilegedCommand("sleep", ["60"]);
  const holder = spawn(command, args, { cwd: "/", ...fallbackIdentity() });
  writeFileSync(join(folder, "cluster", "postmaster.pid"), `${holder.pid}\n`);
  let isHeld = true;
  setTimeout(() => {
    isHeld = false;
    holder.kill("SIGKILL");
  }, 700);
  const server = await startEmbeddedPostgres(options);
  expect(isHeld).toBe(false);
  await server.stop();
}, 60_000);

test("a leftover that does not go when it is asked to is ended", async () => {
  const options = { folder, isThrowAway: true };
  await (await startEmbeddedPostgres(options)).stop();
  const cluster = join(folder, "cluster");
  const args = [
    "-D",
    cluster,
    "-c",
    "listen_addresses=",
    "-c",
    `unix_socket_directories=${folder}`,
  ];
  const [command, whole] = unprivilegedCommand(findPostgresBinaries()?.postgres ?? "", args);
  handOver(folder);
  const leftover = spawn(command, whole, { cwd: "/", ...fallbackIdentity() });
  const ended = once(leftover, "close");
  while (!existsSync(join(folder, ".s.PGSQL.5432"))) await sleep(20);
  // As one that hangs in its own shutdown: what it is sent does not reach it.
  leftover.kill("SIGSTOP");
  const server = await startEmbeddedPostgres(options);
  expect(await ended).toEqual([null, "SIGKILL"]);
  await server.stop();
}, 60_000);
