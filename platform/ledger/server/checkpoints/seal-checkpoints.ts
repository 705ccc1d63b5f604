import { type Database, inTransaction } from "#platform/database";
import { appendLeaf, completeSpans, type Frontier, rootOfFrontier } from "#platform/ledger/science";
import type { Executor } from "../acts/act-store.ts";
import { CHAIN_START, chainAfter, leafHashOf, sha256 } from "../log/leaf.ts";
import { becomePrincipal, type LeaderLock } from "../log/link-store.ts";
import { openLogTree } from "../log/tree-store.ts";
import {
  findChainHash,
  type GrownLog,
  insertCheckpoint,
  listGrownLogs,
  listLinked,
} from "./checkpoint-store.ts";
import { originOf, writeCheckpoint } from "./checkpoint-text.ts";
import type { NoteSigner } from "./signed-note.ts";

export interface SealOptions {
  readonly worker: Database<unknown>;
  readonly lock: LeaderLock;
  readonly signer: NoteSigner;
}

const PAGE = 2000;

/** What is stored contradicts itself: nothing is signed until somebody has looked into it. */
export class LedgerBroken extends Error {}

/**
 * Signs a checkpoint for every log that grew, each in a transaction of its own. Before it signs, it
 * reads the new acts back and computes the root from them and from the last checkpoint: one wrong
 * bit signed could never be taken back. Throws {@link LedgerBroken} after the sound logs are signed.
 */
export async function sealCheckpoints(options: SealOptions): Promise<void> {
  const grown = await asSealer(options, listGrownLogs);
  const broken: LedgerBroken[] = [];
  for (const log of grown ?? []) {
    await asSealer(options, (transaction) => sealLog(transaction, log, options)).catch((error) => {
      if (!(error instanceof LedgerBroken)) throw error;
      broken.push(error);
    });
  }
  if (broken.length > 0) throw new LedgerBroken(broken.map(({ message }) => message).join("; "));
}

/** Runs `work` as the sequencer; resolves with undefined while another worker seals. */
function asSealer<Result>(
  { worker, lock }: SealOptions,
  work: (transaction: Executor) => Promise<Result>,
): Promise<Result | undefined> {
  return inTransaction(worker.query, { principal: "sequencer" }, async (transaction) => {
    await becomePrincipal(transaction, "proofmark_sequencer");
    return (await lock(transaction, "seal")) ? work(transaction) : undefined;
  });
}

async function sealLog(
  transaction: Executor,
  grown: GrownLog,
  { signer }: SealOptions,
): Promise<void> {
  const { log, size } = grown;
  const root = await readBack(transaction, grown);
  const origin = originOf(signer.installation, log);
  const note = signer.sign(origin, writeCheckpoint({ origin, size, root }));
  await insertCheckpoint(transaction, { log, size, root, note });
}

/** Root of the log computed from its acts since the last checkpoint; throws where rows disagree. */
async function readBack(
  transaction: Executor,
  { log, size, sealed }: GrownLog,
): Promise<Uint8Array> {
  const start = sealed?.size ?? 0;
  const frontier = await frontierAt(transaction, log, start);
  if (sealed && !areEqual(rootOfFrontier(sha256, frontier), sealed.root))
    throw new LedgerBroken(`log ${log} no longer has the root sealed at ${start}`);
  let chain = start === 0 ? CHAIN_START : await findChainHash(transaction, log, start - 1);
  for (let from = start; from < size; from += PAGE) {
    for (const link of await listLinked(transaction, log, from, Math.min(PAGE, size - from))) {
      const leafHash = link.envelope && leafHashOf(link.envelope);
      chain = leafHash && chain && chainAfter(chain, leafHash);
      if (
        !leafHash ||
        !chain ||
        !areEqual(leafHash, link.leafHash) ||
        !areEqual(chain, link.chainHash)
      )
        throw new LedgerBroken(`log ${log} does not say at ${link.position} what was linked there`);
      appendLeaf(sha256, frontier, leafHash);
    }
  }
  const root = rootOfFrontier(sha256, frontier);
  if (!areEqual(root, await openLogTree(transaction, log).rootOf({ start: 0, end: size })))
    throw new LedgerBroken(`the tree of log ${log} does not fit its ${size} acts`);
  return root;
}

async function frontierAt(transaction: Executor, log: string, size: number): Promise<Frontier> {
  const tree = openLogTree(transaction, log);
  const frontier: Frontier = [];
  for (const span of completeSpans({ start: 0, end: size })) {
    const hash = await tree.rootOf(span);
    frontier.push({ start: span.start, width: span.end - span.start, hash });
  }
  return frontier;
}

function areEqual(a: Uint8Array, b: Uint8Array): boolean {
  return Buffer.compare(a, b) === 0;
}
