import { setImmediate as nextTurn } from "node:timers/promises";
import type { ReadRows } from "#platform/database";
import type { AskedNumber } from "#records/contract";
import { certainKeys } from "#records/science";
import { answerAsIs, answerOf } from "./answer-number.ts";
import type { KeptAnswer } from "./store/check-tables.ts";
import { type KeyedNumber, readListed } from "./store/listed-serial-store.ts";

/** Numbers asked in one statement. */
const CHUNK = 1000;
/** Chunks the database has at a time. */
const AHEAD = 3;

/** What came of the numbers as they are, in their order, and of which near ones are worth seeking. */
export interface ListAnswers {
  readonly answers: readonly KeptAnswer[];
  readonly unsettled: ReadonlySet<number>;
  /** The numbers as they are compared, where they could be. */
  readonly norms: readonly (string | undefined)[];
}

/** A number with its keys and its place in the list. */
type PlacedNumber = KeyedNumber & { readonly place: number };

/**
 * Answers numbers as they are and reading alike, a chunk in one statement; while one is answered, the database has the
 * next. Numbers in uncertain notation wait for the background.
 */
export async function answerList(
  read: ReadRows,
  numbers: readonly AskedNumber[],
): Promise<ListAnswers> {
  const answers: KeptAnswer[] = [];
  const unsettled = new Set<number>();
  const norms: (string | undefined)[] = [];
  const keyChunk = (start: number): PlacedNumber[] => {
    const keyed: PlacedNumber[] = [];
    for (const [at, asked] of numbers.slice(start, start + CHUNK).entries()) {
      const keys = certainKeys(asked.number);
      const place = start + at;
      if (typeof keys !== "string") keyed.push({ asked, norm: keys.norm, skel: keys.skel, place });
      if (keys === "noted") unsettled.add(place);
      answers[place] = { verdict: keys === "noted" ? "waiting" : "unread" };
      norms[place] = typeof keys === "string" ? undefined : keys.norm;
    }
    return keyed;
  };
  const answerChunk = async (keyed: readonly PlacedNumber[]): Promise<void> => {
    const found = await readListed(read, keyed);
    const byNumber = Map.groupBy(found, ({ at }) => at);
    for (const [at, { asked, norm, place }] of keyed.entries()) {
      const serials = byNumber.get(at);
      const { answer, isSettled } =
        serials === undefined ? nothing : answerAsIs(asked, norm, serials);
      answers[place] = answer;
      if (!isSettled) unsettled.add(place);
    }
  };
  const begun: Promise<void>[] = [];
  for (let start = 0; start < numbers.length; start += CHUNK) {
    const answered = answerChunk(keyChunk(start));
    answered.catch(() => undefined);
    begun.push(answered);
    if (begun.length === AHEAD) await begun.shift();
    // Others are answered between two chunks.
    await nextTurn();
  }
  await Promise.all(begun);
  return { answers, unsettled, norms };
}

const nothing = { answer: answerOf([], []), isSettled: false };
