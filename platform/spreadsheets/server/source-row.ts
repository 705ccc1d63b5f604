import type { FormFault, ReadFailure } from "#platform/spreadsheets/contract";

/** One row of a file of any format; the first is the heading. */
export interface SourceRow {
  readonly line: number;
  readonly cells: readonly string[];
  readonly faults: readonly FormFault[];
}

/** Why a file is not a table we can read; the code has a sentence that says what to do. */
export class UnreadableFile extends Error {
  readonly failure: ReadFailure;

  constructor(failure: ReadFailure) {
    super(failure);
    this.failure = failure;
  }
}
