import type { StageName } from "#records/contract";
import type { TextRange } from "../keys/text-range.ts";

/** One look into the records, as a store carries it out. Columns and keys are those of `SerialKeys`. */
export type SearchStep =
  /** `skel = any(keys)`, keys by code point. */
  | { readonly kind: "keys"; readonly keys: readonly string[] }
  /** `column >= from and column < to`; `pattern` holds what else is known of the number. */
  | ({ readonly kind: "range"; readonly column: "norm" | "rnorm" } & TextRange)
  /** `norm` contains the run, at least three signs. */
  | { readonly kind: "inside"; readonly run: string }
  /** `gun_key = gun`, `column` in one of the ranges, by code point, and `rskel` in `ending` where given. */
  | {
      readonly kind: "ofGun";
      readonly gun: string;
      readonly column: "skel" | "rskel";
      readonly ranges: readonly TextRange[];
      readonly ending?: TextRange;
    };

/** A step for one number of the question, and how many serials of it are worth ranking. */
export interface PlannedStep {
  /** Position in the question. */
  number: number;
  step: SearchStep;
  most: number;
}

/** Steps to carry out together. */
export interface SearchStage {
  name: StageName;
  steps: readonly PlannedStep[];
}
