import type { ColumnType, Generated, Insertable, Selectable } from "kysely";
import type {
  CameOfSearch,
  ClosingReason,
  LinkVerdict,
  MatchOutcome,
  MatchState,
  ProtocolSteps,
  PurgeRule,
  RecordContent,
  RecordSearch,
  RecordSource,
  RecordState,
  Urgency,
  WatchContent,
  WatchState,
  WatchTold,
} from "#records/contract";
import type { Photograph } from "#reference/contract";
import type { NumberCheckTables } from "./check/store/check-tables.ts";
import type { CustodyTables } from "./custody/custody-tables.ts";
import type { FamilyTables } from "./family/family-tables.ts";
import type { RecordImportTables } from "./import/store/import-tables.ts";
import type { OwnedRow } from "./owned-row.ts";
import type { PersonTables } from "./persons/person-tables.ts";

/** JSON is written as text and read parsed. */
type Json<Value> = ColumnType<Value, string, string>;
type LaterJson<Value> = ColumnType<Value | null, string | undefined, string>;

/** A row of `records.record`. */
export interface RecordRow extends OwnedRow {
  id: string;
  reference: string;
  type: RecordContent["type"];
  state: RecordState;
  weapon: Json<RecordContent["weapon"]>;
  /** Entry of the reference table the weapon names, without the number of a variant. */
  entry_ref: string | null;
  event: Json<RecordContent["event"]>;
  seizure: ColumnType<RecordContent["seizure"] | null, string | null, string | null>;
  own_reference: string | null;
  source: ColumnType<RecordSource | null, string | null, string | null>;
  /** `2026-11-23`. */
  review_on: string;
  located_by: ColumnType<string | null, never, string | null>;
  located_member: ColumnType<string | null, never, string | null>;
  located_at: ColumnType<Date | null, never, Date | null>;
  closing: ColumnType<ClosingReason | null, never, ClosingReason | null>;
  expired_from: ColumnType<RecordState | null, never, RecordState | null>;
  version: Generated<number>;
  drafted_at: Date;
  drafted_by: ColumnType<string | null, string, string>;
  entered_at: ColumnType<Date | null, never, Date | null>;
  changed_at: Date;
}

/** A record as it is read. */
export type StoredRecord = Selectable<RecordRow>;

/** A row of `records.serial`: a serial by which a record is found. */
interface SerialRow extends OwnedRow {
  record: string;
  norm: string;
  rnorm: string;
  skel: string;
  rskel: string;
  gun_key: string | null;
  make: string | null;
  model: string | null;
  calibre: string | null;
  type: string | null;
  country: string | null;
  key_version: number;
}

/** A row of `records.tally`: so many more records, or fewer, that are found. */
interface TallyRow extends OwnedRow {
  id: string;
  records: number;
  freshest: Date;
}

type Nullable<Value> = ColumnType<Value | null, Value | null | undefined, Value | null>;

/** A row of `records.match`, owned by the owner of its record. */
export interface MatchRow extends OwnedRow {
  id: string;
  reference: string;
  record: string;
  state: MatchState;
  urgency: Urgency;
  search: Json<RecordSearch>;
  note: Nullable<string>;
  photos: Json<readonly Photograph[]>;
  asked_by: string;
  asker_member: string;
  asker_agency: string;
  asked_at: Date;
  due_at: Nullable<Date>;
  reminded_at: Nullable<Date>;
  escalated_at: Nullable<Date>;
  answered_by: Nullable<string>;
  answered_at: Nullable<Date>;
  answer_note: Nullable<string>;
  outcome: Nullable<MatchOutcome>;
  closed_at: Nullable<Date>;
  version: Generated<number>;
}

export type StoredMatch = Selectable<MatchRow>;
export type NewMatchRow = Insertable<MatchRow>;

/** A row of `records.kept_search`, owned by who searched. */
interface KeptSearchRow extends OwnedRow {
  id: string;
  asked_by: string;
  asked_at: Date;
  question: Json<RecordSearch>;
  /** Null of searches of before answers were kept. */
  came: LaterJson<CameOfSearch>;
}

/** A row of `records.sought`: a number of a kept search. */
interface SoughtRow extends OwnedRow {
  search: string;
  norm: string;
  rnorm: string;
  skel: string;
  key_version: number;
}

/** A row of `records.twin`: two records that may be of one firearm, the one begun first first. */
interface TwinRow {
  record: string;
  other: string;
  found_at: Date;
}

/** A row of `records.link`, owned by who says it. */
export interface LinkRow extends OwnedRow {
  id: string;
  record: string;
  other: string;
  verdict: LinkVerdict;
  stated_at: Date;
}

export type StoredLink = Selectable<LinkRow>;

/** A row of `records.protocol`, owned by the owner of its record. */
export interface ProtocolRow extends OwnedRow {
  id: string;
  reference: string;
  steps: Json<ProtocolSteps>;
  changed_at: Date;
  version: number;
}

export type StoredProtocol = Selectable<ProtocolRow>;

/** A row of `records.watch`, owned by who watches. */
export interface WatchRow extends OwnedRow {
  id: string;
  reference: string;
  state: WatchState;
  numbers: Json<WatchContent["numbers"]>;
  gun: Json<WatchContent["gun"]>;
  gun_key: string | null;
  purpose: string;
  tells: WatchTold[];
  /** `2026-11-23`. */
  review_on: string;
  begun_by: string;
  begun_at: Date;
  changed_at: Date;
  version: Generated<number>;
}

export type StoredWatch = Selectable<WatchRow>;

/** A row of `records.watched`: a number of a watch. */
interface WatchedRow extends OwnedRow {
  watch: string;
  norm: string;
  rnorm: string;
  skel: string;
  head: string | null;
  pattern: string | null;
  key_version: number;
}

/** A row of `records.let_go`: a review day on which a record will not be renewed. */
interface LetGoRow extends OwnedRow {
  id: string;
  review_on: string;
  decided_at: Date;
}

/** A row of `records.purged`: what stays of a record. */
export interface PurgedRow extends OwnedRow {
  id: string;
  reference: string;
  rule: PurgeRule;
  review_on: string;
  purged_at: Date;
  emptied: number;
  act: string;
}

/** A row of `records.purged_twin`. */
interface PurgedTwinRow {
  purged: string;
  other: string;
}

export type RecordsTables = NumberCheckTables &
  RecordImportTables &
  CustodyTables &
  FamilyTables &
  PersonTables & {
    "records.watch": WatchRow;
    "records.watched": WatchedRow;
    "records.let_go": LetGoRow;
    "records.purged": PurgedRow;
    "records.purged_twin": PurgedTwinRow;
    "records.protocol": ProtocolRow;
    "records.link": LinkRow;
    "records.twin": TwinRow;
    "records.kept_search": KeptSearchRow;
    "records.sought": SoughtRow;
    "records.match": MatchRow;
    "records.record": RecordRow;
    "records.serial": SerialRow;
    "records.tally": TallyRow;
  };
