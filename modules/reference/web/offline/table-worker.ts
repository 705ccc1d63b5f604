import { readPack } from "#reference/science";
import { type AnswerRoute, openAnswers } from "./answer-route.ts";
import { findKeptPack, readKeptPack, removeKeptPack } from "./kept-pack.ts";
import type { MadeHere } from "./made-here.ts";
import type { TableQuestion, TableReply } from "./worker-messages.ts";

// A thread of its own: on a phone the index takes seconds, in which the page must go on.
interface OpenTable {
  readonly answer: AnswerRoute;
  readonly madeHere: MadeHere;
}

let opened: Promise<OpenTable | undefined> | undefined;

function reply(message: TableReply): void {
  self.postMessage(message);
}

/** The kept table, ready to answer; undefined where nothing is kept. */
async function open(): Promise<OpenTable | undefined> {
  const kept = await findKeptPack();
  if (kept === undefined) return undefined;
  reply({ ready: 0.1 });
  const text = await readKeptPack(kept);
  reply({ ready: 0.2 });
  const pack = readPack(text);
  // Made by another build: the page fetches the table anew when the server is reached.
  if (pack === undefined) return removeKeptPack();
  reply({ ready: 0.4 });
  const answer = openAnswers(pack);
  reply({ ready: 1 });
  const { asOf, entries } = kept;
  return { answer, madeHere: { asOf, entries } };
}

async function answerQuestion({ number, route, input }: TableQuestion): Promise<TableReply> {
  try {
    opened ??= open();
    const table = await opened;
    if (table === undefined) {
      opened = undefined;
      return { number, isNothingKept: true };
    }
    return { number, answer: table.answer(route, input), madeHere: table.madeHere };
  } catch (error) {
    return { number, failure: String(error) };
  }
}

self.addEventListener("message", ({ data }: MessageEvent<TableQuestion>) => {
  void answerQuestion(data).then(reply);
});
