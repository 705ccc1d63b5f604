import type { Action, EntryLevel, FaultFound, FirearmType, WrittenText } from "#reference/contract";

/** What one row of a table says of a firearm, read and checked cell by cell. Lists keep their order. */
export interface RowStatement {
  readonly number: number;
  /** Key within the table, variants included: `12345`, `12345-2`. */
  readonly key: string | undefined;
  /** Key of the entry the row belongs to, where the table has one. */
  readonly entryKey: string | undefined;
  readonly make: string;
  readonly model: string;
  readonly type: FirearmType;
  readonly alsoKnownAs: readonly string[];
  readonly productCodes: readonly string[];
  readonly manufacturers: readonly string[];
  readonly importers: readonly string[];
  readonly action: Action | undefined;
  readonly level: EntryLevel | undefined;
  readonly calibres: readonly string[];
  readonly capacityRounds: number | undefined;
  readonly barrelLengthMm: number | undefined;
  readonly country: string | undefined;
  readonly yearFrom: number | undefined;
  readonly yearTo: number | undefined;
  readonly serialNotes: readonly WrittenText[];
  readonly notes: readonly WrittenText[];
  readonly legalClasses: readonly {
    jurisdiction: string;
    class: string;
    /** Whether the table says it of the sub-entry, not of the whole. */
    ofVariant: boolean;
  }[];
  /** Keys of other rows the row refers to, whatever it means by it. */
  readonly seeAlso: readonly string[];
  /** The day the source says it changed the row. */
  readonly date: string | undefined;
}

/** A row read: what it says, unless a fault costs the whole row; and its faults. */
export interface ReadRow {
  readonly statement: RowStatement | undefined;
  readonly faults: readonly FaultFound[];
}
