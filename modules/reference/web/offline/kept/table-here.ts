import { noteReady } from "../phone-state.ts";
import type { TableQuestion, TableReply } from "./worker-messages.ts";

type Reply = Exclude<TableReply, { ready: number }>;

let worker: Worker | undefined;
let last = 0;
const waiting = new Map<number, (reply: Reply) => void>();

function take({ data }: MessageEvent<TableReply>): void {
  if ("ready" in data) return noteReady(data.ready);
  waiting.get(data.number)?.(data);
  waiting.delete(data.number);
}

function startWorker(): Worker {
  const started = new Worker(new URL("./table-worker.ts", import.meta.url), { type: "module" });
  started.addEventListener("message", take);
  started.addEventListener("error", ({ message }) => endWorker(message));
  return started;
}

function endWorker(failure: string): void {
  worker?.terminate();
  worker = undefined;
  noteReady(undefined);
  for (const [number, answer] of waiting) answer({ number, failure });
  waiting.clear();
}

/** Lets go of the table in memory: the next question is answered from what is kept then. */
export function forgetTableHere(): void {
  endWorker("the table was replaced");
}

function ask(route: string, input: unknown): Promise<Reply> {
  worker ??= startWorker();
  const number = ++last;
  const question: TableQuestion = { number, route, input };
  worker.postMessage(question);
  return new Promise((resolve) => waiting.set(number, resolve));
}

/** The answer of the kept table to a route, kept ready for the next; undefined where it has none. */
export async function askTableHere(route: string, input: unknown): Promise<object | undefined> {
  const reply = await ask(route, input);
  if (!("answer" in reply) || reply.answer === undefined) return undefined;
  return { ...(reply.answer as object), madeHere: reply.madeHere };
}
