import { existsSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, test, vi } from "vitest";
import { isRunning } from "#testing/launcher/is-running";
import { type LauncherProject, makeLauncherProject } from "#testing/launcher/launcher-project";
import { type NodeRegistry, openNodeRegistry } from "#testing/launcher/node-registry";
import { asStartFailure } from "./say.mjs";

// npm runs in each of these.
vi.setConfig({ testTimeout: 60_000 });

/** As the pinned Node: this one, which it tells its child by a variable. */
const pinned = `#!/bin/sh\nTEST_RUNTIME="the pinned Node" exec "${process.execPath}" "$@"\n`;

async function launchOnce(
  registry: Pick<NodeRegistry, "address" | "integrity">,
  platform?: string,
): Promise<{ code: number | null; output: string; runtime: string[] }> {
  const project = makeLauncherProject(registry, platform);
  try {
    const ended = await project.launch().ended();
    const runtime = existsSync(join(project.folder, ".runtime")) ? project.runtime() : [];
    return { ...ended, runtime };
  } finally {
    project.remove();
  }
}

/** One sentence under the line of the stage, no stack, and nothing kept. */
function expectSentence(
  { code, output, runtime }: Awaited<ReturnType<typeof launchOnce>>,
  sentence: RegExp,
): void {
  expect(code).toBe(1);
  expect(output.trim().split("\n").at(-1)).toMatch(sentence);
  expect(output).not.toMatch(/\n\s+at /);
  expect(runtime).toEqual([]);
}

describe("with the pinned Node in reach", () => {
  let registry: NodeRegistry;
  let project: LauncherProject;
  beforeAll(async () => {
    registry = await openNodeRegistry(pinned);
    project = makeLauncherProject(registry);
  });
  afterAll(async () => {
    project.remove();
    await registry.close();
  });

  test("an older Node fetches it and the packages once, and hands on arguments and exit code", async () => {
    const first = await project.launch(["here"]).ended();
    expect(first.output).toMatch(/✓ Fetching Node 99\.1\.0 .*\n.*✓ Installing packages/);
    expect(first.output).toContain("tiny under the pinned Node here");
    expect(first.code).toBe(7);
    const second = await project.launch().ended();
    expect(second).toEqual({ code: 7, output: "tiny under the pinned Node go\n" });
    expect(registry.fetched()).toBe(1);
  });

  test("another lock file has its packages installed, whatever lay there before", async () => {
    project.lock("1.0.1");
    rmSync(join(project.folder, "node_modules", "tiny"));
    const { output } = await project.launch().ended();
    expect(output).not.toContain("Fetching");
    expect(output).toMatch(/✓ Installing packages .*\ntiny under/);
  });

  test.each(["SIGTERM", "SIGINT"] as const)(
    "%s to npm stops everything in order",
    async (signal) => {
      const npm = project.launch(["stay"], "npm");
      const [, pid] = await npm.says(/stays as (\d+)\./);
      npm.child.kill(signal);
      await npm.ended();
      await expectStopped(Number(pid));
    },
  );

  test("SIGKILL of the launcher leaves no orphan", async () => {
    const launcher = project.launch(["stay"]);
    const [, pid] = await launcher.says(/stays as (\d+)\./);
    expect(Number(pid)).not.toBe(launcher.child.pid);
    launcher.child.kill("SIGKILL");
    await expectStopped(Number(pid));
  });

  async function expectStopped(pid: number): Promise<void> {
    const note = join(project.folder, "stopped");
    await expect.poll(() => existsSync(note) && !isRunning(pid), { timeout: 10_000 }).toBe(true);
    rmSync(note);
  }
});

test.concurrent("a Node that is not the expected one is thrown away", async () => {
  const registry = await openNodeRegistry(pinned);
  const { address } = registry;
  const ended = await launchOnce({ address, integrity: "sha512-of-another" });
  expect(registry.fetched()).toBe(1);
  await registry.close();
  expectSentence(ended, /^The Node 99\.1\.0 that was fetched does not have the expected checksum/);
});

test.concurrent("an archive that breaks on the way is refused", async () => {
  const registry = await openNodeRegistry(pinned, (archive) => archive.subarray(0, 200));
  const ended = await launchOnce(registry);
  await registry.close();
  expectSentence(ended, /^Proofmark needs Node 99\.0\.0 .* from the npm registry failed: .*\.$/);
});

test.concurrent("a registry that does not answer is named", async () => {
  const closed = await openNodeRegistry(pinned);
  await closed.close();
  const ended = await launchOnce(closed);
  expectSentence(ended, /^Proofmark needs Node 99\.0\.0 .* from the npm registry failed: .*\.$/);
});

test.concurrent("a Node that does not run on this machine is not kept", async () => {
  const registry = await openNodeRegistry("#!/nowhere/ld-musl\n");
  const ended = await launchOnce(registry);
  await registry.close();
  expectSentence(
    ended,
    /^The Node 99\.1\.0 that was fetched does not run on this machine: .*ENOENT/,
  );
});

test.concurrent("a platform without a ready-made Node is told to install one", async () => {
  const ended = await launchOnce({ address: "http://127.0.0.1:9/", integrity: "" }, "plan9-mips");
  expectSentence(
    ended,
    /^Proofmark needs Node .* No ready-made runtime exists for .*: install Node 24/,
  );
});

test("a file that the disk refuses is told in one sentence, a fault of ours is not", () => {
  try {
    writeFileSync("/dev/null/stamp", "");
    expect.unreachable();
  } catch (error) {
    expect(asStartFailure(error)?.message).toMatch(/ENOTDIR.*stamp.*(disk|disque|disco|قرص)/);
  }
  expect(asStartFailure(new TypeError("x is not a function"))).toBeUndefined();
});
