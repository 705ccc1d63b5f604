import type { OwnerMatches, OwnerNames } from "../../lexicon/owner-names.ts";
import { addValue, noValues, type OwnerValues } from "../../lexicon/owner-values.ts";
import { importerUnrecorded } from "../assumptions.ts";
import type { Postings, ReferenceIndex } from "../table/reference-index.ts";
import type { Clue } from "./clues.ts";

/**
 * How a part of a clue speaks for each maker: P(text | maker) over P(text | gun unknown), a wrong value
 * allowed for.
 */
export interface MakerRatios {
  byMaker: OwnerValues;
  /** For makers that do not occur in `byMaker`: without a recorded importer, and with one. */
  others: readonly [number, number];
  /** For a gun whose maker is not in the table. */
  unlisted: number;
}

/** P(text | a maker outside the table): one that only the code lists know, or one that nobody lists. */
function unlistedMaker(names: OwnerNames, makers: number, matches: OwnerMatches): number {
  let known = 0;
  const { size, owners, values } = matches.byOwner();
  for (let at = 0; at < size; at += 1) {
    const owner = owners[at] ?? 0;
    if (owner >= makers) known += (values[at] ?? 0) * (names.frequency[owner] ?? 0);
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
  const { size, owners, values } = matches.byOwner();
  const byMaker = noValues(size);
  for (let at = 0; at < size; at += 1) {
    const owner = owners[at] ?? 0;
    if (owner >= makers.length) continue;
    const doubt = namesImporter[owner] === 1 ? wrong : silent;
    addValue(byMaker, owner, doubt + ((1 - doubt) * (values[at] ?? 0)) / background);
  }
  const unlisted =
    kind === "importer"
      ? 1
      : wrong + ((1 - wrong) * unlistedMaker(names, makers.length, matches)) / background;
  return { byMaker, others: [silent, wrong], unlisted };
}

/** For each origin, the mean of the ratios of its values; 1 where it is silent. */
function meanByOrigin({ first, rows: values }: Postings, byOwner: Float64Array): Float64Array {
  const ratios = new Float64Array(first.length - 1);
  for (let origin = 0; origin < ratios.length; origin += 1) {
    const [from, end] = [first[origin] ?? 0, first[origin + 1] ?? 0];
    let sum = 0;
    for (let at = from; at < end; at += 1) sum += byOwner[values[at] ?? 0] ?? 0;
    ratios[origin] = end === from ? 1 : sum / (end - from);
  }
  return ratios;
}

/** Ratios of a calibre or country over the origins of the table; an origin silent about it has 1. */
export function originRatios(
  { lexicon, ofOrigin }: ReferenceIndex,
  kind: "calibre" | "country",
  matches: OwnerMatches,
  { [kind]: wrong }: Clue["wrong"],
): Float64Array {
  const names = kind === "calibre" ? lexicon.calibres : lexicon.countries;
  const byOwner = new Float64Array(names.labels.length + 1).fill(wrong);
  const { size, owners, values } = matches.byOwner();
  for (let at = 0; at < size; at += 1) {
    byOwner[owners[at] ?? 0] = wrong + ((1 - wrong) * (values[at] ?? 0)) / matches.background;
  }
  return meanByOrigin(ofOrigin[kind], byOwner);
}
