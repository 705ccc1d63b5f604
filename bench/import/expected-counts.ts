import { type RowFault, rejectingFaults } from "#reference/contract";
import type { RgaTable, TakenRow } from "#testing/imports/rga-table";

/** What a made table must come to, by its generator alone. */
export interface ExpectedCounts {
  /** Rows left out, by the fault that costs them. */
  readonly rejected: Readonly<Record<string, number>>;
  readonly published: {
    readonly takenRows: number;
    /** Firearms among the rows taken; each is one entry. */
    readonly entries: number;
    /** Rows taken that share their entry with an earlier one. */
    readonly mergedRows: number;
    /** Of these, entries that stand already and are completed. */
    readonly completed: number;
    /** Entries of which a row names a manufacturer: "No Data" and its like name none. */
    readonly withManufacturer: number;
    /** Rows with a barrel length, decimal commas among them. */
    readonly withLength: number;
  };
}

export function expectedOf({ spoilt, taken }: RgaTable): ExpectedCounts {
  const rejected = Object.entries(spoilt).filter(([fault]) =>
    rejectingFaults.has(fault as RowFault),
  );
  const entries = firearms(taken);
  return {
    rejected: Object.fromEntries(rejected),
    published: {
      takenRows: taken.length,
      entries,
      mergedRows: taken.length - entries,
      completed: firearms(taken.filter(({ isWellKnown }) => isWellKnown)),
      withManufacturer: firearms(taken.filter(({ manufacturer }) => manufacturer !== undefined)),
      withLength: taken.filter(({ barrelLengthMm }) => barrelLengthMm !== undefined).length,
    },
  };
}

function firearms(rows: readonly TakenRow[]): number {
  return new Set(rows.map(({ firearm }) => firearm)).size;
}
