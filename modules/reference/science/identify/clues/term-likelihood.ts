import { valueOf } from "../../lexicon/owner-values.ts";
import type { Columns } from "../table/columns.ts";
import type { ClueTerm } from "./clue-terms.ts";

/** Where a likelihood is asked for: a maker of the table and an origin. */
export interface Place {
  maker: number;
  /** 1 when the maker has a recorded importer. */
  importing: 0 | 1;
  origin: number;
}

export function placeOf({ namesImporter }: Columns, maker: number, origin: number): Place {
  return { maker, importing: namesImporter[maker] === 1 ? 1 : 0, origin };
}

/** Weight of a reading at a place, before any model. */
export function termAt(term: ClueTerm, { maker, importing, origin }: Place): number {
  let value = term.weight;
  for (const { byMaker, others } of term.makers)
    value *= valueOf(byMaker, maker) ?? others[importing];
  for (const ratios of term.origins) value *= ratios[origin] ?? 0;
  return value;
}

/** What the reading says of a model. */
export function modelRatio({ model }: ClueTerm, number: number): number {
  return model === undefined ? 1 : (valueOf(model.byModel, number) ?? model.others);
}
