import { type ChildProcess, spawn } from "node:child_process";
import { once } from "node:events";
import { mkdtempSync, rmSync } from "node:fs";
import { createServer } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { setTimeout as sleep } from "node:timers/promises";

/** The product on a data folder and a port of its own, started by the very command people start it by. */
export interface Product {
  readonly address: string;
  readonly data: string;
  /** The process of launcher, server and worker; undefined where none was started. */
  readonly pid: () => number | undefined;
  /** Starts what was killed: the same command again and nothing else. */
  start(): void;
  isReady(): Promise<boolean>;
  /** The end of what it printed. */
  printed(): string;
  /** Resolves once it answers; throws with what it printed after two minutes. */
  untilReady(): Promise<void>;
  /** Stops it and removes its data. */
  close(): Promise<void>;
}

const program = join(import.meta.dirname, "../../tools/start.mjs");
const PATIENCE_MS = 120_000;
/** Of what it printed, the end that is shown where it does not come back. */
const SHOWN = 3000;

export async function openProduct(): Promise<Product> {
  const data = mkdtempSync(join(tmpdir(), "proofmark-kill-"));
  const port = await findPort();
  const address = `http://127.0.0.1:${port}`;
  const running: { child?: ChildProcess; output: string } = { output: "" };

  const start = () => {
    const child = spawn(process.execPath, [program, "--data", data, "--port", String(port)], {
      env: { ...process.env, LANG: "en_GB.UTF-8", LC_ALL: "" },
      // It stops by itself when this process is gone.
      stdio: ["ignore", "pipe", "pipe", "ipc"],
    });
    for (const stream of [child.stdout, child.stderr])
      stream?.on("data", (chunk) => {
        running.output = (running.output + String(chunk)).slice(-SHOWN);
      });
    running.child = child;
  };
  const isReady = async () => {
    const answer = await fetch(`${address}/api/health/ready`, {
      signal: AbortSignal.timeout(2000),
    }).catch(() => undefined);
    return answer?.ok === true;
  };
  const untilReady = async () => {
    const until = performance.now() + PATIENCE_MS;
    while (!(await isReady())) {
      if (performance.now() > until) throw new Error(`it did not come back: ${running.output}`);
      await sleep(50);
    }
  };
  const close = async () => {
    const { child } = running;
    if (child !== undefined && child.exitCode === null && child.signalCode === null) {
      const closed = once(child, "close");
      child.kill("SIGTERM");
      await closed;
    }
    rmSync(data, { recursive: true, force: true, maxRetries: 10 });
  };
  return {
    address,
    data,
    pid: () => running.child?.pid,
    start,
    isReady,
    printed: () => running.output,
    untilReady,
    close,
  };
}

/** A port that is free now; it stays the same, so that clients find the product again. */
async function findPort(): Promise<number> {
  const probe = createServer().listen(0, "127.0.0.1");
  await once(probe, "listening");
  const { port } = probe.address() as { port: number };
  probe.close();
  return port;
}
