import type { YearSpan } from "#reference/contract";
import type { Strength } from "../assumptions.ts";
import type { ShapeNode } from "./shape-node.ts";

/** One shape that a printed note gives, with what it says of the signs. */
export interface NotedForm {
  /** Absent where the note names only letters at an end. */
  shape: string | undefined;
  prefix: string;
  suffix: string;
  /** Numbers of this length, where the note gives a range. */
  low: number | undefined;
  high: number | undefined;
  /** Serials it is worth. */
  worth: number;
  source: string;
  words: string;
  years: YearSpan | undefined;
}

/** A range as printed, for showing. */
export interface PrintedRange {
  prefix: string;
  suffix: string;
  from: number;
  to: number | undefined;
  width: number | undefined;
  source: string;
  words: string;
  years: YearSpan | undefined;
}

/** What was learned of a make or of one of its models. */
export interface Lessons {
  label: string;
  node: ShapeNode;
  /** Serials learned by count, and by shape; notes are not among them. */
  learned: number;
  seen: Map<string, number>;
  forms: NotedForm[];
  ranges: PrintedRange[];
  sources: Set<string>;
}

export interface MakeLessons extends Lessons {
  models: Map<string, Lessons>;
}

/** How serials are made up, as far as it was learned; built once and not changed. */
export interface SerialGrammar {
  /** Every make together: what is expected of a make of which nothing was learned. */
  all: ShapeNode;
  /** By folded name of the make. */
  makes: ReadonlyMap<string, MakeLessons>;
  /** Every shape that was learned. */
  shapes: readonly string[];
  makeStrength: Strength;
  serials: number;
  /** Serials of makes too rare to tell. */
  untold: number;
  /** The name under which a make is kept. */
  keyOf: (make: string) => string;
}
