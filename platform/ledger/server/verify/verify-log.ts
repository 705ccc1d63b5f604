import {
  appendLeaf,
  type CompleteSubtree,
  type Frontier,
  rootOfFrontier,
} from "#platform/ledger/science";
import type { Executor } from "../acts/act-store.ts";
import { type LinkedEnvelope, listLinked } from "../checkpoints/checkpoint-store.ts";
import { CHAIN_START, chainAfter, leafHashOf, logsOf, sha256 } from "../log/leaf.ts";
import { SUBTREE_WIDTH } from "../log/tree-store.ts";
import type { Finding } from "./finding.ts";
import { listSubtrees } from "./verify-store.ts";

/** A head of the log that somebody holds or that is stored. */
export interface ClaimedHead {
  readonly size: number;
  readonly root: Uint8Array;
}

const PAGE = 2000;

/**
 * Computes one log again from its envelopes and compares every link, stored subtree and claimed
 * head. Resolves with what is wrong; an untouched log gives none.
 */
export async function verifyLog(
  transaction: Executor,
  log: string,
  heads: readonly ClaimedHead[],
): Promise<Finding[]> {
  const findings: Finding[] = [];
  const frontier: Frontier = [];
  const subtrees: CompleteSubtree[] = [];
  const claims = Map.groupBy(heads, ({ size }) => size);
  let [chain, next] = [CHAIN_START, 0];
  for (;;) {
    const page = await listLinked(transaction, log, next, PAGE);
    for (const link of page) {
      findings.push(...faultsOf(log, link, next, chain));
      chain = chainAfter(chain, link.leafHash);
      const leafHash = link.envelope ? leafHashOf(link.envelope) : link.leafHash;
      subtrees.push(...appendLeaf(sha256, frontier, leafHash).filter(isStored));
      next = link.position + 1;
      findings.push(...contradictions(log, next, frontier, claims.get(next) ?? []));
    }
    if (page.length < PAGE) break;
  }
  const beyond = heads.filter(({ size }) => size > next);
  findings.push(...beyond.map(({ size }) => contradicted(log, size)));
  return [...findings, ...(await wrongSubtrees(transaction, log, subtrees))];
}

function faultsOf(log: string, link: LinkedEnvelope, next: number, chain: Uint8Array): Finding[] {
  const { position, actId: act, envelope } = link;
  const place = { log, position, act };
  const faults: Finding[] = [];
  if (position !== next) faults.push({ code: "position_missing", log, position: next });
  if (envelope === undefined) faults.push({ code: "act_missing", ...place });
  else {
    if (!areEqual(leafHashOf(envelope), link.leafHash))
      faults.push({ code: "act_changed", ...place });
    if (!logsOf(envelope).includes(log)) faults.push({ code: "act_misplaced", ...place });
  }
  if (!areEqual(chainAfter(chain, link.leafHash), link.chainHash))
    faults.push({ code: "chain_broken", ...place });
  return faults;
}

function contradictions(
  log: string,
  size: number,
  frontier: Frontier,
  claims: readonly ClaimedHead[],
): Finding[] {
  if (claims.length === 0) return [];
  const root = rootOfFrontier(sha256, frontier);
  return claims.filter((claim) => !areEqual(claim.root, root)).map(() => contradicted(log, size));
}

function contradicted(log: string, size: number): Finding {
  return { code: "checkpoint_contradicted", log, position: size };
}

function isStored({ width }: CompleteSubtree): boolean {
  return width > 1 && Number.isInteger(heightOf(width));
}

function heightOf(width: number): number {
  return Math.log2(width) / Math.log2(SUBTREE_WIDTH);
}

async function wrongSubtrees(
  transaction: Executor,
  log: string,
  computed: readonly CompleteSubtree[],
): Promise<Finding[]> {
  const stored = new Map(
    (await listSubtrees(transaction, log)).map((node) => [
      `${node.height} ${node.number}`,
      node.hash,
    ]),
  );
  const wrong = computed.filter(({ start, width, hash }) => {
    const key = `${heightOf(width)} ${start / width}`;
    const found = stored.get(key);
    stored.delete(key);
    return found === undefined || !areEqual(found, hash);
  });
  const findings = wrong.map(({ start }) => start);
  // What is left over stands for leaves that the log does not have.
  if (stored.size > 0) findings.push(-1);
  return findings.map((position) => ({
    code: "subtree_wrong",
    log,
    ...(position >= 0 && { position }),
  }));
}

function areEqual(a: Uint8Array, b: Uint8Array): boolean {
  return Buffer.compare(a, b) === 0;
}
