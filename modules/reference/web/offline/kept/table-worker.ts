import type { MadeHere } from "../made-here.ts";
import { type AnswerRoute, openAnswers } from "./answer-route.ts";
import { findKeptPack, readKeptPack, removeKeptPack } from "./kept-pack.ts";
import { openKeptTable } from "./kept-table.ts";
import { openPack } from "./open-pack.ts";
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
  const pack = await openPack(await readKeptPack(kept));
  // Made by another build: the page fetches the table anew when the server is reached.
  if (pack === undefined) return removeKeptPack();
  const { asOf, entries } = kept;
  return { answer: openAnswers(openKeptTable(pack)), madeHere: { asOf, entries } };
}

/** Routes that have answered: their index stands. */
const warm = new Set<string>();

async function answerFrom(
  table: OpenTable,
  { number, route, input }: TableQuestion,
): Promise<TableReply> {
  if (!warm.has(route)) reply({ ready: 0.4 });
  const answer = await table.answer(route, input);
  warm.add(route);
  return { number, answer, madeHere: table.madeHere };
}

async function answerQuestion(question: TableQuestion): Promise<TableReply> {
  const { number } = question;
  try {
    opened ??= open();
    const table = await opened;
    if (table === undefined) {
      opened = undefined;
      return { number, isNothingKept: true };
    }
    return await answerFrom(table, question);
  } catch (error) {
    return { number, failure: String(error) };
  } finally {
    reply({ ready: 1 });
  }
}

self.addEventListener("message", ({ data }: MessageEvent<TableQuestion>) => {
  void answerQuestion(data).then(reply);
});
