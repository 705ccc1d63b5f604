import type { OwnerMatches, OwnerNames } from "../../lexicon/owner-names.ts";
import { importerUnrecorded } from "../assumptions.ts";
import type { Origin } from "../table/columns.ts";
import type { ReferenceIndex } from "../table/reference-index.ts";
import type { Clue } from "./clues.ts";

/**
 * How a part of a clue speaks for each maker: P(text | maker) over P(text | gun unknown), a wrong value
 * allowed for.
 */
export interface MakerRatios {
  byMaker: ReadonlyMap<number, number>;
  /** For makers that do not occur in `byMaker`: without a recorded importer, and with one. */
  others: readonly [number, number];
  /** For a gun whose maker is not in the table. */
  unlisted: number;
}

/** P(text | a maker outside the table): one that only the code lists know, or one that nobody lists. */
function unlistedMaker(names: OwnerNames, makers: number, matches: OwnerMatches): number {
  let known = 0;
  for (const [owner, chance] of matches.byOwner()) {
    if (owner >= makers) known += chance * (names.frequency[owner] ?? 0);
  }
  const listOnly = 1 - names.tableShare;
  const total = (1 - names.unknownShare) * listOnly + names.unknownShare;
  return ((1 - names.unknownShare) * known + names.unknownShare * matches.unknown) / total;
}

/** Ratios of a make or importer over the makers of the table. */
export function makerRatios(
  { columns, lexicon }: ReferenceIndex,
  kind: "make" | "importer",
  matches: OwnerMatches,
  { [kind]: wrong }: Clue["wrong"],
): MakerRatios {
  const { makers, namesImporter } = columns;
  const names = kind === "make" ? lexicon.makes : lexicon.importers;
  const { background } = matches;
  const silent = kind === "importer" ? importerUnrecorded : wrong;
  const byMaker = new Map<number, number>();
  for (const [owner, chance] of matches.byOwner()) {
    if (owner >= makers.length) continue;
    const doubt = namesImporter[owner] === 1 ? wrong : silent;
    byMaker.set(owner, doubt + ((1 - doubt) * chance) / background);
  }
  const unlisted =
    kind === "importer"
      ? 1
      : wrong + ((1 - wrong) * unlistedMaker(names, makers.length, matches)) / background;
  return { byMaker, others: [silent, wrong], unlisted };
}

function calibreRatio({ calibres }: Origin, ratio: (owner: number) => number): number {
  if (calibres.length === 0) return 1;
  let sum = 0;
  for (const calibre of calibres) sum += ratio(calibre);
  return sum / calibres.length;
}

/** Ratios of a calibre or country over the origins of the table; an origin silent about it has 1. */
export function originRatios(
  { columns, lexicon }: ReferenceIndex,
  kind: "calibre" | "country",
  matches: OwnerMatches,
  { [kind]: wrong }: Clue["wrong"],
): Float64Array {
  const names = kind === "calibre" ? lexicon.calibres : lexicon.countries;
  const byOwner = new Float64Array(names.labels.length).fill(wrong);
  for (const [owner, chance] of matches.byOwner()) {
    byOwner[owner] = wrong + ((1 - wrong) * chance) / matches.background;
  }
  const ratio = (owner: number): number => byOwner[owner] ?? wrong;
  return kind === "calibre"
    ? Float64Array.from(columns.origins, (origin) => calibreRatio(origin, ratio))
    : Float64Array.from(columns.origins, ({ country }) =>
        country === undefined ? 1 : ratio(lexicon.countryNumbers.get(country) ?? -1),
      );
}
