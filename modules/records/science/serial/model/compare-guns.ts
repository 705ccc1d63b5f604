import { type Agreement, type FieldAgreement, GunField } from "#records/contract";
import { boundedEditDistance, compactKey } from "#reference/science";
import { fieldShares, misspelt, sameYear } from "./assumptions.ts";

/** What is stated of a gun beside its numbers: codes or names of one list, as both sides keep them. */
export interface StatedGun {
  make?: string | undefined;
  model?: string | undefined;
  calibre?: string | undefined;
  type?: string | undefined;
  country?: string | undefined;
  /** Of manufacture, Gregorian. */
  year?: number | undefined;
}

/** One field held against the record. */
export interface FieldVerdict extends FieldAgreement {
  field: GunField;
  /** ln of P(both statements | one gun) over P(both | two guns); 0 where unknown. */
  weight: number;
}

const gunFields = GunField.options;

/** Shorter names differ in one letter by chance. */
const shortestMisspelt = 5;
const mostKeys = 20_000;
const keys = new Map<string, string>();

/** Names come again and again in a search: folding one takes longer than comparing two. */
function keyOf(name: string): string {
  const known = keys.get(name);
  if (known !== undefined) return known;
  if (keys.size >= mostKeys) keys.clear();
  const key = compactKey(name);
  keys.set(name, key);
  return key;
}

function compareNames(one: string, other: string): Agreement {
  const [a, b] = [keyOf(one), keyOf(other)];
  if (a === "" || b === "") return "unknown";
  if (a === b) return "agrees";
  const isLong = Math.min(a.length, b.length) >= shortestMisspelt;
  // One digit off is another model, not a misspelling.
  const isName = !/\d/.test(a + b);
  return isLong && isName && boundedEditDistance(a, b, 1) === 1 ? "near" : "contradicts";
}

/** Bore and case in millimetres name a calibre, however it is called beside them: `9×19` is `9x19mm Parabellum`. */
function calibreName(text: string): string {
  const metric =
    /(\d+(?:[.,]\d+)?)\s*(?:mm)?\s*[x×]\s*(\d+(?:[.,]\d+)?)\s*(?:mm)?\s*(R|SR|RB)?\b/iu.exec(text);
  return metric === null ? text : metric.slice(1).filter(Boolean).join("x").replaceAll(",", ".");
}

function compareField(one: StatedGun, other: StatedGun, field: GunField): Agreement {
  const [a, b] = [one[field], other[field]];
  if (a === undefined || b === undefined) return "unknown";
  if (field === "calibre") return compareNames(calibreName(`${a}`), calibreName(`${b}`));
  if (typeof a === "string" && typeof b === "string") return compareNames(a, b);
  return Math.abs(Number(a) - Number(b)) <= sameYear ? "agrees" : "contradicts";
}

function weightOf(field: GunField, agreement: Agreement, isSameModel: boolean): number {
  const { wrong, chance, chanceOfSameModel } = fieldShares[field];
  const byChance = isSameModel ? chanceOfSameModel : chance;
  if (agreement === "unknown") return 0;
  if (agreement === "contradicts") return Math.log(wrong / (1 - byChance));
  return Math.log(((1 - wrong) / byChance) * (agreement === "near" ? misspelt : 1));
}

/** The field whose agreement makes others follow: of a model its make and calibre, of a make its country. */
function leads(field: GunField, agreements: ReadonlyMap<GunField, Agreement>): boolean {
  const has = (one: GunField): boolean => one !== field && agreements.get(one) === "agrees";
  if (field === "make") return false;
  return field === "model" ? has("make") : has("model") || (field === "country" && has("make"));
}

const nothingKnown: readonly FieldVerdict[] = gunFields.map((field) => ({
  field,
  agreement: "unknown",
  weight: 0,
}));

/**
 * What is stated of two guns, field by field. Weights add up: what follows from a field that agrees already adds
 * little, so that six statements of one fact do not count six times.
 */
export function compareGuns(stated: StatedGun, recorded: StatedGun): readonly FieldVerdict[] {
  if (gunFields.every((field) => stated[field] === undefined)) return nothingKnown;
  const agreements = new Map(
    gunFields.map((field) => [field, compareField(stated, recorded, field)] as const),
  );
  return gunFields.map((field) => {
    const agreement = agreements.get(field) ?? "unknown";
    return { field, agreement, weight: weightOf(field, agreement, leads(field, agreements)) };
  });
}
