import type { Role } from "#platform/access/contract";
import type { MatchState, RecordState } from "#records/contract";

/** What an endpoint is about. The firearm of a record is sought or in hand; `nothing` is what begins something. */
export type Subject =
  | "nothing"
  | "sought"
  | "in_hand"
  | "match"
  | "watch"
  | "number_check"
  | "import"
  | "search";

/** Where the caller stands to what it is about. Where nobody of an agency may see it, its desk stands for both. */
export type Position =
  | "owner_agency"
  | "owner_other"
  | "owner_desk"
  | "foreign_agency"
  | "foreign_desk"
  | "named_agency"
  | "named_desk"
  | "unnamed_desk"
  | "pointer_desk"
  | "silent_desk"
  | "excluded_desk"
  | "suspended_desk"
  | "asker_agency"
  | "asker_other"
  | "asker_desk";

/** Where what it is about stands; `purged` is what remains of a record. */
export type State =
  | RecordState
  | MatchState
  | "purged"
  | "standing"
  | "ended"
  | "read"
  | "checked"
  | "planned"
  | "entered"
  | "undone"
  | "abandoned"
  | "put"
  | "any";

type Seen = Readonly<Partial<Record<Position, readonly State[]>>>;

/** One thing somebody may do, and who may. Read from left to right: the first answer that fits is given. */
export interface PolicyRow {
  readonly endpoint: `records.${string}`;
  /** Which of several things the endpoint does. */
  readonly step?: string;
  readonly subject: Subject;
  /** Everybody else is refused by permission, before anything is looked at. */
  readonly roles: readonly Role[];
  /** To whom it is there, in which of its states. */
  readonly seen: Seen;
  /** What everybody else is answered, the same as where there is none. */
  readonly unseen: string;
  /** Who of those may do it, in which roles; absent: all of them. */
  readonly by?: Readonly<Partial<Record<Position, readonly Role[]>>>;
  /** The error of the others. */
  readonly others?: string;
  /** In which states it can be done; absent: in all. */
  readonly when?: readonly State[];
  /** The error in the other states, where they differ that of each. */
  readonly elsewhere?: string | Readonly<Partial<Record<State, string>>>;
}

export const statesOf: Readonly<Record<Subject, readonly State[]>> = {
  nothing: ["any"],
  sought: ["draft", "active", "located", "confirmed", "cleared", "cancelled", "expired", "purged"],
  in_hand: ["draft", "active", "cleared", "cancelled", "expired", "purged"],
  match: ["asked", "confirmed", "refuted", "inconclusive", "withdrawn", "closed"],
  watch: ["standing", "ended"],
  number_check: ["read", "checked"],
  import: ["read", "planned", "entered", "undone", "abandoned"],
  search: ["put"],
};

const atRecords: readonly Position[] = [
  "owner_agency",
  "owner_other",
  "owner_desk",
  "foreign_agency",
  "foreign_desk",
  "named_agency",
  "named_desk",
  "unnamed_desk",
  "pointer_desk",
  "silent_desk",
  "excluded_desk",
  "suspended_desk",
];
const atOwnThings: readonly Position[] = [
  "owner_agency",
  "owner_other",
  "owner_desk",
  "foreign_agency",
  "foreign_desk",
];

export const positionsOf: Readonly<Record<Subject, readonly Position[]>> = {
  nothing: [...atOwnThings, "suspended_desk"],
  sought: atRecords,
  in_hand: atRecords,
  match: [
    "owner_agency",
    "owner_other",
    "owner_desk",
    "asker_agency",
    "asker_other",
    "asker_desk",
    "excluded_desk",
    "suspended_desk",
  ],
  watch: [...atOwnThings, "suspended_desk"],
  number_check: [...atOwnThings, "suspended_desk"],
  import: [...atOwnThings, "suspended_desk"],
  search: [...atOwnThings, "suspended_desk"],
};

/** One case of a row. */
export interface PolicyCase {
  readonly role: Role;
  readonly position: Position;
  readonly state: State;
}

/** What the table says of a case: `given`, `http.not_permitted`, or the id of another error. */
export function expectAnswer(row: PolicyRow, { role, position, state }: PolicyCase): string {
  if (!row.roles.includes(role)) return "http.not_permitted";
  if (position === "suspended_desk") return "http.not_signed_in";
  if (!row.seen[position]?.includes(state)) return row.unseen;
  if (row.by !== undefined && !row.by[position]?.includes(role)) return row.others ?? "";
  if (row.when !== undefined && !row.when.includes(state)) return errorIn(row, state);
  return "given";
}

function errorIn({ elsewhere = "" }: PolicyRow, state: State): string {
  return typeof elsewhere === "string" ? elsewhere : (elsewhere[state] ?? "");
}
