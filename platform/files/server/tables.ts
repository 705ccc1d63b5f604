import type { Generated } from "kysely";
import type { FileKind } from "#platform/files/contract";

/** Columns named by platform.own (invariant 1) among them. */
export interface FileRow {
  id: string;
  digest: string;
  thumbnail_digest: string | null;
  kind: FileKind;
  bytes: number;
  width: number | null;
  height: number | null;
  name: string | null;
  uploaded_by: string;
  uploaded_at: Generated<Date>;
  owner_member: string;
  owner_agency: string;
  handling: string;
  disclosure: string;
  excluded_members: Generated<string[]>;
  named_members: Generated<string[]>;
  named_agencies: Generated<string[]>;
  conditions_of_use: Generated<string[]>;
}

export interface FilesTables {
  "files.file": FileRow;
}
