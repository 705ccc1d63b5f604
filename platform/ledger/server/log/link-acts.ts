import { type Database, inTransaction } from "#platform/database";
import type { Envelope } from "#platform/ledger/contract";
import { rootOfComplete } from "#platform/ledger/science";
import type { Executor } from "../acts/act-store.ts";
import { chainAfter, leafHashOf, logsOf, sha256 } from "./leaf.ts";
import {
  appendLinks,
  becomePrincipal,
  type Head,
  headsOf,
  type LeaderLock,
  type Link,
  listUnlinked,
} from "./link-store.ts";
import { appendSubtrees, BrokenLog, nodesOf, SUBTREE_WIDTH, type Subtree } from "./tree-store.ts";

export interface LinkOptions {
  readonly worker: Database<unknown>;
  readonly lock: LeaderLock;
  /** Acts linked in one transaction at most. */
  readonly batchSize: number;
}

/**
 * Links committed acts into their logs, at most one batch, all or nothing: a process killed at any
 * point leaves them waiting. Resolves with the ids linked, undefined while another worker leads.
 */
export function linkActs({ worker, lock, batchSize }: LinkOptions): Promise<string[] | undefined> {
  return inTransaction(worker.query, { principal: "sequencer" }, async (transaction) => {
    await becomePrincipal(transaction, "proofmark_sequencer");
    if (!(await lock(transaction, "link"))) return undefined;
    const acts = await listUnlinked(transaction, batchSize);
    if (acts.length === 0) return [];
    const heads = await headsOf(transaction, [...new Set(acts.flatMap(logsOf))]);
    const links = chainUp(acts, heads);
    await appendLinks(transaction, links);
    for (const [log, { size }] of heads) await growTree(transaction, log, size, links);
    return acts.map(({ id }) => id);
  });
}

function chainUp(acts: readonly Envelope[], heads: ReadonlyMap<string, Head>): Link[] {
  const current = new Map(heads);
  return acts.flatMap((act) => {
    const leafHash = leafHashOf(act);
    return logsOf(act).map((log) => {
      const head = current.get(log);
      if (head === undefined) throw new Error(`no head of log ${log}`);
      const chainHash = chainAfter(head.chain, leafHash);
      current.set(log, { size: head.size + 1, chain: chainHash });
      return { log, position: head.size, actId: act.id, leafHash, chainHash };
    });
  });
}

/** Stores the subtrees that the new leaves complete, from the lowest height up. */
async function growTree(
  transaction: Executor,
  log: string,
  oldSize: number,
  links: readonly Link[],
): Promise<void> {
  let added = links.filter((link) => link.log === log).map(({ leafHash }) => leafHash);
  let start = oldSize;
  for (let height = 0; ; height += 1) {
    const first = Math.floor(start / SUBTREE_WIDTH);
    const end = Math.floor((start + added.length) / SUBTREE_WIDTH);
    if (first === end) return;
    const before = await nodesOf(transaction, log, height, {
      start: first * SUBTREE_WIDTH,
      end: start,
    });
    if (first * SUBTREE_WIDTH + before.length < start)
      throw new BrokenLog(log, { start: 0, end: start });
    const nodes = [...before, ...added];
    added = Array.from({ length: end - first }, (_, index) =>
      rootOfComplete(sha256, nodes.slice(index * SUBTREE_WIDTH, (index + 1) * SUBTREE_WIDTH)),
    );
    start = first;
    await appendSubtrees(
      transaction,
      added.map(
        (hash, index): Subtree => ({ log, height: height + 1, number: first + index, hash }),
      ),
    );
  }
}
