import { type RawBuilder, sql } from "kysely";
import type { ActSeen } from "#platform/ledger/contract";
import type { Json } from "#platform/ledger/science";
import type { Executor } from "../acts/act-store.ts";
import { envelopeColumns } from "../acts/envelope-store.ts";
import type { Place } from "./cursor.ts";

export interface LookFilter {
  readonly from?: string | undefined;
  readonly to?: string | undefined;
  readonly member?: string | undefined;
  readonly objectKind?: string | undefined;
}

/** One page; one more row than `limit` says that there is another. */
export interface PageAsked {
  readonly after: Place | undefined;
  readonly limit: number;
}

/** Looks at what the transaction's context owns, newest first. */
export async function listLooksAtOwn(
  transaction: Executor,
  filter: LookFilter,
  page: PageAsked,
): Promise<ActSeen[]> {
  // Row security also shows looks by the own agency at what others own: those are not asked for.
  const conditions = [
    sql`act.owner_member = (select platform.acting_member()) and act.is_look`,
    sql`(act.owner_agency = (select platform.acting_agency()) or (select platform.acting_is_desk())
      or act.owner_agency = any ((select platform.acting_opened_agencies())::uuid[]))`,
    filter.from && sql`act.at >= ${filter.from}::timestamptz`,
    filter.to && sql`act.at < ${filter.to}::timestamptz`,
    filter.member && sql`act.member = ${filter.member}`,
    filter.objectKind && sql`act.object_kind = ${filter.objectKind}`,
    page.after && sql`(act.at, act.id) < (${page.after.at}::timestamptz, ${page.after.id}::uuid)`,
  ];
  const order = sql`act.at desc, act.id desc`;
  return listActs(transaction, conditions, order, page.limit);
}

/** Acts on one object that the transaction's context may see, oldest first. */
export async function listActsOn(
  transaction: Executor,
  object: { objectKind: string; objectId: string },
  page: PageAsked,
): Promise<ActSeen[]> {
  const conditions = [
    sql`act.object_kind = ${object.objectKind} and act.object_id = ${object.objectId}`,
    page.after && sql`(act.at, act.id) > (${page.after.at}::timestamptz, ${page.after.id}::uuid)`,
  ];
  return listActs(transaction, conditions, sql`act.at, act.id`, page.limit);
}

/** Acts of one kind on an object that the transaction's context may see, newest first; one more than `limit` if there are. */
export async function listLatestActs(
  transaction: Executor,
  { verb, objectKind, objectId, limit }: ActsOfKind,
): Promise<ActSeen[]> {
  const conditions = [
    sql`act.object_kind = ${objectKind} and act.object_id = ${objectId}`,
    sql`act.verb = ${verb}`,
  ];
  return listActs(transaction, conditions, sql`act.at desc, act.id desc`, limit);
}

interface ActsOfKind {
  readonly verb: string;
  readonly objectKind: string;
  readonly objectId: string;
  readonly limit: number;
}

/** How often members looked at what the transaction's context owns, the own member left out; the most often first. */
export async function countLooksAtOwn(
  transaction: Executor,
  { verb, from }: { verb: string; from: Date },
): Promise<{ member: string; looks: number }[]> {
  const { rows } = await sql<{ member: string; looks: number }>`
    select member, count(*)::int as looks from ledger.act
    where owner_member = (select platform.acting_member()) and is_look and verb = ${verb} and at >= ${from}
      and (owner_agency = (select platform.acting_agency()) or (select platform.acting_is_desk()))
      and member <> owner_member
    group by member order by looks desc, member`.execute(transaction);
  return rows;
}

type Condition = RawBuilder<unknown> | "" | undefined;

async function listActs(
  transaction: Executor,
  conditions: readonly Condition[],
  order: RawBuilder<unknown>,
  limit: number,
): Promise<ActSeen[]> {
  const given = conditions.filter((condition) => typeof condition === "object");
  const { rows } = await sql<ActSeen>`
    select id, at, member, agency, person, principal, purpose, verb, "objectKind", "objectId",
      "ownerMember", "ownerAgency", "isLook"
    from (select ${envelopeColumns}, row_number() over (order by ${order}) as place
      from ledger.act where ${sql.join(given, sql` and `)}
      order by ${order} limit ${limit + 1}) page order by place`.execute(transaction);
  return rows;
}

/** A change of an object, for folding. */
export interface RecordedAct extends Pick<ActSeen, "id" | "at" | "verb" | "member" | "person"> {
  readonly contentVersion: number;
  /** Undefined where it was purged or the transaction's context does not own the object. */
  readonly content: Json | undefined;
}

/**
 * Changes of one object in the order they happened, looks left out: the state of an object is the
 * fold of these. Ordered by the database's clock, which is read while the writer holds the object's
 * row, so that acts on one object never run side by side.
 */
export async function readActsOf(
  transaction: Executor,
  object: { objectKind: string; objectId: string },
): Promise<RecordedAct[]> {
  const { rows } = await sql<RecordedAct & { isKept: boolean }>`
    select id, at, verb, member, person, "contentVersion", content, "isKept" from (
      select ${envelopeColumns}, content.content, content.act_id is not null as "isKept"
      from ledger.act left join ledger.act_content content on content.act_id = act.id
      where act.object_kind = ${object.objectKind} and act.object_id = ${object.objectId}
        and not act.is_look
    ) changes order by at, id`.execute(transaction);
  return rows.map(({ isKept, content, ...act }) => ({
    ...act,
    content: isKept ? content : undefined,
  }));
}
