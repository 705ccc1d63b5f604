import type { Article, LegalClass } from "#reference/contract";
import { uniqueBy } from "./compose-article.ts";

/** How the variants a table states stand in the article they are merged into. */
export interface PlacedVariants {
  /** By the number stated; 0 is a stated article without variants. Undefined is the article itself. */
  readonly numbers: ReadonlyMap<number, number | undefined>;
  /** Every variant of the article as merged. */
  readonly all: readonly number[];
}

/**
 * What an article says of legal classes once a table is imported anew. A class that the table no longer
 * states ends on the day of the edition that says otherwise; one it states first begins on that day.
 * Classes of other sources stand as they do, and where the standing ones are verified none is ended.
 */
export function mergeClasses(
  standing: readonly LegalClass[],
  stated: readonly LegalClass[],
  placed: PlacedVariants,
  mayEnd: boolean,
): Article["legalClasses"] {
  const said = stated.flatMap((one) => placeClass(one, placed));
  const tables = new Set(said.map(({ source }) => tableOf(source)));
  const places = new Set(said.map(({ jurisdiction }) => jurisdiction));
  const isOwn = ({ source, jurisdiction }: LegalClass) =>
    tables.has(tableOf(source)) && places.has(jurisdiction);
  const lines = Map.groupBy([...standing.filter(isOwn), ...said], lineOf);
  const speaksOfAll = placed.all.every((number) => [...placed.numbers.values()].includes(number));
  const own = [...lines.values()].flatMap((line) => {
    const now = line.filter((one) => said.includes(one));
    const variant = line[0]?.variant;
    const isSpokenOf =
      variant === undefined ? speaksOfAll : [...placed.numbers.values()].includes(variant);
    const before = line.filter((one) => !said.includes(one));
    const from = said.find(({ jurisdiction }) => jurisdiction === line[0]?.jurisdiction)?.from;
    return continueLine(before, now, { at: from, mayEnd: mayEnd && isSpokenOf });
  });
  const others = standing.filter((one) => !isOwn(one));
  return uniqueBy([...others, ...own], (one) => JSON.stringify(one)).slice(0, 200);
}

/** A class speaks of the variants the table states, and of the whole article only where those are all. */
export function placeClass(
  { variant, ...one }: LegalClass,
  { numbers, all }: PlacedVariants,
): LegalClass[] {
  const stated = variant === undefined ? [...numbers.values()] : [numbers.get(variant)];
  const isWhole = stated.includes(undefined) || all.every((number) => stated.includes(number));
  if (all.length === 0 || (variant === undefined && isWhole)) return [one];
  return [...new Set(stated)].map((number) => ({ ...one, variant: number }));
}

/** Editions of one table differ by their date. */
function tableOf(source: string): string {
  return source.replace(/, \d{4}-\d\d-\d\d$/, "");
}

function lineOf({ jurisdiction, variant, source }: LegalClass): string {
  return JSON.stringify([jurisdiction, variant, tableOf(source)]);
}

/** What one table says in the course of time of one jurisdiction and variant, with what it says at a date. */
function continueLine(
  before: readonly LegalClass[],
  now: readonly LegalClass[],
  { at, mayEnd }: { at: string | undefined; mayEnd: boolean },
): LegalClass[] {
  const said = new Set(now.map((one) => one.class));
  const covering = before.filter((one) => covers(one, at));
  const kept = before.flatMap((one) => {
    if (!mayEnd || said.has(one.class) || !covering.includes(one)) return [one];
    // No date tells the two apart: the table corrects itself.
    return at === undefined || one.from === at ? [] : [{ ...one, to: at }];
  });
  const to = [...covering.map((one) => one.to), nextFrom(before, at)]
    .filter((date) => date !== undefined)
    .sort()[0];
  const added = now.filter((one) => !covering.some((known) => known.class === one.class));
  return [...kept, ...added.map((one) => ({ ...one, ...(to !== undefined && { to }) }))];
}

function covers({ from, to }: LegalClass, at: string | undefined): boolean {
  if (at === undefined) return to === undefined;
  return (from === undefined || from <= at) && (to === undefined || at < to);
}

/** An older edition imported later says what was before. */
function nextFrom(line: readonly LegalClass[], at: string | undefined): string | undefined {
  const later = line.flatMap(({ from }) =>
    at !== undefined && from !== undefined && from > at ? [from] : [],
  );
  return later.sort()[0];
}
