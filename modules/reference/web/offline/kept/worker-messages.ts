import type { MadeHere } from "../made-here.ts";

/** A route asked of the kept table. */
export interface TableQuestion {
  readonly number: number;
  readonly route: string;
  readonly input: unknown;
}

/** How far the table is made ready, or the answer to one question. */
export type TableReply =
  | { readonly ready: number }
  /** `answer` is undefined where the kept table has none. */
  | { readonly number: number; readonly answer: unknown; readonly madeHere: MadeHere }
  /** Nothing is kept, or nothing that this build can read. */
  | { readonly number: number; readonly isNothingKept: true }
  | { readonly number: number; readonly failure: string };
