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

/**
 * Hashes of the stored nodes `start` to `end` (exclusive) of a height, fewer where the log ends
 * before; height 0 are the leaves. Throws {@link BrokenLog} where one is missing between others.
 */
export async function nodesOf(
  transaction: Executor,
  log: string,
  height: number,
  span: Span,
): Promise<Uint8Array[]> {
  const { rows } = await sql<{ number: number; hash: Uint8Array }>`
    ${height === 0 ? leaves(log, span) : subtrees(log, height, span)} order by number`.execute(
    transaction,
  );
  if (rows.some(({ number }, index) => number !== span.start + index))
    throw new BrokenLog(log, span);
  return rows.map(({ hash }) => hash);
}

function leaves(log: string, { start, end }: Span) {
  return sql`select position as number, leaf_hash as hash from ledger.link
    where log = ${log} and position >= ${start} and position < ${end}`;
}

function subtrees(log: string, height: number, { start, end }: Span) {
  return sql`select number, hash from ledger.subtree
    where log = ${log} and height = ${height} and number >= ${start} and number < ${end}`;
}

/** Stored nodes are missing: the log was changed from outside. */
export class BrokenLog extends Error {
  constructor(log: string, { start, end }: Span) {
    super(`log ${log} lacks nodes between ${start} and ${end}`);
  }
}

/** The stored tree of a log, for one transaction. */
export interface LogTree {
  /** Merkle tree hash of a span that starts where a subtree of its width may start. */
  rootOf(span: Span): Promise<Uint8Array>;
}

/**
 * Reads a log's tree by whole rows of 256 nodes, each once: a proof of any size needs at most two of
 * each height.
 */
export function openLogTree(transaction: Executor, log: string): LogTree {
  const rows = new Map<string, Promise<Uint8Array[]>>();

  function readRow(height: number, row: number): Promise<Uint8Array[]> {
    const key = `${height} ${row}`;
    const span = { start: row * SUBTREE_WIDTH, end: (row + 1) * SUBTREE_WIDTH };
    const nodes = rows.get(key) ?? nodesOf(transaction, log, height, span);
    rows.set(key, nodes);
    return nodes;
  }

  async function rootOfWhole(span: Span): Promise<Uint8Array> {
    const width = span.end - span.start;
    const height = Math.floor(Math.log2(width) / Math.log2(SUBTREE_WIDTH));
    const scale = SUBTREE_WIDTH ** height;
    const first = span.start / scale;
    const nodes = await readRow(height, Math.floor(first / SUBTREE_WIDTH));
    const offset = first % SUBTREE_WIDTH;
    const needed = nodes.slice(offset, offset + width / scale);
    if (needed.length < width / scale) throw new BrokenLog(log, span);
    return rootOfComplete(sha256, needed);
  }

  return {
    async rootOf(span) {
      const roots: Uint8Array[] = [];
      for (const whole of completeSpans(span)) roots.push(await rootOfWhole(whole));
      return rootOfSubtrees(sha256, roots);
    },
  };
}
