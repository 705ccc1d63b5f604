import type { EditKind } from "#records/contract";
import { serialKeys } from "../keys/serial-keys.ts";
import type { StatedGun } from "../model/compare-guns.ts";
import { rankRecords } from "./rank-records.ts";
import type { RankedRecord } from "./ranked-record.ts";

/** A firearm as it is stated: every number on it, and what else is known. */
export interface StatedFirearm extends StatedGun {
  serials: readonly { readonly text: string }[];
}

/**
 * What was seen held against what a record states, as a search would: numbers sign by sign, and each field.
 * Undefined where none of their numbers can be compared.
 */
export function compareFirearms(
  seen: StatedFirearm,
  recorded: StatedFirearm,
): RankedRecord | undefined {
  const stored = recorded.serials
    .flatMap(({ text }) => serialKeys(text))
    .map(({ norm }) => ({ record: "recorded", norm, gun: gunOf(recorded) }));
  const numbers = seen.serials.map(({ text }) => ({ text }));
  return rankRecords({ numbers, gun: gunOf(seen) }, stored, 1)[0];
}

/** No search bridges more wrong signs than these. */
const mostWrongSigns = 2;
const wrong: ReadonlySet<EditKind> = new Set(["other", "swapped", "added", "missing"]);

/** Whether two firearms contradict each other in a field, or share no number that a search would take for one. */
export function isDoubtful(seen: StatedFirearm, recorded: StatedFirearm): boolean {
  const compared = compareFirearms(seen, recorded);
  const [best] = compared?.numbers ?? [];
  if (compared === undefined || best === undefined) return true;
  const wrongSigns = best.edits
    .filter(({ kind }) => wrong.has(kind))
    .reduce((sum, edit) => sum + Math.max(edit.seen.length, edit.recorded.length), 0);
  const isContradicted = compared.fields.some(({ agreement }) => agreement === "contradicts");
  return wrongSigns > mostWrongSigns || isContradicted;
}

function gunOf({ serials: _, ...gun }: StatedFirearm): StatedGun {
  return gun;
}
