import type { Feature, Lexicons } from "#reference/contract";
import { Feature as Features } from "#reference/contract";
import type { Columns } from "../table/columns.ts";
import { chancesOf } from "./feature-chances.ts";
import { featureModels } from "./feature-models.ts";
import { boreWidths, columnOf } from "./recorded-facts.ts";

/** How the answers to one feature speak for each value of the column it depends on. */
export interface FeatureColumn {
  /** Number of the value in each row. */
  readonly rows: Int32Array;
  /** P(answer | value) by value; undefined where the records are silent. */
  readonly chances: readonly (Float64Array | undefined)[];
  /** P(answer) over the rows that say something of it. */
  readonly mean: Float64Array;
  /** What is left to learn of the answer, in bits, when the value is known; by value. */
  readonly bits: Float64Array;
}

export type FeatureTable = Readonly<Record<Feature, FeatureColumn>>;

function meanOf(rows: Int32Array, chances: FeatureColumn["chances"]): Float64Array {
  const sums = new Float64Array(chances.find((one) => one !== undefined)?.length ?? 0);
  let spoken = 0;
  for (const value of rows) {
    const chance = chances[value];
    if (chance === undefined) continue;
    spoken += 1;
    for (const [answer, each] of chance.entries()) sums[answer] = (sums[answer] ?? 0) + each;
  }
  return sums.map((sum) => sum / Math.max(1, spoken));
}

/** Entropy in bits. */
export function entropy(chances: Float64Array): number {
  let bits = 0;
  for (const chance of chances) if (chance > 0) bits -= chance * Math.log2(chance);
  return bits;
}

/** Prepares every feature for a table: some thousand small numbers, whatever its size. */
export function buildFeatureTable(columns: Columns, lists: Lexicons): FeatureTable {
  const widths = boreWidths(columns, lists.calibres);
  const built = Features.options.map((feature): [Feature, FeatureColumn] => {
    const { rows, facts } = columnOf(columns, widths, featureModels[feature].aspect);
    const values = rows.reduce((most, value) => Math.max(most, value), 0) + 1;
    const chances = Array.from({ length: values }, (_, at) => chancesOf(feature, facts(at)));
    const mean = meanOf(rows, chances);
    const bits = Float64Array.from(chances, (one) => entropy(one ?? mean));
    return [feature, { rows, chances, mean, bits }];
  });
  return Object.fromEntries(built) as unknown as FeatureTable;
}
