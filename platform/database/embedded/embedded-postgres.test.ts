import { spawn } from "node:child_process";
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, expect, test } from "vitest";
import { startEmbeddedPostgres } from "./embedded-postgres.ts";
import { fallbackIdentity, unprivilegedCommand } from "./unprivileged.ts";

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
