import type { Article, BorneMark, Entry, Firm, MarkKind, Variant } from "#reference/contract";

const makerRoles: ReadonlySet<Firm["role"]> = new Set(["manufacturer", "licence_manufacturer"]);

/** Kinds of marks that say what a gun is and are neither its names nor numbers of the single gun. */
const tellingKinds: ReadonlySet<MarkKind> = new Set([
  "proof",
  "patent",
  "safety",
  "inspector",
  "other",
]);

function marksOf({ markings }: Article): BorneMark[] | undefined {
  const marks = markings.flatMap(({ kind, text, place }) => {
    if (text === undefined || !tellingKinds.has(kind)) return [];
    return [place === undefined ? { kind, text } : { kind, text, place }];
  });
  return marks.length > 0 ? marks : undefined;
}

/** The number of a variant of an entry: `FRM0101-2`. */
export function variantRef(ref: string, number: number): string {
  return `${ref}-${number}`;
}

/** The number of the entry a number of an entry or of a variant belongs to. */
export function articleRef(ref: string): string {
  const joint = ref.indexOf("-");
  return joint < 0 ? ref : ref.slice(0, joint);
}

/** Drops what is undefined: entries hold no empty fields. */
function compacted(entry: { [Field in keyof Entry]: Entry[Field] | undefined }): Entry {
  const known = Object.entries(entry).filter(([, value]) => value !== undefined);
  return Object.fromEntries(known) as unknown as Entry;
}

function entryFrom(ref: string, article: Article, variant: Partial<Variant>): Entry {
  const { firms, make, makeCode, model, alsoKnownAs, productCodes, type, action } = article;
  const manufacturer = firms.find(({ name, role }) => makerRoles.has(role) && name !== make);
  const { kind, links } = article;
  const telling = links.filter(({ difference }) => difference.length > 0);
  return compacted({
    ref,
    kind: kind === "firearm" ? undefined : kind,
    make,
    makeCode,
    manufacturer: manufacturer?.name,
    importers: firms.flatMap(({ name, role }) => (role === "importer" ? [name] : [])),
    model,
    alsoKnownAs: [...alsoKnownAs, ...productCodes, ...(variant.name ? [variant.name] : [])],
    type,
    action,
    calibres: variant.calibres?.length ? variant.calibres : article.calibres,
    capacityRounds: variant.capacityRounds ?? article.capacityRounds,
    barrelLengthMm: variant.barrelLengthMm ?? article.barrelLengthMm,
    country: article.country,
    yearFrom: variant.yearFrom ?? article.yearFrom,
    yearTo: variant.yearTo ?? article.yearTo,
    links: telling.length > 0 ? telling : undefined,
    marks: marksOf(article),
    state: article.state,
  });
}

/** The entries that stand for an article in search and identification: one for each variant, or one. */
export function comparedEntries(ref: string, article: Article): Entry[] {
  if (article.variants.length === 0) return [entryFrom(ref, article, {})];
  return article.variants.map((variant) =>
    entryFrom(variantRef(ref, variant.number), article, variant),
  );
}
