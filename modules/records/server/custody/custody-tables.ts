import type { ColumnType, Selectable } from "kysely";
import type { CustodyStand, CustodyStep, TestFired } from "#records/contract";
import type { OwnedRow } from "../owned-row.ts";

/** A row of `records.custody`, owned by the owner of its record. */
export interface CustodyRow extends OwnedRow {
  id: string;
  evidence_number: string | null;
  place: string | null;
  kept_by: string | null;
  test_fired: TestFired;
  /** In the order they were stated. */
  steps: ColumnType<CustodyStep[], string, string>;
  changed_at: Date;
  version: number;
}

export type StoredCustody = Selectable<CustodyRow>;

/** A row of `records.custody_outline`, seen by whoever sees the record. */
interface CustodyOutlineRow {
  id: string;
  stand: CustodyStand;
  /** `2026-11-23`. */
  since: string | null;
}

export type CustodyTables = {
  "records.custody": CustodyRow;
  "records.custody_outline": CustodyOutlineRow;
};
