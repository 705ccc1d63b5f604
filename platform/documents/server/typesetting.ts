import { Worker } from "node:worker_threads";
import type { TypesetAnswer, TypesetRequest } from "./typesetter.ts";

/** A thread that typesets, since that holds up whatever thread it runs on. */
export interface Typesetting {
  typeset(request: Omit<TypesetRequest, "id">): Promise<Buffer>;
  close(): Promise<void>;
}

interface Waiting {
  resolve(bytes: Buffer): void;
  reject(error: Error): void;
}

/** Far beyond any document of ours; a template that never ends must not hold up the rest. */
const LONGEST_MS = 20_000;

/** Starts its thread with the first document and again after it was lost. */
export function createTypesetting(): Typesetting {
  const waiting = new Map<number, Waiting>();
  let thread: Worker | undefined;
  let last = 0;

  function fail(error: Error): void {
    for (const { reject } of waiting.values()) reject(error);
    waiting.clear();
    thread = undefined;
  }

  function start(): Worker {
    const started = new Worker(new URL("./typesetter.ts", import.meta.url));
    started.unref();
    started.on("message", (answer: TypesetAnswer) => {
      const one = waiting.get(answer.id);
      waiting.delete(answer.id);
      if ("bytes" in answer) one?.resolve(Buffer.from(answer.bytes));
      else one?.reject(new Error(answer.failure));
    });
    started.on("error", fail);
    return started;
  }

  return {
    typeset(request) {
      thread ??= start();
      const id = ++last;
      const { promise, resolve, reject } = Promise.withResolvers<Buffer>();
      waiting.set(id, { resolve, reject });
      const timer = setTimeout(() => {
        void thread?.terminate();
        fail(new Error(`${request.template} took longer than ${LONGEST_MS} ms`));
      }, LONGEST_MS);
      thread.postMessage({ ...request, id } satisfies TypesetRequest);
      return promise.finally(() => clearTimeout(timer));
    },
    async close() {
      await thread?.terminate();
      thread = undefined;
    },
  };
}
