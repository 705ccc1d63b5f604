import type { ColumnType, Generated, Selectable } from "kysely";
import type { Ownership } from "#platform/access/contract";
import type { Urgency } from "#records/contract";
import type {
  LegDue,
  LegState,
  Returned,
  Said,
  ToldLink,
  TraceQuestion,
  TraceState,
  TraceWorth,
} from "#tracing/contract";

/** The columns named by platform.own (invariant 1). */
export interface OwnedRow {
  owner_member: string;
  owner_agency: string;
  handling: Ownership["handling"];
  disclosure: Ownership["disclosure"];
  excluded_members: string[];
  named_members: string[];
  named_agencies: string[];
  conditions_of_use: Ownership["conditionsOfUse"];
}

/** JSON is written as text and read parsed. */
type Json<Value> = ColumnType<Value, string, string>;
type Later<Value> = ColumnType<Value | null, Value | null | undefined, Value | null>;
type LaterJson<Value> = ColumnType<Value | null, string | null | undefined, string | null>;

/** States a request is kept in: that all have answered is seen from its legs. */
export type KeptTraceState = Exclude<TraceState, "answered">;

/** A row of `tracing.request`. */
export interface TraceRow extends OwnedRow {
  id: string;
  reference: string;
  state: KeptTraceState;
  question: Json<TraceQuestion>;
  record: string | null;
  drafted_by: string;
  drafted_at: Date;
  changed_at: Date;
  returned: LaterJson<Returned>;
  overruled: Later<string>;
  sent_at: Later<Date>;
  worth: Later<TraceWorth>;
  closed_at: Later<Date>;
  version: Generated<number>;
}
export type StoredTrace = Selectable<TraceRow>;

/** A row of `tracing.leg`, owned by the desk that is asked. */
export interface LegRow extends OwnedRow {
  id: string;
  request: string;
  reference: string;
  state: LegState;
  request_state: "sent" | "closed" | "withdrawn";
  urgency: Urgency;
  asked_member: string;
  is_outside: boolean;
  asker_member: string;
  asker_agency: string;
  passed_on_by: string | null;
  question: Json<TraceQuestion>;
  known: Json<readonly ToldLink[]>;
  sent_at: Date;
  heard_at: Later<Date>;
  questioned_at: Later<Date>;
  /** A bigint comes as text. */
  waited_ms: ColumnType<string, number | undefined, number>;
  due_what: Later<LegDue["what"]>;
  due_at: Later<Date>;
  reminded_at: Later<Date>;
  ended_at: Later<Date>;
  version: Generated<number>;
}
export type StoredLeg = Selectable<LegRow>;

/** A row of `tracing.said`. */
interface SaidRow extends OwnedRow {
  id: string;
  leg: string;
  by_member: string;
  by_agency: string;
  is_outside: boolean;
  said: Json<Said>;
  at: Date;
}
export type StoredSaid = Selectable<SaidRow>;

export type TracingTables = {
  "tracing.request": TraceRow;
  "tracing.leg": LegRow;
  "tracing.said": SaidRow;
};
