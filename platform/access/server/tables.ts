import type { ColumnType } from "kysely";
import type { Role } from "#platform/access/contract";
import type { Language } from "#platform/i18n/contract";

type Version = ColumnType<number, undefined, number>;
/** JSON is written as text and read parsed. */
type Json = ColumnType<unknown, string, string>;
/** Absent at first. */
type Later<Value> = ColumnType<Value | null, Value | null | undefined, Value | null>;

export type AccessTables = {
  "access.person": {
    id: string;
    owner_member: string;
    name: string;
    left_at: Later<Date>;
    left_by: Later<string>;
    is_synthetic: boolean;
    created_at: Date;
    version: Version;
  };
  "access.account": {
    id: string;
    owner_member: string;
    person: string;
    agency: string;
    sign_in_name: string;
    language: Language;
    state: "invited" | "active" | "left";
    is_synthetic: boolean;
    created_at: Date;
    version: Version;
  };
  "access.credential": {
    account: string;
    password_hash: string;
    totp_secret: Buffer;
    totp_step: ColumnType<number, number | undefined, number>;
    pin_hash: Later<string>;
    changed_at: Date;
  };
  "access.recovery_code": { account: string; code_hash: Buffer };
  "access.sign_in_attempt": {
    name_hash: Buffer;
    failures: number;
    locked_until: Later<Date>;
    last_at: Date;
  };
  "access.invitation": {
    token_hash: Buffer;
    owner_member: string;
    account: string;
    password_hash: Later<string>;
    totp_secret: Later<Buffer>;
    expires_at: Date;
    used_at: Later<Date>;
  };
  "access.session": {
    id: string;
    owner_person: string;
    owner_member: string;
    account: string;
    token_hash: Buffer;
    device: string;
    started_at: Date;
    last_seen_at: Date;
    expires_at: Date;
    locked_at: Later<Date>;
    failures: ColumnType<number, undefined, number>;
    ended_at: Later<Date>;
    ended_because: Later<SessionEnd>;
  };
  "access.proposal": {
    id: string;
    owner_member: string;
    kind: "grant_role" | "admit_member" | "suspend_member" | "readmit_member";
    content: Json;
    reason: string;
    proposed_by: string;
    proposed_at: Date;
    decision: Later<"approved" | "declined" | "withdrawn">;
    decided_by: Later<string>;
    decided_at: Later<Date>;
    version: Version;
  };
  "access.role_grant": {
    id: string;
    owner_member: string;
    account: string;
    role: Role;
    granted_at: Date;
    proposal: string | null;
    revoked_at: Later<Date>;
    revoked_by: Later<string>;
  };
  "access.api_key": {
    id: string;
    owner_member: string;
    account: string;
    name: string;
    prefix: string;
    secret_hash: Buffer;
    roles: Role[];
    created_at: Date;
    expires_at: Date;
    last_used_at: Later<Date>;
    revoked_at: Later<Date>;
  };
  "access.break_glass": {
    id: string;
    owner_member: string;
    owner_agency: string;
    person: string;
    account: string;
    reason: string;
    case_reference: string | null;
    opened_at: Date;
    expires_at: Date;
    closed_at: Later<Date>;
    verdict: Later<"justified" | "not_justified">;
    reviewed_by: Later<string>;
    reviewed_at: Later<Date>;
    version: Version;
  };
};

/** Why a session ended before its time. */
export type SessionEnd =
  | "signed_out"
  | "revoked"
  | "left"
  | "credentials_changed"
  | "bad_re_entry"
  | "member_suspended";
