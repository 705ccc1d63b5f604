import { setImmediate as nextTurn } from "node:timers/promises";
import type { ReadRows } from "#platform/database";
import type { AskedNumber } from "#records/contract";
import { certainKeys } from "#records/science";
import { answerAsIs, answerOf } from "./answer-number.ts";
import type { KeptAnswer } from "./store/check-tables.ts";
import { type KeyedNumber, mostLookedAt, readListed } from "./store/listed-serial-store.ts";

/** Numbers asked in one statement. */
const CHUNK = 1000;

/** What came of the numbers as they are, in their order, and of which near ones are worth seeking. */
export interface ListAnswers {
  readonly answers: readonly KeptAnswer[];
  readonly unsettled: ReadonlySet<number>;
  /** The numbers as they are compared, where they could be. */
  readonly norms: readonly (string | undefined)[];
}

/**
 * Answers numbers as they are and reading alike, a chunk in one statement, each asked of the database while the one before is
 * worked on. Numbers in uncertain notation wait for the background.
 */
export async function answerList(
  read: ReadRows,
  numbers: readonly AskedNumber[],
): Promise<ListAnswers> {
  const answers: KeptAnswer[] = [];
  const unsettled = new Set<number>();
  const norms: (string | undefined)[] = [];
  let waiting: Promise<void> = Promise.resolve();
  for (let start = 0; start < numbers.length; start += CHUNK) {
    const keyed: (KeyedNumber & { place: number })[] = [];
    for (const [at, asked] of numbers.slice(start, start + CHUNK).entries()) {
      const keys = certainKeys(asked.number);
      const place = start + at;
      if (typeof keys !== "string") keyed.push({ asked, ...keys, place });
      if (keys === "noted") unsettled.add(place);
      answers[place] = { verdict: keys === "noted" ? "waiting" : "unread" };
      norms[place] = typeof keys === "string" ? undefined : keys.norm;
    }
    const asked = readListed(read, keyed);
    asked.catch(() => undefined);
    await waiting;
    waiting = asked.then((found) => {
      const byPlace = Map.groupBy(found, ({ at }) => at);
      for (const [at, { asked: number, norm, place }] of keyed.entries()) {
        const serials = byPlace.get(at);
        if (serials === undefined) {
          answers[place] = nothing;
          unsettled.add(place);
          continue;
        }
        const { answer, isSettled } = answerAsIs(number, norm, serials, mostLookedAt);
        answers[place] = answer;
        if (!isSettled) unsettled.add(place);
      }
    });
    waiting.catch(() => undefined);
    // Others are answered between two chunks.
    await nextTurn();
  }
  await waiting;
  return { answers, unsettled, norms };
}

const nothing: KeptAnswer = answerOf([], []);
