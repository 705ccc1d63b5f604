import type { RecordContent } from "#records/contract";
import {
  everyStep,
  type PlannedStep,
  type RankedRecord,
  rankRecords,
  readNumbers,
} from "#records/science";
import { isOneNumber } from "../search/pointed-records.ts";
import { questionOf } from "../search/search-records.ts";
import type { FoundSearch } from "./kept-search-store.ts";

type Gun = Pick<RecordContent["weapon"], "make" | "model" | "calibre" | "type" | "country">;

/** The steps by which a record's numbers find the searches that sought them. */
export function stepsFrom(norms: readonly string[], gun: Gun): PlannedStep[] {
  return readNumbers(norms.map((text) => ({ text }))).flatMap((number) => everyStep(number, gun));
}

/**
 * Whether who put a search is to be told of a record that came later: its number is the one sought for all we know, or
 * nearly so and the make agrees. A number one sign away alone is no reason: each number has such neighbours, and who is
 * told in vain no longer listens.
 */
export function isTold(search: FoundSearch, norms: readonly string[], gun: Gun): boolean {
  const serials = norms.map((norm) => ({ record: "it", norm, gun }));
  const [ranked] = rankRecords(questionOf(search.question), serials, 1);
  return ranked !== undefined && (isOneNumber(ranked) || isNearOfMake(ranked));
}

/** Nats: about one sign wrong. */
const near = 8;

/** Whether a number is nearly the one sought, the make agrees and nothing contradicts. */
export function isNearOfMake({ numbers, fields }: RankedRecord): boolean {
  const agreements = new Map(fields.map(({ field, agreement }) => [field, agreement]));
  const isOfMake = agreements.get("make") === "agrees";
  const isContradicted = [...agreements.values()].includes("contradicts");
  return isOfMake && !isContradicted && numbers.some(({ cost }) => cost <= near);
}
