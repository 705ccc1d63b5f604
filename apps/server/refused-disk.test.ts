import { execFile } from "node:child_process";
import { writeFileSync } from "node:fs";
import { join } from "node:path";
import { promisify } from "node:util";
import { afterEach, describe, expect, test, vi } from "vitest";
import { readInstallationKey } from "#platform/access/server";
import { claimDataFolder, explainFailure, noteAddress } from "#platform/config";
import { urlsForExisting } from "#platform/database";
import { openNoteSigner } from "#platform/ledger/server";
import { mayMount, mountSmallDisk, type SmallDisk } from "#testing/server/small-disk";
import { createTestDatabase } from "#testing/test-database";
import { explainBuild } from "../../tools/web-build.ts";

vi.setConfig({ testTimeout: 120_000 });

const isMountable = mayMount();
if (!isMountable)
  process.stdout.write(
    "No disk can be mounted here: that it is full or read-only is tested with invented errors only.\n",
  );

async function failureOf(work: () => unknown): Promise<unknown> {
  try {
    await work();
    return undefined;
  } catch (error) {
    return error;
  }
}

/** Everything that a start writes besides the database, in that folder. */
const writers: Record<string, (folder: string) => unknown> = {
  "the claim": claimDataFolder,
  "the installation key": (folder) => readInstallationKey(join(folder, "keys", "one.key")),
  "the ledger's key": (folder) => openNoteSigner(join(folder, "keys"), "somewhere"),
  "the address": (folder) => noteAddress(folder, "http://127.0.0.1:1"),
  "the passwords": async (folder) => {
    const { urls, drop } = await createTestDatabase();
    await urlsForExisting(urls.migrator, { keysFolder: join(folder, "keys") }).finally(drop);
  },
  "the stamp of the pages": (folder) => writeFileSync(join(folder, ".sources"), "digest"),
};

describe.runIf(isMountable)("on a disk of its own", () => {
  let disk: SmallDisk;
  const mount = (megabytes: number) => {
    disk = mountSmallDisk(megabytes) as SmallDisk;
  };
  afterEach(() => disk.remove());

  test.each(Object.entries(writers))(
    "%s on a read-only disk has its sentence",
    async (_, write) => {
      mount(1);
      disk.makeReadOnly();
      const explained = explainFailure(await failureOf(() => write(disk.folder)));
      expect(explained?.id).toMatch(/^config\.(diskRefuses|dataUnwritable)$/);
      expect(explained?.parameters.reason).toContain("EROFS");
    },
  );

  test.each(Object.entries(writers))("%s on a full disk has its sentence", async (_, write) => {
    mount(1);
    await failureOf(() => writeFileSync(join(disk.folder, "ballast"), Buffer.alloc(2 << 20)));
    const explained = explainFailure(await failureOf(() => write(disk.folder)));
    expect(explained?.id).toMatch(/^config\.(diskRefuses|dataUnwritable)$/);
    expect(explained?.parameters.reason).toContain("ENOSPC");
  });

  test("a disk that fills while the database is filled ends the start with one sentence", async () => {
    // Enough for the cluster of the database and not for all that is to lie in it.
    mount(65);
    const main = join(import.meta.dirname, "main.ts");
    const args = [main, "--data", disk.folder, "--port", "0"];
    const env = { ...process.env, LANG: "en_GB.UTF-8", LC_ALL: "" };
    const ended = await failureOf(() => promisify(execFile)(process.execPath, args, { env }));
    const { code, stderr } = ended as { code: number; stderr: string };
    expect(code).toBe(1);
    expect(stderr.trim()).toMatch(/^.*No space left on device.* Free space on its disk.*$/);
  });
});

const invented = (code: string, message: string, syscall?: string) =>
  Object.assign(new Error(message), { code, ...(syscall && { syscall }) });

test.each([
  [invented("ENOSPC", "ENOSPC: no space left on device, write", "write")],
  [invented("EROFS", "EROFS: read-only file system, open 'x'", "open")],
  [invented("EACCES", "EACCES: permission denied, mkdir '/root/x'", "mkdir")],
  [invented("53100", 'could not extend file "base/1/2": No space left on device')],
  [invented("42501", 'could not open file "base/1/2": Read-only file system')],
  [invented("58030", 'could not read file "base/1/2": Input/output error')],
])("%s is told as a disk that refuses", (error) => {
  expect(explainFailure(error)).toEqual({
    id: "config.diskRefuses",
    parameters: { reason: error.message },
  });
});

test.each([
  [invented("EACCES", "connect EACCES /run/x", "connect")],
  [invented("42501", "permission denied for table entry")],
  [invented("ENOENT", "ENOENT: no such file or directory, open 'x'", "open")],
  [new TypeError("x is not a function")],
  ["text"],
])("%s is no matter of the disk: a fault of ours keeps its stack", (error) => {
  expect(explainFailure(error)).toBeUndefined();
});

test("a build of the pages that finds no room says so in one line, any other in its own words", () => {
  const said =
    "error during build:\nFailed to write file in /x/es.js\n\nCaused by:\n    No space left on device (os error 28)\n\nStack backtrace:\n   0: <unknown>";
  const refused = explainBuild(said);
  expect(refused.id).toBe("config.diskRefuses");
  expect(refused.parameters.reason).toMatch(/web: No space left on device$/);
  expect(explainBuild("main.tsx: unexpected }")).toMatchObject({
    id: "config.buildFailed",
    parameters: { reason: "main.tsx: unexpected }" },
  });
});
