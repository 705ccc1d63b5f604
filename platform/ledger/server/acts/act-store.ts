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

/** Writes acts inside the transaction: one round trip for any number. */
export async function insertActs(transaction: Executor, rows: readonly ActRow[]): Promise<void> {
  await sql`select ledger.append(${JSON.stringify(rows)})`.execute(transaction);
}

/** Writes looks of any members in a transaction of their own: durable when this resolves. */
export async function insertLooks(connection: Executor, rows: readonly ActRow[]): Promise<void> {
  await sql`select ledger.append_looks(${JSON.stringify(rows)})`.execute(connection);
}

/** Removes the contents of an owner's acts on an object; resolves with the ids of those acts. */
export async function deleteContents(
  transaction: Executor,
  object: { objectKind: string; objectId: string; ownerMember: string; except: string },
): Promise<string[]> {
  const { rows } = await sql<{ id: string }>`
    delete from ledger.act_content where act_id in (
      select id from ledger.act where object_kind = ${object.objectKind}
        and object_id = ${object.objectId} and owner_member = ${object.ownerMember}
        and verb <> ${object.except})
    returning act_id as id`.execute(transaction);
  return rows.map(({ id }) => id);
}

export interface OldObject {
  readonly objectKind: string;
  readonly objectId: string;
  readonly ownerMember: string;
  readonly ownerAgency?: string | undefined;
}

/** Objects with acts from before a moment whose contents are there. Ids of acts begin with their time. */
export async function findOldContents(
  transaction: Executor,
  old: { objectKinds: readonly string[]; before: Date; most: number; except: string },
): Promise<OldObject[]> {
  const { rows } = await sql<OldObject>`
    select distinct act.object_kind as "objectKind", act.object_id as "objectId",
      act.owner_member as "ownerMember", act.owner_agency as "ownerAgency"
    from ledger.act_content content join ledger.act on act.id = content.act_id
    where content.act_id < ${firstIdAt(old.before)} and act.object_kind = any(${[...old.objectKinds]}::text[])
      and act.verb <> ${old.except}
    limit ${old.most}`.execute(transaction);
  return rows.map(({ ownerAgency, ...row }) => ({ ...row, ownerAgency: ownerAgency ?? undefined }));
}

/** The least UUIDv7 of a moment. */
function firstIdAt(moment: Date): string {
  const time = moment.getTime().toString(16).padStart(12, "0");
  return `${time.slice(0, 8)}-${time.slice(8)}-7000-8000-000000000000`;
}
