import type { ColumnType, Selectable } from "kysely";
import type { PersonContent } from "#records/contract";
import type { OwnedRow } from "../owned-row.ts";

/** A row of `records.person`, owned by the owner of its record. */
export interface PersonRow extends OwnedRow {
  id: string;
  record: string;
  content: ColumnType<PersonContent, string, string>;
  changed_at: Date;
  version: number;
}

export type StoredPerson = Selectable<PersonRow>;

export type PersonTables = { "records.person": PersonRow };
