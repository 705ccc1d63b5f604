import type { ColumnType, Generated, Selectable } from "kysely";
import type { SignalReason } from "#records/contract";

/** Null until it is closed. */
type Closed<Value> = ColumnType<Value | null, never, Value>;

/** A row of `records.family_signal`; it belongs to nobody, and every member reads it. */
export interface FamilySignalRow {
  id: string;
  entry_ref: string;
  state: "open" | "closed";
  firearms: number;
  members: string[];
  /** `2026-11-26`. */
  counted_from: string;
  counted_to: string;
  expected: number;
  opened_at: Date;
  closed_at: Closed<Date>;
  closed_by: Closed<string>;
  reason: Closed<SignalReason>;
  version: Generated<number>;
}

export type StoredSignal = Selectable<FamilySignalRow>;

export type FamilyTables = {
  "records.family_signal": FamilySignalRow;
};
