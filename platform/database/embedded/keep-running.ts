import type { ChildProcess } from "node:child_process";
import { once } from "node:events";
import { setTimeout as sleep } from "node:timers/promises";

/** From the first failed start to the longest wait between two. */
const PAUSES_MS = [0, 250, 1000, 4000, 15_000];

/**
 * How a server is told to end, and for how long each is given time. PostgreSQL 18 that is to shut down while it recovers from a
 * crash may wait for ever; ended at once it recovers when it starts next.
 */
const INSISTENCE: readonly Insistence[] = [
  { signal: "SIGINT", ms: 20_000 },
  { signal: "SIGQUIT", ms: 10_000 },
  { signal: "SIGKILL", ms: 10_000 },
];

export interface Insistence {
  readonly signal: NodeJS.Signals;
  readonly ms: number;
}

/**
 * Starts a server again whenever it ends unasked: killed for memory, by hand, by a fault of its own.
 * `hear` is told of each end. Starts that fail are tried again for as long as this process lives.
 */
export function keepRunning(
  first: ChildProcess,
  start: () => Promise<ChildProcess>,
  hear: () => void,
  insistence = INSISTENCE,
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
      for (const { signal, ms } of insistence) {
        server.kill(signal);
        if (await endsWithin(keeping, ms)) return;
      }
      await keeping;
    },
  };
}

async function endsWithin(ending: Promise<void>, ms: number): Promise<boolean> {
  const waiting = new AbortController();
  const late = sleep(ms, false, { signal: waiting.signal }).catch(() => false);
  const isInTime = await Promise.race([ending.then(() => true), late]);
  waiting.abort();
  return isInTime;
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
