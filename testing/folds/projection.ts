import type { Effect, Row } from "./fold.ts";

/** A table that holds nothing but what the acts on one kind of object say. */
export interface Projection {
  /** `schema.table`. */
  readonly table: string;
  /** `module.noun` of the objects. */
  readonly objectKind: string;
  readonly effects: readonly Effect[];
  /** Columns, or members of a JSON column (`content.administrator`), no act tells of, and why. */
  readonly leftOut: Readonly<Record<string, string>>;
  /** What of a folded row the table holds, where it holds less than its acts say; the row itself unless given. */
  readonly told?: (row: Row) => readonly Row[];
}

export const NAME = "names of people never enter the ledger (design.md invariant 7)";
export const SECRET = "a secret, kept as a hash only";
