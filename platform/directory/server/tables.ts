import type { ColumnType } from "kysely";
import type { Agreement, MemberNames, WorkingDay } from "#platform/directory/contract";

/** JSON is written as text and read parsed. */
type Json<Value> = ColumnType<Value, string, string>;

export type DirectoryTables = {
  "directory.member": {
    id: string;
    names: Json<MemberNames | null> | null;
    standing: "active" | "suspended";
    standing_since: Date;
    is_synthetic: boolean;
    version: ColumnType<number, undefined, number>;
  };
  "directory.agency": {
    id: string;
    owner_member: string;
    kind: string;
    name: string;
    name_language: string;
    place: string | null;
    mail: string | null;
    is_desk: boolean;
    reads_official: boolean;
    is_synthetic: boolean;
    version: ColumnType<number, undefined, number>;
  };
  "directory.profile": {
    owner_member: string;
    languages: string[];
    duty_phone: string | null;
    desk_mail: string | null;
    zone: string;
    week: Json<WorkingDay[]>;
    holidays: Json<string[]>;
    agreements: Json<Agreement[]>;
    covers_from: number | null;
    covers_until: number | null;
    reviewed_on: string;
    review_due: string;
    version: ColumnType<number, undefined, number>;
  };
};
