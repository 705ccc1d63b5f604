import { once } from "node:events";
import { Worker } from "node:worker_threads";
import type { TableAsks } from "#reference/science";
import type { EngineAnswer, EngineData, EngineQuestion, EngineReady } from "./engine-messages.ts";

interface Waiting {
  resolve(result: unknown): void;
  reject(error: Error): void;
}

/** One thread that holds the table in memory and answers from it. */
export interface EngineThread extends EngineReady {
  /** Asks; fails where the thread fails or is lost. */
  ask<Name extends keyof TableAsks>(
    name: Name,
    ...input: Parameters<TableAsks[Name]>
  ): Promise<ReturnType<TableAsks[Name]>>;
  /** Settles when the thread is gone, with its failure where it had one. */
  readonly gone: Promise<Error | undefined>;
  /** Lets what was asked be answered, then ends. */
  close(): Promise<void>;
}

const file = new URL("./engine-thread.ts", import.meta.url);

/** Starts a thread and waits until it has read the table; fails where it cannot. */
export async function startEngineThread(data: EngineData): Promise<EngineThread> {
  const worker = new Worker(file, { workerData: data });
  const waiting = new Map<number, Waiting>();
  let lost: Error | undefined;
  const gone = untilGone(worker).then((failure) => {
    lost = failure ?? new Error("the reference table's thread ended");
    for (const { reject } of waiting.values()) reject(lost);
    waiting.clear();
    return failure;
  });
  const ready = await untilReady(worker, gone);
  // Only now: a process that waits for nothing else must not end while the table is being read.
  worker.unref();
  worker.on("message", (answer: EngineAnswer) => settle(waiting, answer));
  let last = 0;
  return {
    ...ready,
    gone,
    ask(ask, ...input) {
      if (lost !== undefined) return Promise.reject(lost);
      const { promise, resolve, reject } = Promise.withResolvers<unknown>();
      const id = ++last;
      waiting.set(id, { resolve, reject });
      worker.postMessage({ id, ask, input } satisfies EngineQuestion);
      return promise as never;
    },
    async close() {
      while (waiting.size > 0) await once(worker, "message");
      await worker.terminate();
    },
  };
}

function untilGone(worker: Worker): Promise<Error | undefined> {
  const { promise, resolve } = Promise.withResolvers<Error | undefined>();
  worker.once("error", (error) => resolve(error as Error));
  worker.once("exit", () => resolve(undefined));
  return promise;
}

async function untilReady(worker: Worker, gone: Promise<Error | undefined>): Promise<EngineReady> {
  const lost = gone.then((failure) => {
    throw failure ?? new Error("the reference table's thread ended before it was ready");
  });
  const first = new Promise<EngineReady>((resolve) => worker.once("message", resolve));
  return Promise.race([first, lost]);
}

function settle(waiting: Map<number, Waiting>, answer: EngineAnswer): void {
  const one = waiting.get(answer.id);
  waiting.delete(answer.id);
  if ("result" in answer) one?.resolve(answer.result);
  else one?.reject(new Error(answer.failure));
}
