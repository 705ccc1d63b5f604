import { type ChildProcess, spawn } from "node:child_process";
import { once } from "node:events";
import { existsSync, readFileSync } from "node:fs";
import { createServer } from "node:net";
import { join } from "node:path";
import { setTimeout as sleep } from "node:timers/promises";
import { prepareBrowser } from "./browser.ts";
import { root, runPackage } from "./run-program.ts";
import type { TestCounts } from "./test-counts.ts";

interface PlaywrightReport {
  stats: { expected: number; unexpected: number; flaky: number; skipped: number };
}

/** Journeys in a real browser against a real server on a fresh data folder. */
export async function runBrowserTests(folder: string, patterns: string[]): Promise<TestCounts> {
  const browser = await prepareBrowser();
  const port = await findFreePort();
  const server = startServer(folder, port);
  const file = join(folder, "browser.json");
  try {
    const base = `http://127.0.0.1:${port}`;
    await untilReady(server, base);
    const env = {
      ...browser,
      BASE_URL: base,
      PLAYWRIGHT_JSON_OUTPUT_FILE: file,
      // Its usual place is the temporary folder, which this run takes away.
      PLAYWRIGHT_TRANSFORM_CACHE_DIR: join(root, ".runtime", "transformed"),
    };
    const args = [
      "test",
      "--config",
      "e2e/playwright.config.ts",
      "--reporter=list,json",
      ...patterns,
    ];
    const code = await runPackage("@playwright/test", "cli.js", args, env);
    return readCounts(file, code);
  } finally {
    await stop(server);
  }
}

function startServer(folder: string, port: number): ChildProcess {
  const args = [
    join(root, "apps/server/main.ts"),
    "--port",
    String(port),
    "--data",
    join(folder, "data"),
  ];
  return spawn(process.execPath, args, { stdio: ["ignore", "inherit", "inherit", "ipc"] });
}

async function untilReady(server: ChildProcess, base: string): Promise<void> {
  for (let attempt = 0; attempt < 1200; attempt += 1) {
    if (server.exitCode !== null) throw new Error("the server under test did not start");
    const answer = await fetch(`${base}/api/health/ready`).catch(() => undefined);
    if (answer?.ok) return;
    await sleep(100);
  }
  throw new Error("the server under test was not ready in two minutes");
}

async function findFreePort(): Promise<number> {
  const probe = createServer().listen(0, "127.0.0.1");
  await once(probe, "listening");
  const { port } = probe.address() as { port: number };
  probe.close();
  await once(probe, "close");
  return port;
}

async function stop(server: ChildProcess): Promise<void> {
  if (server.exitCode !== null) return;
  const closed = once(server, "close");
  server.kill("SIGTERM");
  await closed;
}

function readCounts(file: string, code: number): TestCounts {
  if (!existsSync(file)) return { passed: 0, failed: 1, skipped: 0 };
  const { stats } = JSON.parse(readFileSync(file, "utf8")) as PlaywrightReport;
  // A test that passed only when tried again is a failure here: it proves nothing.
  const failed = stats.unexpected + stats.flaky;
  return {
    passed: stats.expected,
    failed: code === 0 ? failed : Math.max(1, failed),
    skipped: stats.skipped,
  };
}
