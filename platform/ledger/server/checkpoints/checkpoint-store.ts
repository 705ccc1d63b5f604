import { sql } from "kysely";
import type { Envelope } from "#platform/ledger/contract";
import type { Executor } from "../acts/act-store.ts";
import { envelopeColumns } from "../acts/envelope-store.ts";

export interface StoredCheckpoint {
  readonly log: string;
  readonly size: number;
  readonly root: Uint8Array;
  readonly note: string;
}

export interface GrownLog {
  readonly log: string;
  readonly size: number;
  /** The newest checkpoint of the log. */
  readonly sealed: Pick<StoredCheckpoint, "size" | "root"> | undefined;
}

/** Logs with acts that no checkpoint covers. Steps from log to log through the key of the table. */
export async function listGrownLogs(transaction: Executor): Promise<GrownLog[]> {
  const { rows } = await sql<{
    log: string;
    size: number;
    sealed: number | null;
    root: Uint8Array;
  }>`
    with recursive logs as (
      select (select log from ledger.link order by log limit 1) as log
      union all
      select (select log from ledger.link where link.log > logs.log order by log limit 1)
      from logs where logs.log is not null
    )
    select logs.log, head.position + 1 as size, sealed.size as sealed, sealed.root
    from logs
    cross join lateral (select position from ledger.link where link.log = logs.log
      order by position desc limit 1) head
    left join lateral (select size, root from ledger.checkpoint where checkpoint.log = logs.log
      order by size desc limit 1) sealed on true
    where head.position >= coalesce(sealed.size, 0)`.execute(transaction);
  return rows.map(({ log, size, sealed, root }) => ({
    log,
    size,
    sealed: sealed === null ? undefined : { size: sealed, root },
  }));
}

/** A link read back together with the envelope it stands for. */
export interface LinkedEnvelope {
  readonly position: number;
  readonly leafHash: Uint8Array;
  readonly chainHash: Uint8Array;
  readonly actId: string;
  readonly envelope: Envelope | undefined;
}

/** Links of a log from a position on, in order. */
export async function listLinked(
  transaction: Executor,
  log: string,
  from: number,
  limit: number,
): Promise<LinkedEnvelope[]> {
  const { rows } = await sql<
    Omit<LinkedEnvelope, "envelope"> & { found: string | null; id: string } & Envelope
  >`
    select position, leaf_hash as "leafHash", chain_hash as "chainHash", link.act_id as "actId",
      act.id as found, ${envelopeColumns}
    from ledger.link left join ledger.act on act.id = link.act_id
    where log = ${log} and position >= ${from} order by position limit ${limit}`.execute(
    transaction,
  );
  return rows.map(({ position, leafHash, chainHash, actId, found, ...envelope }) => ({
    position,
    leafHash,
    chainHash,
    actId,
    envelope: found === null ? undefined : envelope,
  }));
}

/** Chain hash at a position; undefined where there is none. */
export async function findChainHash(
  transaction: Executor,
  log: string,
  position: number,
): Promise<Uint8Array | undefined> {
  const { rows } = await sql<{ chain: Uint8Array }>`select chain_hash as chain from ledger.link
    where log = ${log} and position = ${position}`.execute(transaction);
  return rows[0]?.chain;
}

export async function insertCheckpoint(
  transaction: Executor,
  { log, size, root, note }: StoredCheckpoint,
): Promise<void> {
  await sql`insert into ledger.checkpoint (log, size, root, note)
    values (${log}, ${size}, ${Buffer.from(root)}, ${note})`.execute(transaction);
}

/** Newest checkpoint of a log that the transaction's context may see. */
export async function findNewestCheckpoint(
  transaction: Executor,
  log: string,
): Promise<StoredCheckpoint | undefined> {
  const { rows } = await sql<StoredCheckpoint>`select log, size, root, note from ledger.checkpoint
    where log = ${log} order by size desc limit 1`.execute(transaction);
  return rows[0];
}
