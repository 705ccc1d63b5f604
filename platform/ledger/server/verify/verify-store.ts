import { sql } from "kysely";
import type { Json } from "#platform/ledger/science";
import type { Executor } from "../acts/act-store.ts";
import type { StoredCheckpoint } from "../checkpoints/checkpoint-store.ts";
import { PLATFORM_LOG } from "../log/leaf.ts";
import type { Subtree } from "../log/tree-store.ts";
import type { Finding } from "./finding.ts";

export async function listSubtrees(transaction: Executor, log: string): Promise<Subtree[]> {
  const { rows } = await sql<Subtree>`select log, height, number, hash from ledger.subtree
    where log = ${log} order by height, number`.execute(transaction);
  return rows;
}

/** Every log that has links, subtrees or checkpoints. */
export async function listLogs(transaction: Executor): Promise<string[]> {
  const { rows } = await sql<{ log: string }>`select log from ledger.link
    union select log from ledger.subtree union select log from ledger.checkpoint
    order by log`.execute(transaction);
  return rows.map(({ log }) => log);
}

export async function listCheckpoints(transaction: Executor): Promise<StoredCheckpoint[]> {
  const { rows } = await sql<StoredCheckpoint>`select log, size, root, note from ledger.checkpoint
    order by log, size`.execute(transaction);
  return rows;
}

/** Acts outside the logs they belong to, linked twice, or waited for in vain: one snapshot each. */
export async function listMisplaced(transaction: Executor): Promise<Finding[]> {
  const { rows: unlinked } = await sql<Finding>`
    select 'act_unlinked' as code, log, act.id as act
    from ledger.act cross join lateral (
      select distinct log from unnest(array[${PLATFORM_LOG}, act.member, act.owner_member]) as log) logs
    where not exists (select from ledger.unlinked where act_id = act.id)
      and not exists (select from ledger.link where link.act_id = act.id and link.log = logs.log)`.execute(
    transaction,
  );
  const { rows: repeated } = await sql<Finding>`
    select 'act_repeated' as code, log, act_id as act from ledger.link
    group by log, act_id having count(*) > 1`.execute(transaction);
  const { rows: waiting } = await sql<Finding>`
    select 'waiting_act_missing' as code, act_id as act from ledger.unlinked
    where not exists (select from ledger.act where act.id = act_id)`.execute(transaction);
  return [...unlinked, ...repeated, ...waiting];
}

export interface ContentRow {
  readonly act: string;
  readonly verb: string;
  /** Owner, kind and id of the object, as one text. */
  readonly object: string;
  readonly commitment: Uint8Array;
  /** Undefined content with a null salt is content that is not there. */
  readonly content: Json;
  readonly salt: Uint8Array | null;
  readonly isOwnersAlike: boolean;
}

/** Acts with their contents, in the order of ids, after `from`. */
export async function listContents(
  transaction: Executor,
  from: string,
  limit: number,
): Promise<ContentRow[]> {
  const { rows } = await sql<ContentRow>`
    select act.id as act, act.verb, act.commitment,
      json_build_array(act.owner_member, act.object_kind, act.object_id)::text as object, content.content, content.salt,
      content.owner_member is not distinct from act.owner_member
        and content.owner_agency is not distinct from act.owner_agency as "isOwnersAlike"
    from ledger.act left join ledger.act_content content on content.act_id = act.id
    where act.id > ${from} order by act.id limit ${limit}`.execute(transaction);
  return rows;
}

export async function listStrayContents(transaction: Executor): Promise<Finding[]> {
  const { rows } = await sql<Finding>`
    select 'content_stray' as code, act_id as act from ledger.act_content
    where not exists (select from ledger.act where act.id = act_id)`.execute(transaction);
  return rows;
}
