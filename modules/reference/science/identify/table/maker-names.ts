import type { Make } from "#reference/contract";
import { type CompanyGraph, codesOfMake, relatedNames } from "../../companies/index.ts";
import { makeNameShares, type NameShare, normaliseShares } from "../../lexicon/make-names.ts";
import type { MarkLexicon } from "../../lexicon/mark-lexicon.ts";
import { nameOwners } from "../../lexicon/owner-names.ts";
import { buildNameIndex } from "../../names/index.ts";
import { compactKey } from "../../text/index.ts";
import { factoryCode, relatedMake } from "../assumptions.ts";
import type { Columns, Maker } from "./columns.ts";
import { scaleShares, shareRows, usesOf } from "./name-uses.ts";
import { remembering } from "./remembering.ts";

/** Share of make marks that bear a make outside the table, and of those that no list holds. By judgement. */
const listOnlyMakes = 0.12;
const unknownMakes = 0.12;
/** Of importer marks, those of importers known for makers of the table, and those nobody lists. */
const importersOfTable = 0.6;
const unknownImporters = 0.5;

function otherNames(make: Make | undefined): NameShare[] {
  const aliases = make?.aliases ?? [];
  const label = make?.label;
  return [
    ...aliases.map(({ text }) => ({ name: compactKey(text), share: 0.1 / aliases.length })),
    ...(label === undefined ? [] : [{ name: compactKey(label), share: 0.02 }]),
  ];
}

/** Names of companies that came before or after the maker, own it, or hold its brand; the nearer the likelier. */
function relatedShares(maker: Pick<Maker, "make" | "makeCode">, graph: CompanyGraph): NameShare[] {
  const names = relatedNames(graph, { name: maker.make, code: maker.makeCode });
  const total = names.reduce((sum, { distance }) => sum + 1 / distance, 0);
  return names.map(({ name, distance }) => ({
    name: compactKey(name),
    share: relatedMake / distance / total,
  }));
}

/** Codes by which the maker's factories sign instead of its name. */
function codeShares(maker: Pick<Maker, "make" | "makeCode">, graph: CompanyGraph): NameShare[] {
  const { own, related } = codesOfMake(graph, { name: maker.make, code: maker.makeCode });
  const sharing = (codes: readonly string[], share: number) =>
    codes.map((name) => ({ name, share: share / codes.length }));
  return [...sharing(own, factoryCode.own), ...sharing(related, factoryCode.related)];
}

/**
 * Names a maker's guns bear in the make mark: its own, rarely another of the code list, and where
 * recorded the manufacturer's or importer's in its stead (domain 2.2, P23), or a related company's. By
 * judgement.
 */
function makeShares(maker: Maker, { named, others, related }: NamesOf): NameShare[] {
  const importers = maker.importers.map((name) =>
    scaleShares(named(name), 0.06 / maker.importers.length),
  );
  return normaliseShares([
    ...scaleShares(named(maker.make), 0.8),
    ...others(maker),
    ...scaleShares(named(maker.manufacturer ?? ""), 0.06),
    ...importers.flat(),
    ...related(maker),
  ]);
}

function importerShares(maker: Maker, { named }: NamesOf): NameShare[] {
  const count = maker.importers.length;
  return normaliseShares([
    ...maker.importers.flatMap((name) => scaleShares(named(name), 0.8 / count)),
    ...scaleShares(named(maker.make), count === 0 ? 0.5 : 0.15),
    ...scaleShares(named(maker.manufacturer ?? ""), 0.05),
  ]);
}

/** The names of makers, `related` those of their factories and kin; what many makers share is worked out once. */
interface NamesOf {
  named: (name: string) => readonly NameShare[];
  others: (maker: Maker) => readonly NameShare[];
  related: (maker: Maker) => readonly NameShare[];
}

function namesOfMakers(makes: readonly Make[], graph: CompanyGraph): NamesOf {
  const listed = new Map(makes.map((make) => [compactKey(make.name), make]));
  const others = remembering((name) => otherNames(listed.get(compactKey(name))));
  const related = remembering((code) =>
    remembering((make) => {
      const maker = { make, makeCode: code === "" ? undefined : code };
      return [...relatedShares(maker, graph), ...codeShares(maker, graph)];
    }),
  );
  return {
    named: remembering(makeNameShares),
    others: ({ make }) => others(make),
    related: ({ make, makeCode }) => related(makeCode ?? "")(make),
  };
}

/** Frequencies of the table's makers first, the chosen others sharing `others` evenly. */
function withOthers(own: Float64Array, more: readonly boolean[], others: number): Float64Array {
  const count = more.filter(Boolean).length;
  const left = count === 0 ? 1 : 1 - others;
  return Float64Array.from([
    ...own.map((share) => share * left),
    ...more.map((chosen) => (chosen ? others / count : 0)),
  ]);
}

function outsideTable(columns: Columns, makes: readonly Make[]): Make[] {
  const known = new Set(columns.makers.map(({ make }) => compactKey(make)));
  return makes.filter(({ name }) => !known.has(compactKey(name)));
}

/** Names of makers and importers: owners are the makers of the table, then the other makes listed. */
export function buildMakerNames(
  columns: Columns,
  makes: readonly Make[],
  graph: CompanyGraph,
): Pick<MarkLexicon, "makes" | "importers"> {
  const names = namesOfMakers(makes, graph);
  const outside = outsideTable(columns, makes);
  const outsideShares = outside.map((make) =>
    normaliseShares([...scaleShares(makeNameShares(make.name), 0.8), ...otherNames(make)]),
  );
  const own = shareRows(columns.maker, columns.makers.length);
  const labels = [...columns.makers.map(({ make }) => make), ...outside.map(({ name }) => name)];
  const ownShares = columns.makers.map((maker) => makeShares(maker, names));
  const importing = outside.map(({ isImporter }) => isImporter);
  const importingShares = outsideShares.map((shares, at) => (importing[at] ? shares : []));
  return {
    makes: nameOwners({
      index: buildNameIndex(usesOf([...ownShares, ...outsideShares])),
      frequency: withOthers(
        own,
        outside.map(() => true),
        listOnlyMakes,
      ),
      tableShare: outside.length === 0 ? 1 : 1 - listOnlyMakes,
      labels,
      unknownShare: unknownMakes,
    }),
    importers: nameOwners({
      index: buildNameIndex(
        usesOf([
          ...columns.makers.map((maker) => importerShares(maker, names)),
          ...importingShares,
        ]),
      ),
      frequency: withOthers(own, importing, 1 - importersOfTable),
      tableShare: importing.some(Boolean) ? importersOfTable : 1,
      labels,
      unknownShare: unknownImporters,
    }),
  };
}
