import { sql } from "kysely";
import type { Envelope } from "#platform/ledger/contract";
import type { Executor } from "../acts/act-store.ts";
import { envelopeColumns } from "../acts/envelope-store.ts";
import { CHAIN_START } from "./leaf.ts";

/** Where the next act of a log goes. */
export interface Head {
  readonly size: number;
  readonly chain: Uint8Array;
}

export interface Link {
  readonly log: string;
  readonly position: number;
  readonly actId: string;
  readonly leafHash: Uint8Array;
  readonly chainHash: Uint8Array;
}

/** Committed acts that no log holds yet, oldest first. */
export async function listUnlinked(transaction: Executor, limit: number): Promise<Envelope[]> {
  const { rows } = await sql<Envelope>`
    select * from (
      select ${envelopeColumns} from ledger.unlinked join ledger.act on act.id = unlinked.act_id
      order by unlinked.act_id limit ${limit}
    ) waiting order by at, id`.execute(transaction);
  return rows;
}

/** Heads of the logs named; an unknown log is empty. */
export async function headsOf(
  transaction: Executor,
  logs: readonly string[],
): Promise<Map<string, Head>> {
  const { rows } = await sql<{ log: string; size: number; chain: Uint8Array | null }>`
    select log, coalesce(head.position + 1, 0) as size, head.chain_hash as chain
    from unnest(${logs}::text[]) as log left join lateral (
      select position, chain_hash from ledger.link where link.log = log.log
      order by position desc limit 1
    ) head on true`.execute(transaction);
  return new Map(rows.map(({ log, size, chain }) => [log, { size, chain: chain ?? CHAIN_START }]));
}

/** Appends to the logs and takes the acts off the queue. Fails where a position is taken. */
export async function appendLinks(transaction: Executor, links: readonly Link[]): Promise<void> {
  const rows = links.map((link) => ({
    log: link.log,
    position: link.position,
    act_id: link.actId,
    leaf_hash: toBytea(link.leafHash),
    chain_hash: toBytea(link.chainHash),
  }));
  await sql`
    insert into ledger.link (log, position, act_id, leaf_hash, chain_hash)
    select log, position, act_id, leaf_hash, chain_hash
    from json_to_recordset(${JSON.stringify(rows)}::json) as link (
      log text, position bigint, act_id uuid, leaf_hash bytea, chain_hash bytea)
    order by log, position`.execute(transaction);
  await sql`delete from ledger.unlinked where act_id = any(${links.map(({ actId }) => actId)}::uuid[])`.execute(
    transaction,
  );
}

/** What only one worker does at a time. */
export type Duty = "link" | "seal";

/** Whether this transaction leads; a lock that ends with the transaction cannot be left behind. */
export type LeaderLock = (transaction: Executor, duty: Duty) => Promise<boolean>;

/** Any numbers no other part of the program locks with. */
const lockKeys: Record<Duty, number> = { link: 7_303_014_229, seal: 7_303_014_230 };

/** Leader lock by PostgreSQL's advisory locks, of the database connected to. */
export const advisoryLock: LeaderLock = async (transaction, duty) => {
  const { rows } = await sql<{ isLeader: boolean }>`
    select pg_try_advisory_xact_lock(${lockKeys[duty]}) as "isLeader"`.execute(transaction);
  return rows[0]?.isLeader === true;
};

/** Gives up the worker login's own rights for those of a system principal, until the transaction ends. */
export async function becomePrincipal(
  transaction: Executor,
  principal: "proofmark_sequencer" | "proofmark_purger" | "proofmark_verifier",
): Promise<void> {
  await sql`set local role ${sql.id(principal)}`.execute(transaction);
}

/** Takes the login's own rights back within the transaction. */
export async function leavePrincipal(transaction: Executor): Promise<void> {
  await sql`reset role`.execute(transaction);
}

export function toBytea(bytes: Uint8Array): string {
  return `\\x${Buffer.from(bytes).toString("hex")}`;
}
