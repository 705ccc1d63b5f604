import type { ColumnType, Generated } from "kysely";
import type { ClosingReason, Governance, RecordContent, RecordState } from "#records/contract";

/** JSON is written as text and read parsed. */
type Json<Value> = ColumnType<Value, string, string>;

/** A row of `records.record`, with the columns named by platform.own (invariant 1). */
export interface RecordRow {
  id: string;
  reference: string;
  type: RecordContent["type"];
  state: RecordState;
  weapon: Json<RecordContent["weapon"]>;
  event: Json<RecordContent["event"]>;
  seizure: ColumnType<RecordContent["seizure"] | null, string | null, string | null>;
  own_reference: string | null;
  /** `2026-11-23`. */
  review_on: string;
  located_by: ColumnType<string | null, never, string | null>;
  located_member: ColumnType<string | null, never, string | null>;
  located_at: ColumnType<Date | null, never, Date | null>;
  closing: ColumnType<ClosingReason | null, never, ClosingReason | null>;
  expired_from: ColumnType<RecordState | null, never, RecordState | null>;
  version: Generated<number>;
  drafted_at: Date;
  entered_at: ColumnType<Date | null, never, Date | null>;
  changed_at: Date;
  owner_member: string;
  owner_agency: string;
  handling: Governance["handling"];
  disclosure: Governance["disclosure"];
  excluded_members: string[];
  named_members: string[];
  named_agencies: string[];
  conditions_of_use: Governance["conditionsOfUse"];
}

export type RecordsTables = {
  "records.record": RecordRow;
};
