import { randomUUID } from "node:crypto";
import { setTimeout as sleep } from "node:timers/promises";
import { ProblemAnswer } from "#platform/client";
import type { SignedIn } from "../reverse/browse.ts";
import type { Journal, Write } from "./journal.ts";
import type { Product } from "./product.ts";

/** What a writer works with. */
export interface Desk {
  /** A mark nobody else uses. */
  mark(): string;
  /** From 0 to below 1, by the seed of the run. */
  readonly draw: () => number;
  readonly journal: Journal;
  /** Someone of the cast, signed in. */
  as(account: number): SignedIn;
  /** Sends a request once; its failure ends the round, for nobody knows what came of it. */
  once<Answer>(write: Write, send: () => Promise<Answer>): Promise<Answer>;
  /** Sends a create until it is answered, under one key, as a client that must not do it twice. */
  untilAnswered<Answer>(write: Write, send: (key: string) => Promise<Answer>): Promise<Answer>;
  /** Looks without leaving anything, again and again until it is given. */
  until<Answer>(look: () => Promise<Answer>, isIt: (answer: Answer) => boolean): Promise<Answer>;
  readonly isStopped: () => boolean;
}

/** Milliseconds without an answer that count as none. */
export const patience = 15_000;
/** Between two requests of one writer: together they stay below what one address may ask. */
const PAUSE_MS = 130;
/** Of a round whose end is waited for although no more are begun. */
const LAST_LOOKS = 400;

/** Ends a round of a writer. */
export class Unanswered extends Error {}

/** Repeats rounds of writing until stopped; one that fails waits until the product answers, and begins another. */
export async function keepWriting(
  desk: Desk,
  product: Product,
  round: (desk: Desk) => Promise<void>,
): Promise<void> {
  while (!desk.isStopped()) {
    try {
      await round(desk);
    } catch (error) {
      if (!(error instanceof Unanswered)) throw error;
      await product.untilReady();
    }
    await pause(desk);
  }
}

export function openDesk(
  base: Pick<Desk, "mark" | "draw" | "journal" | "as" | "isStopped">,
  product: Product,
): Desk {
  const { journal } = base;
  const attempt = async <Answer>(write: Write, send: () => Promise<Answer>): Promise<Answer> => {
    await pause(base);
    const acknowledge = journal.begin(write);
    const answer = await noting(journal, send);
    acknowledge();
    return answer;
  };
  return {
    ...base,
    once: attempt,
    async untilAnswered(write, send) {
      const key = randomUUID();
      while (true) {
        try {
          return await attempt(write, () => send(key));
        } catch (error) {
          if (!(error instanceof Unanswered) || isSettled(error)) throw error;
          await product.untilReady();
        }
      }
    },
    async until(look, isIt) {
      for (let looks = 0; looks < LAST_LOOKS || !base.isStopped(); looks += 1) {
        await pause(base);
        const answer = await noting(journal, look).catch(() => undefined);
        if (answer !== undefined && isIt(answer)) return answer;
        if (answer === undefined) await product.untilReady();
      }
      throw new Unanswered("what was waited for did not come");
    },
  };
}

/** Under this key something was sent whose outcome is not known: it is never carried out again. */
function isSettled({ cause }: Unanswered): boolean {
  return cause instanceof ProblemAnswer && cause.details.status !== 503 && !isSlowedDown(cause);
}

function isSlowedDown({ details }: ProblemAnswer): boolean {
  return details.status === 429;
}

async function noting<Answer>(journal: Journal, send: () => Promise<Answer>): Promise<Answer> {
  try {
    return await send();
  } catch (error) {
    const name = nameOf(error);
    journal.refusals.set(name, (journal.refusals.get(name) ?? 0) + 1);
    if (error instanceof ProblemAnswer && isSlowedDown(error)) await sleep(1000);
    throw new Unanswered(name, { cause: error });
  }
}

function nameOf(error: unknown): string {
  if (error instanceof ProblemAnswer) return `${error.details.status} ${error.details.type}`;
  const { cause } = error as { cause?: unknown };
  return cause instanceof DOMException ? "no answer in time" : "not reached";
}

function pause({ draw }: Pick<Desk, "draw">): Promise<void> {
  return sleep(PAUSE_MS * (0.5 + draw()));
}
