import { sql } from "kysely";
import { completeSpans, rootOfComplete, rootOfSubtrees, type Span } from "#platform/ledger/science";
import type { Executor } from "../acts/act-store.ts";
import { sha256 } from "./leaf.ts";
import { toBytea } from "./link-store.ts";

/** Leaves below one stored subtree hash of height 1; 256 times as many for each height above. */
export const SUBTREE_WIDTH = 256;

export interface Subtree {
  readonly log: string;
  readonly height: number;
  readonly number: number;
  readonly hash: Uint8Array;
}

export async function appendSubtrees(
  transaction: Executor,
  subtrees: readonly Subtree[],
): Promise<void> {
  if (subtrees.length === 0) return;
  const rows = subtrees.map((subtree) => ({ ...subtree, hash: toBytea(subtree.hash) }));
  await sql`
    insert into ledger.subtree (log, height, number, hash) select log, height, number, hash
    from json_to_recordset(${JSON.stringify(rows)}::json) as subtree (
      log text, height smallint, number bigint, hash bytea)`.execute(transaction);
}

/** Hashes of the stored nodes `start` to `end` (exclusive) of a height; height 0 are the leaves. */
export async function nodesOf(
  transaction: Executor,
  log: string,
  height: number,
  { start, end }: Span,
): Promise<Uint8Array[]> {
  if (start >= end) return [];
  const { rows } =
    height === 0
      ? await sql<{ hash: Uint8Array }>`select leaf_hash as hash from ledger.link
          where log = ${log} and position >= ${start} and position < ${end} order by position`.execute(
          transaction,
        )
      : await sql<{ hash: Uint8Array }>`select hash from ledger.subtree where log = ${log}
          and height = ${height} and number >= ${start} and number < ${end} order by number`.execute(
          transaction,
        );
  if (rows.length !== end - start) throw new BrokenLog(log, height, { start, end });
  return rows.map(({ hash }) => hash);
}

/** Stored nodes are missing: the log was changed from outside. */
export class BrokenLog extends Error {
  constructor(log: string, height: number, { start, end }: Span) {
    super(`log ${log} lacks nodes of height ${height} between ${start} and ${end}`);
  }
}

/** Merkle tree hash of any span that starts where a subtree of its width may start. */
export async function rootOfSpan(
  transaction: Executor,
  log: string,
  span: Span,
): Promise<Uint8Array> {
  const roots: Uint8Array[] = [];
  for (const complete of completeSpans(span)) {
    const width = complete.end - complete.start;
    const height = Math.floor(Math.log2(width) / Math.log2(SUBTREE_WIDTH));
    const scale = SUBTREE_WIDTH ** height;
    const stored = { start: complete.start / scale, end: complete.end / scale };
    roots.push(rootOfComplete(sha256, await nodesOf(transaction, log, height, stored)));
  }
  return rootOfSubtrees(sha256, roots);
}
