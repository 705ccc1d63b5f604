import { once } from "node:events";
import { Worker } from "node:worker_threads";
import type { TableAsks } from "#reference/science";
import type {
  EngineAnswer,
  EngineData,
  EngineIndexed,
  EngineQuestion,
  EngineRead,
} from "./engine-messages.ts";

interface Waiting {
  resolve(result: unknown): void;
  reject(error: Error): void;
}

/** One thread that holds the table in memory and answers from it. */
export interface EngineThread extends EngineRead {
  /** Settles when the table is indexed: what is asked before waits for that. */
  readonly indexed: Promise<void>;
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

/** Starts a thread and waits until it has read the table, which it then indexes; fails where it cannot. */
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
  const read = await untilRead(worker, gone);
  const indexed = Promise.withResolvers<void>();
  worker.on("message", (said: EngineIndexed | EngineAnswer) => {
    if ("id" in said) settle(waiting, said);
    else indexed.resolve();
  });
  void gone.then(() => indexed.reject(lost));
  // Only then: a process that waits for nothing else must not end while the table is being indexed.
  void indexed.promise.then(
    () => worker.unref(),
    () => undefined,
  );
  let last = 0;
  return {
    ...read,
    indexed: indexed.promise,
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

async function untilRead(worker: Worker, gone: Promise<Error | undefined>): Promise<EngineRead> {
  const lost = gone.then((failure) => {
    throw failure ?? new Error("the reference table's thread ended before it had read it");
  });
  const first = new Promise<EngineRead>((resolve) => worker.once("message", resolve));
  return Promise.race([first, lost]);
}

function settle(waiting: Map<number, Waiting>, answer: EngineAnswer): void {
  const one = waiting.get(answer.id);
  waiting.delete(answer.id);
  if ("result" in answer) one?.resolve(answer.result);
  else one?.reject(new Error(answer.failure));
}
