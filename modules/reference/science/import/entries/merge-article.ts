import type { Article, ArticleField, Variant } from "#reference/contract";
import { provenanceOf, rowProvenanceOf } from "../../article/index.ts";
import { mergeClasses } from "./class-history.ts";
import { uniqueBy } from "./compose-article.ts";
import { withProvenance } from "./merge-provenance.ts";
import { areCompatible, type Measures, measuresKey, variantsOf } from "./variants.ts";

export interface Merged {
  readonly article: Article;
  /** The number a stated variant got in it; a stated article without variants is number 0. */
  readonly numbers: ReadonlyMap<number, number | undefined>;
}

/** `update`: what is stated stands in place of what stood. `complete`: it fills what was unknown. */
export type MergeMode = "update" | "complete";

/** What is known of the numbers of an entry's variants. */
export interface KnownVariants {
  /** Variants that keys of the table stood for before, by the number stated now. */
  readonly known?: ReadonlyMap<number, number>;
  /** The highest number that any variant of the entry ever had: new ones come after it. */
  readonly lastVariant?: number;
}

const plain = [
  "level",
  "action",
  "operatingSystem",
  "country",
  "yearFrom",
  "yearTo",
  "makeCode",
] as const satisfies readonly ArticleField[];

/**
 * What a standing article becomes with what a table states. Nothing that only the standing article
 * says is lost, nothing that is verified is changed; variants keep their numbers. What changed carries
 * the table's provenance.
 */
export function mergeArticle(
  standing: Article,
  stated: Article,
  mode: MergeMode,
  variantsKnown: KnownVariants = {},
): Merged {
  const { variants, numbers } = mergeVariants(standing, stated, mode, variantsKnown);
  const placed = { numbers, all: (variants.variants ?? []).map(({ number }) => number) };
  const mayEnd = !isVerified(standing, "legalClasses");
  const next: Article = {
    ...standing,
    ...mergePlain(standing, stated, mode),
    ...variants,
    ...joinLists(standing, stated),
    legalClasses: mergeClasses(standing.legalClasses, stated.legalClasses, placed, mayEnd),
    state: standing.state === "verified" ? "verified" : "imported",
  };
  return { article: withProvenance(standing, next, { stated, numbers, isEdition: true }), numbers };
}

/** The lists of both, what both say once. */
export function joinLists(standing: Article, stated: Article) {
  const practice = [...standing.serialPractice, ...stated.serialPractice];
  return {
    firms: uniqueBy(
      [...standing.firms, ...stated.firms],
      ({ name, role }) => `${role} ${name.toLowerCase()}`,
    ).slice(0, 40),
    alsoKnownAs: mergeNames(standing, stated),
    productCodes: mergeLines(standing.productCodes, stated.productCodes),
    serialPractice: uniqueBy(practice, textOf).slice(0, 20),
    notes: uniqueBy([...standing.notes, ...stated.notes], ({ text }) => text).slice(0, 20),
  };
}

function textOf({ note, places, from, to }: Article["serialPractice"][number]): string {
  // Of one note an earlier reading may have told other places.
  return JSON.stringify([note?.text ?? places, from, to]);
}

export function mergePlain(standing: Article, stated: Article, mode: MergeMode): Partial<Article> {
  const fields = plain.filter((field) => {
    if (stated[field] === undefined || isVerified(standing, field)) return false;
    return mode === "update" || standing[field] === undefined;
  });
  return Object.fromEntries(fields.map((field) => [field, stated[field]]));
}

function isVerified(standing: Article, field: ArticleField): boolean {
  return provenanceOf(standing, field)?.state === "verified";
}

function mergeLines(before: readonly string[], stated: readonly string[]): string[] {
  return uniqueBy([...before, ...stated], (line) => line.toLowerCase()).slice(0, 60);
}

function mergeNames(standing: Article, stated: Article): string[] {
  const names = mergeLines(standing.alsoKnownAs, stated.alsoKnownAs);
  return names.filter((name) => name.toLowerCase() !== standing.model.toLowerCase());
}

type VariantFields = Pick<Article, "calibres" | "capacityRounds" | "barrelLengthMm" | "variants">;

export function mergeVariants(
  standing: Article,
  stated: Article,
  mode: MergeMode,
  { known, lastVariant = 0 }: KnownVariants,
): { variants: Partial<VariantFields>; numbers: Map<number, number | undefined> } {
  const variants = variantsOf(standing).map((one) => ({ ...one }));
  const numbers = new Map<number, number | undefined>();
  const fixed = standing.variants.filter(
    (one) => rowProvenanceOf(standing, "variants", one)?.state === "verified",
  );
  const isFixed = ({ number }: Variant) => fixed.some((one) => one.number === number);
  for (const one of variantsOf(stated)) {
    const at = findVariant(variants, one, { mode, known: known?.get(one.number), isFixed });
    const before = variants[at];
    if (before === undefined) variants.push({ ...one, number: nextNumber(variants, lastVariant) });
    else if (!isFixed(before)) variants[at] = mergeInto(standing, before, one, mode);
    numbers.set(one.number, (variants[at] ?? variants.at(-1))?.number);
  }
  return settleNumbers(standing, variants, { numbers, lastVariant });
}

function nextNumber(variants: readonly Variant[], last: number): number {
  return Math.max(...variants.map(({ number }) => number), last) + 1;
}

/**
 * The variant its key stood for, else the one with the same measures, else the one it can complete. One
 * that is verified is not touched: what differs from it becomes a variant of its own.
 */
function findVariant(
  variants: readonly Variant[],
  stated: Variant,
  {
    mode,
    known,
    isFixed,
  }: { mode: MergeMode; known: number | undefined; isFixed: (one: Variant) => boolean },
): number {
  const byKey = variants.findIndex((one) => one.number === known && !isFixed(one));
  if (byKey >= 0 && mode === "update") return byKey;
  const key = measuresKey(stated);
  const isNamedSo = (one: Variant) => stated.name === undefined || stated.name === one.name;
  const same = variants.findIndex((one) => isNamedSo(one) && measuresKey(one) === key);
  if (same >= 0) return same;
  const fitting = variants.flatMap((one, at) =>
    !isFixed(one) && isNamedSo(one) && areCompatible(one, stated) ? [at] : [],
  );
  return fitting.length === 1 ? (fitting[0] ?? -1) : -1;
}

function mergeMeasures(before: Variant, stated: Variant, mode: MergeMode): Variant {
  const [first, second] = mode === "update" ? [stated, before] : [before, stated];
  const measures: Measures = {
    ...measuresIn(second),
    ...measuresIn(first),
    calibres:
      mode === "update" && first.calibres.length > 0
        ? first.calibres
        : [...new Set([...first.calibres, ...second.calibres])].slice(0, 12),
  };
  return { ...before, ...measures };
}

/** Those of the variants, and those that were said of the article and of no variant. */
function calibresOf(standing: Article, settled: readonly Variant[]): string[] {
  const stated = new Set(variantsOf(standing).flatMap((one) => one.calibres));
  const now = new Set(settled.flatMap((one) => one.calibres));
  const kept = standing.calibres.filter((name) => now.has(name) || !stated.has(name));
  return [...new Set([...kept, ...now])].slice(0, 40);
}

/** Where the variant is the article itself, its measures are fields, each verified or not. */
function mergeInto(standing: Article, before: Variant, stated: Variant, mode: MergeMode): Variant {
  const isKept = isVerified(standing, "calibres");
  const own = before.number === 0;
  const merged = mergeMeasures(before, stated, mode);
  if (!own) return merged;
  return {
    ...merged,
    ...(isKept && {
      calibres: [...new Set([...before.calibres, ...merged.calibres])].slice(0, 12),
    }),
    ...(isVerified(standing, "capacityRounds") && { capacityRounds: standing.capacityRounds }),
    ...(isVerified(standing, "barrelLengthMm") && { barrelLengthMm: standing.barrelLengthMm }),
  };
}

function measuresIn({ capacityRounds, barrelLengthMm }: Variant): Partial<Measures> {
  return {
    ...(capacityRounds !== undefined && { capacityRounds }),
    ...(barrelLengthMm !== undefined && { barrelLengthMm }),
  };
}

/** One variant is the article itself; with a second one, what was the article gets a number of its own. */
function settleNumbers(
  standing: Article,
  variants: readonly Variant[],
  { numbers, lastVariant }: { numbers: Map<number, number | undefined>; lastVariant: number },
) {
  const [only] = variants;
  if (variants.length === 1 && only?.number === 0) {
    for (const stated of numbers.keys()) numbers.set(stated, undefined);
    const { number: _, ...measures } = only;
    return { variants: measures, numbers };
  }
  const base = nextNumber(variants, lastVariant);
  const settled = variants.map((one) => (one.number === 0 ? { ...one, number: base } : one));
  for (const [stated, number] of numbers) if (number === 0) numbers.set(stated, base);
  const calibres = calibresOf(standing, settled);
  return { variants: { calibres, variants: settled.slice(0, 200) }, numbers };
}

const compared = [
  ...plain,
  "firms",
  "alsoKnownAs",
  "productCodes",
  "calibres",
  "capacityRounds",
  "barrelLengthMm",
  "variants",
  "serialPractice",
  "notes",
  "legalClasses",
] as const satisfies readonly ArticleField[];

/** The fields in which two versions of an article differ, whatever their sources. */
export function changedFields(before: Article, after: Article): ArticleField[] {
  return compared.filter((field) => canonical(before[field]) !== canonical(after[field]));
}

/** JSON with members in the order of their names: the database gives them back in another. */
function canonical(value: unknown): string {
  return (
    JSON.stringify(value, (_, part: unknown) =>
      part !== null && typeof part === "object" && !Array.isArray(part)
        ? Object.fromEntries(Object.entries(part).sort(([a], [b]) => (a < b ? -1 : 1)))
        : part,
    ) ?? ""
  );
}
