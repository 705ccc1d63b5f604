import type { TextRange } from "../keys/text-range.ts";
import type { StatedGun } from "../model/compare-guns.ts";

/** One look into the records, as a store carries it out. Columns and keys are those of `SerialKeys`. */
export type SearchStep =
  /** `skel = any(keys)`, keys by code point. */
  | { readonly kind: "keys"; readonly keys: readonly string[] }
  /** `column >= from and column < to`; `pattern` holds what else is known of the number. */
  | ({ readonly kind: "range"; readonly column: "norm" | "rnorm" } & TextRange)
  /** `norm` contains the run, at least three signs. */
  | { readonly kind: "inside"; readonly run: string }
  /** `skel` at most two edits away, among records that agree with what is stated. */
  | { readonly kind: "twoEdits"; readonly skel: string; readonly gun: StatedGun };

/** A step for one number of the question, and how many serials of it are worth ranking. */
export interface PlannedStep {
  /** Position in the question. */
  number: number;
  step: SearchStep;
  most: number;
}

/**
 * `same`: the number itself or look-alikes. `noted`: what an uncertain notation may stand for. `near`: one edit away,
 * damaged, or without its letters or one end. `far`: two edits away.
 */
export type StageName = "same" | "noted" | "near" | "far";

/** Steps to carry out together. */
export interface SearchStage {
  name: StageName;
  steps: readonly PlannedStep[];
}

/** Why a number was not searched in a way: to be said beside the result. */
export type WithheldReason =
  /** Nothing of it can be read. */
  | "nothing_read"
  /** Fewer than five signs are near too many numbers, unless a make is stated. */
  | "too_short_for_near"
  /** Longer than any serial. */
  | "too_long_for_near"
  /** Two edits away lie too many numbers, unless make and model or calibre are stated. */
  | "far_needs_gun"
  /** No three readable signs in a row, nor a beginning or end to search by. */
  | "too_little_read";

export interface Withheld {
  number: number;
  reason: WithheldReason;
}
