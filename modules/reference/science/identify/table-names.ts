import type { Calibre, Lexicons, Make } from "#reference/contract";
import { calibreKey, calibreNameShares } from "../lexicon/calibre-names.ts";
import { countryWords } from "../lexicon/country-words.ts";
import { makeNameShares, type NameShare, normaliseShares } from "../lexicon/make-names.ts";
import type { MarkLexicon } from "../lexicon/mark-lexicon.ts";
import { modelNameShares } from "../lexicon/model-names.ts";
import type { OwnerNames } from "../lexicon/owner-names.ts";
import { buildNameIndex, type NameUse } from "../names/index.ts";
import { compactKey } from "../text/index.ts";
import type { Columns, Maker } from "./columns.ts";

/** Shares of marks that bear makes outside the table, and names no list holds. By judgement. */
const listOnlyMakes = 0.12;
const importersOfTable = 0.6;
const unknownShares = {
  makes: 0.12,
  importers: 0.5,
  models: 0.15,
  calibres: 0.02,
  countries: 0.005,
};

function scaled(shares: readonly NameShare[], factor: number): NameShare[] {
  return shares.map(({ name, share }) => ({ name, share: share * factor }));
}

/**
 * Names a maker's guns bear in the make mark: its own, rarely the code list's label, and where recorded
 * the manufacturer's or importer's in its stead (domain 2.2, P23). By judgement.
 */
function makeShares(maker: Maker, code: Make | undefined): NameShare[] {
  const labels = code === undefined ? [] : otherNames(code);
  return normaliseShares([
    ...scaled(makeNameShares(maker.make), 0.9),
    ...labels.map((label) => ({ name: compactKey(label), share: 0.03 / labels.length })),
    ...scaled(makeNameShares(maker.manufacturer ?? ""), 0.06),
    ...maker.importers.flatMap((name) =>
      scaled(makeNameShares(name), 0.06 / maker.importers.length),
    ),
  ]);
}

/** The label of the list, aliases, and the maker named in the label, as they stand. */
function otherNames({ label, aliases, madeBy }: Make): string[] {
  return [label, ...aliases.map(({ text }) => text), madeBy].filter((name) => name !== undefined);
}

function importerShares(maker: Maker): NameShare[] {
  const count = maker.importers.length;
  return normaliseShares([
    ...maker.importers.flatMap((name) => scaled(makeNameShares(name), 0.8 / count)),
    ...scaled(makeNameShares(maker.make), count === 0 ? 0.5 : 0.15),
    ...scaled(makeNameShares(maker.manufacturer ?? ""), 0.05),
  ]);
}

function usesOf(shares: readonly (readonly NameShare[])[]): NameUse[] {
  return shares.flatMap((own, owner) => own.map(({ name, share }) => ({ name, owner, share })));
}

function shareRows(column: Int32Array, owners: number): Float64Array {
  const counts = new Float64Array(owners);
  for (const owner of column) counts[owner] = (counts[owner] ?? 0) + 1;
  return counts.map((count) => count / Math.max(1, column.length));
}

/** Frequencies of table owners first, the rest sharing `others` evenly. */
function withOthers(own: Float64Array, more: number, others: number): Float64Array {
  const all = new Float64Array(own.length + more).fill(more === 0 ? 0 : others / more);
  all.set(own.map((share) => share * (more === 0 ? 1 : 1 - others)));
  return all;
}

function makeNames(columns: Columns, lexicons: Lexicons): Pick<MarkLexicon, "makes" | "importers"> {
  const byCode = new Map(lexicons.makes.map((make) => [make.code, make]));
  const inTable = new Set(columns.makers.map(({ make }) => compactKey(make)));
  const listOnly = lexicons.makes.filter(({ name }) => !inTable.has(compactKey(name)));
  const own = shareRows(columns.maker, columns.makers.length);
  const codeOf = ({ makeCode }: Maker) =>
    makeCode === undefined ? undefined : byCode.get(makeCode);
  const listShares = listOnly.map((make) => {
    const others = otherNames(make);
    return normaliseShares([
      ...scaled(makeNameShares(make.name), 0.8),
      ...others.map((label) => ({ name: compactKey(label), share: 0.2 / others.length })),
    ]);
  });
  const labels = [...columns.makers.map(({ make }) => make), ...listOnly.map(({ name }) => name)];
  const makes: OwnerNames = {
    index: buildNameIndex(
      usesOf([...columns.makers.map((maker) => makeShares(maker, codeOf(maker))), ...listShares]),
    ),
    frequency: withOthers(own, listOnly.length, listOnlyMakes),
    tableShare: listOnly.length === 0 ? 1 : 1 - listOnlyMakes,
    labels,
    unknownShare: unknownShares.makes,
  };
  const importing = listOnly.map((make, at) => (make.isImporter ? (listShares[at] ?? []) : []));
  const importers: OwnerNames = {
    index: buildNameIndex(usesOf([...columns.makers.map(importerShares), ...importing])),
    frequency: importerFrequency(own, importing),
    tableShare: importersOfTable,
    labels,
    unknownShare: unknownShares.importers,
  };
  return { makes, importers };
}

function importerFrequency(own: Float64Array, importing: readonly NameShare[][]): Float64Array {
  const count = importing.filter((shares) => shares.length > 0).length;
  const others = importing.map((shares) =>
    shares.length > 0 ? (1 - importersOfTable) / count : 0,
  );
  return Float64Array.from([...own.map((share) => share * importersOfTable), ...others]);
}

function modelNames(columns: Columns): OwnerNames {
  const shares = columns.models.map(({ model, alsoKnownAs }) =>
    normaliseShares([
      ...scaled(modelNameShares(model), 0.85),
      ...alsoKnownAs.flatMap((name) => scaled(modelNameShares(name), 0.15 / alsoKnownAs.length)),
    ]),
  );
  return {
    index: buildNameIndex(usesOf(shares)),
    frequency: shareRows(columns.model, columns.models.length),
    labels: columns.models.map(({ model }) => model),
    tableShare: 1,
    unknownShare: unknownShares.models,
  };
}

function calibreFrequency(columns: Columns, owners: number): Float64Array {
  const counts = new Float64Array(owners);
  for (const origin of columns.origin) {
    const { calibres = [] } = columns.origins[origin] ?? {};
    for (const calibre of calibres) counts[calibre] = (counts[calibre] ?? 0) + 1 / calibres.length;
  }
  const total = counts.reduce((sum, count) => sum + count, 0) + owners * 0.5;
  return counts.map((count) => (count + 0.5) / total);
}

/** Calibres of the table first, then those only the lists know; aliases come from the list. */
function calibreNames(columns: Columns, list: readonly Calibre[]): OwnerNames {
  const aliases = new Map<string, readonly string[]>();
  for (const calibre of list) {
    const key = calibreKey(calibre.name);
    aliases.set(key, [...(aliases.get(key) ?? []), ...calibre.aliases]);
  }
  const known = new Set(columns.calibres.map(calibreKey));
  const listed = [...new Map(list.map(({ name }) => [calibreKey(name), name]))];
  const more = listed.filter(([key]) => !known.has(key)).map(([, name]) => name);
  const labels = [...columns.calibres, ...more];
  const shares = labels.map((name) => calibreNameShares(name, aliases.get(calibreKey(name)) ?? []));
  return {
    index: buildNameIndex(usesOf(shares)),
    frequency: calibreFrequency(columns, labels.length),
    tableShare: 1,
    labels,
    unknownShare: unknownShares.calibres,
  };
}

function countryNames(columns: Columns, lexicons: Lexicons): OwnerNames {
  const names = new Map(
    lexicons.countries.map(({ code, names: own }) => [code, Object.values(own)]),
  );
  for (const code of Object.keys(countryWords)) if (!names.has(code)) names.set(code, []);
  const labels = [...names.keys()];
  const shares = labels.map((code) => {
    const words = countryWords[code] ?? [];
    const all = [...(names.get(code) ?? []), ...words, ...words];
    return normaliseShares(all.map((name) => ({ name: compactKey(name), share: 1 })));
  });
  return {
    index: buildNameIndex(usesOf(shares)),
    frequency: countryFrequency(columns, labels),
    tableShare: 1,
    labels,
    unknownShare: unknownShares.countries,
  };
}

function countryFrequency(columns: Columns, codes: readonly string[]): Float64Array {
  const numbers = new Map(codes.map((code, at) => [code, at]));
  const counts = new Float64Array(codes.length).fill(0.2);
  for (const origin of columns.origin) {
    const at = numbers.get(columns.origins[origin]?.country ?? "");
    if (at !== undefined) counts[at] = (counts[at] ?? 0) + 1;
  }
  const total = counts.reduce((sum, count) => sum + count, 0);
  return counts.map((count) => count / total);
}

function americanShares(columns: Columns, owners: number): Float32Array {
  const all = new Float32Array(owners);
  const american = new Float32Array(owners);
  for (const [row, maker] of columns.maker.entries()) {
    all[maker] = (all[maker] ?? 0) + 1;
    const { country } = columns.origins[columns.origin[row] ?? 0] ?? {};
    if (country === "US") american[maker] = (american[maker] ?? 0) + 1;
  }
  return american.map((count, at) => (all[at] === 0 ? 0.5 : count / (all[at] ?? 1)));
}

/** Gathers every name that marks may bear from the table and the code lists. */
export function buildMarkLexicon(columns: Columns, lexicons: Lexicons): MarkLexicon {
  const { makes, importers } = makeNames(columns, lexicons);
  return {
    makes,
    importers,
    models: modelNames(columns),
    calibres: calibreNames(columns, lexicons.calibres),
    countries: countryNames(columns, lexicons),
    american: americanShares(columns, makes.labels.length),
  };
}
