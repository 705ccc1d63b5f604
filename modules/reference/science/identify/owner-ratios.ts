import type { OwnerMatches, OwnerNames } from "../lexicon/owner-names.ts";
import { importerUnrecorded } from "./assumptions.ts";
import type { MakerRatios } from "./clue-terms.ts";
import type { Clue } from "./clues.ts";
import type { Origin } from "./table/columns.ts";
import type { ReferenceIndex } from "./table/reference-index.ts";

/** P(text | a maker outside the table): one that only the code lists know, or one that nobody lists. */
function unlistedMaker(names: OwnerNames, makers: number, matches: OwnerMatches): number {
  let known = 0;
  for (const [owner, chance] of matches.byOwner) {
    if (owner >= makers) known += chance * (names.frequency[owner] ?? 0);
  }
  const listOnly = 1 - names.tableShare;
  const total = (1 - names.unknownShare) * listOnly + names.unknownShare;
  return ((1 - names.unknownShare) * known + names.unknownShare * matches.unknown) / total;
}

/** Ratios of a make or importer over the makers of the table. */
export function makerRatios(
  index: ReferenceIndex,
  kind: "make" | "importer",
  matches: OwnerMatches,
  { [kind]: wrong }: Clue["wrong"],
): MakerRatios {
  const { makers } = index.columns;
  const names = kind === "make" ? index.lexicon.makes : index.lexicon.importers;
  const { background } = matches;
  const byMaker = new Float64Array(makers.length).fill(wrong);
  if (kind === "importer") {
    for (const [at, maker] of makers.entries()) {
      if (maker.importers.length === 0) byMaker[at] = importerUnrecorded;
    }
  }
  for (const [owner, chance] of matches.byOwner) {
    if (owner >= makers.length) continue;
    const doubt = byMaker[owner] ?? wrong;
    byMaker[owner] = doubt + ((1 - doubt) * chance) / background;
  }
  const unlisted =
    kind === "importer"
      ? 1
      : wrong + ((1 - wrong) * unlistedMaker(names, makers.length, matches)) / background;
  return { byMaker, unlisted };
}

function calibreRatio({ calibres }: Origin, ratio: (owner: number) => number): number {
  if (calibres.length === 0) return 1;
  return calibres.reduce((sum, calibre) => sum + ratio(calibre), 0) / calibres.length;
}

/** Ratios of a calibre or country over the origins of the table; an origin silent about it has 1. */
export function originRatios(
  index: ReferenceIndex,
  kind: "calibre" | "country",
  matches: OwnerMatches,
  { [kind]: wrong }: Clue["wrong"],
): Float64Array {
  const ratio = (owner: number): number =>
    wrong + ((1 - wrong) * (matches.byOwner.get(owner) ?? 0)) / matches.background;
  if (kind === "calibre") {
    return Float64Array.from(index.columns.origins, (origin) => calibreRatio(origin, ratio));
  }
  const numbers = new Map(index.lexicon.countries.labels.map((code, at) => [code, at]));
  return Float64Array.from(index.columns.origins, ({ country }) =>
    country === undefined ? 1 : ratio(numbers.get(country) ?? -1),
  );
}
