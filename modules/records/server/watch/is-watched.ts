import type { RecordContent } from "#records/contract";
import { type RankedRecord, rankRecords } from "#records/science";
import { isNearOfMake } from "../reverse/match-searches.ts";
import { isOneNumber } from "../search/pointed-records.ts";
import { questionOf } from "../search/search-records.ts";
import type { StoredWatch } from "../tables.ts";

type Gun = Pick<RecordContent["weapon"], "make" | "model" | "calibre" | "type" | "country">;

/** `same` may be told of a record its owner only points to; `near` of one that is open to the reader. */
export type WatchedAs = "same" | "near";

/**
 * Whether a watch is of a record. What it states beside its numbers narrows it: make, type and country are codes and may
 * not contradict; a model or calibre is written in many ways, so that of a number they never hold a record back. Without
 * a number make and model agree and nothing contradicts, which an owner who only points to a record tells nobody.
 */
export function watchedAs(
  { numbers, gun }: Pick<StoredWatch, "numbers" | "gun">,
  norms: readonly string[],
  stated: Gun,
): WatchedAs | undefined {
  // Where no number is watched, one that is the same on both sides brings the other fields to be compared.
  const isOfGun = numbers.length === 0;
  const question = questionOf({
    numbers: isOfGun ? [{ text: anyNumber }] : numbers,
    gun,
    purpose: "",
  });
  const serials = (isOfGun ? [anyNumber] : norms).map((norm) => ({
    record: "it",
    norm,
    gun: stated,
  }));
  const [ranked] = rankRecords(question, serials, 1);
  if (ranked === undefined) return undefined;
  if (isOfGun) return isOfMakeAndModel(ranked) ? "near" : undefined;
  if (contradicts(ranked, ["type", "country"])) return undefined;
  if (isOneNumber(ranked)) return "same";
  return isNearOfMake(ranked) ? "near" : undefined;
}

const anyNumber = "0";

type Field = RankedRecord["fields"][number]["field"];

function contradicts({ fields }: RankedRecord, held: readonly Field[]): boolean {
  return fields.some(({ field, agreement }) => agreement === "contradicts" && held.includes(field));
}

function isOfMakeAndModel(ranked: RankedRecord): boolean {
  const agreeing = ranked.fields.filter(({ agreement }) => agreement === "agrees");
  const isBoth = ["make", "model"].every((each) => agreeing.some(({ field }) => field === each));
  return isBoth && !contradicts(ranked, ["calibre", "type", "country", "year"]);
}
