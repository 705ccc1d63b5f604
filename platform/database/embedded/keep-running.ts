import type { ChildProcess } from "node:child_process";
import { once } from "node:events";
import { setTimeout as sleep } from "node:timers/promises";

/** From the first failed start to the longest wait between two. */
const PAUSES_MS = [0, 250, 1000, 4000, 15_000];

/**
 * Starts a server again whenever it ends unasked: killed for memory, by hand, by a fault of its own.
 * `hear` is told of each end. Starts that fail are tried again for as long as this process lives.
 */
export function keepRunning(
  first: ChildProcess,
  start: () => Promise<ChildProcess>,
  hear: () => void,
): { stop: () => Promise<void> } {
  let server = first;
  const stopping = new AbortController();
  const keeping = keep();

  async function keep(): Promise<void> {
    while (true) {
      await hasEnded(server);
      if (stopping.signal.aborted) return;
      hear();
      server = (await startAgain(start, stopping.signal)) ?? server;
    }
  }

  return {
    async stop() {
      stopping.abort();
      server.kill("SIGINT");
      await keeping;
    },
  };
}

async function hasEnded(server: ChildProcess): Promise<void> {
  if (server.exitCode === null && server.signalCode === null) await once(server, "close");
}

async function startAgain(
  start: () => Promise<ChildProcess>,
  signal: AbortSignal,
): Promise<ChildProcess | undefined> {
  for (let attempt = 0; !signal.aborted; attempt += 1) {
    const pause = PAUSES_MS[Math.min(attempt, PAUSES_MS.length - 1)];
    await sleep(pause, undefined, { signal }).catch(() => undefined);
    if (signal.aborted) return undefined;
    const server = await start().catch(() => undefined);
    if (server !== undefined && signal.aborted) server.kill("SIGINT");
    if (server !== undefined) return server;
  }
  return undefined;
}
