import type { StageName, Withheld } from "#records/contract";
import type { ReadNumber } from "../rank/match-numbers.ts";
import { rankWithin, readNumbers } from "../rank/rank-records.ts";
import type { RankedRecord, SerialQuestion, StoredSerial } from "../rank/ranked-record.ts";
import { planNumber, planSteps } from "./plan-search.ts";
import type { SearchStage } from "./search-step.ts";
import { settles } from "./settles.ts";

/** What a search comes to. */
export interface SerialAnswer {
  ranked: readonly RankedRecord[];
  /** Further records that may be of this gun, less likely than those ranked. */
  leftOff: number;
  /** Stages that were carried out: what was searched. */
  searched: readonly StageName[];
  /** What was not, and why. */
  withheld: readonly Withheld[];
  /** Serials that were ranked. */
  considered: number;
}

const order: readonly StageName[] = ["same", "noted", "near", "far"];

/**
 * The very number is on record, of a gun that nothing stated contradicts: no later stage is needed. A look-alike does
 * not settle it, for it is another number as often as not; nor does a near number: among millions some other gun of the
 * make and model is always nearer than the one with two wrong signs.
 */
function isSettled(
  { pattern }: ReadNumber,
  question: SerialQuestion,
  found: readonly StoredSerial[],
): boolean {
  return settles(pattern.join(""), question.gun, found);
}

/**
 * A search as a conversation with a candidate source: yields stages, is told the serials found (in any order, twice
 * if it so happens), and returns the answer. Whoever drives it reads records as it likes: a store by SQL, a phone
 * from memory. All numbers of the gun go through a stage together. Pure; nothing is awaited here.
 */
export function* seekSerials(
  question: SerialQuestion,
  limit = 10,
): Generator<SearchStage, SerialAnswer, readonly StoredSerial[]> {
  const plans = readNumbers(question.numbers).map((number) => ({
    number,
    ...planNumber(number, question.gun),
  }));
  const found: StoredSerial[] = [];
  const searched: StageName[] = [];
  for (const name of order) {
    const steps = plans
      .filter(({ stages }) => stages.includes(name))
      .filter(({ number }) => !isSettled(number, question, found))
      .flatMap(({ number }) => planSteps(name, number, question.gun));
    if (steps.length === 0) continue;
    found.push(...(yield { name, steps }));
    searched.push(name);
  }
  const withheld = plans.flatMap(({ number: { number }, withheld }) =>
    withheld.map((reason) => ({ number, reason })),
  );
  return {
    ...rankWithin(question, found, limit),
    searched,
    withheld,
    considered: found.length,
  };
}
