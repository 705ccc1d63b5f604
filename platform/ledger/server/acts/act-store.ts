import { type QueryExecutorProvider, sql } from "kysely";
import { createId } from "#platform/database";
import type { NewAct } from "./act.ts";
import { sealContent } from "./seal-content.ts";

/** A transaction (or connection) of any module, whatever tables it knows. */
export type Executor = QueryExecutorProvider;

/** One act ready to be inserted: a JSON object in the columns' names. */
export interface ActRow {
  readonly id: string;
  readonly [column: string]: unknown;
}

export interface ActNature {
  readonly isLook: boolean;
  /** Id of the look this act was part of. */
  readonly cause?: string | undefined;
}

/** Seals the content of an act and gives it an id. */
export function prepareAct(act: NewAct, nature: ActNature): ActRow {
  const sealed = sealContent(act.content);
  const isOwnObject = act.ownerMember === undefined;
  return {
    id: createId(),
    member: act.member,
    agency: act.agency,
    person: act.person,
    principal: act.principal,
    purpose: act.purpose,
    verb: act.verb,
    object_kind: act.objectKind,
    object_id: act.objectId,
    owner_member: isOwnObject ? act.member : act.ownerMember,
    owner_agency: isOwnObject ? act.agency : act.ownerAgency,
    is_look: nature.isLook,
    cause: nature.cause,
    content_version: act.contentVersion ?? 1,
    commitment: `\\x${sealed.commitment.toString("hex")}`,
    content: JSON.parse(sealed.text),
    salt: `\\x${sealed.salt.toString("hex")}`,
  };
}

/** Inserts envelopes, contents and queue entries in one statement: one round trip for any number. */
export async function insertActs(executor: Executor, rows: readonly ActRow[]): Promise<void> {
  await sql`
    with entry as materialized (
      select * from json_to_recordset(${JSON.stringify(rows)}::json) as entry (
        id uuid, member text, agency uuid, person text, principal text, purpose text, verb text,
        object_kind text, object_id text, owner_member text, owner_agency uuid, is_look boolean,
        cause uuid, content_version integer, commitment bytea, content jsonb, salt bytea)
    ), envelopes as (
      insert into ledger.act (id, member, agency, person, principal, purpose, verb, object_kind,
        object_id, owner_member, owner_agency, is_look, cause, content_version, commitment)
      select id, member, agency, person, principal, purpose, verb, object_kind, object_id,
        owner_member, owner_agency, is_look, cause, content_version, commitment from entry
    ), contents as (
      insert into ledger.act_content (act_id, owner_member, owner_agency, content, salt)
      select id, owner_member, owner_agency, content, salt from entry
    )
    insert into ledger.unlinked (act_id) select id from entry`.execute(executor);
}
