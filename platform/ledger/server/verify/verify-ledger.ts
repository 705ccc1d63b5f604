import type { Database } from "#platform/database";
import type { Executor } from "../acts/act-store.ts";
import { originOf, readCheckpoint } from "../checkpoints/checkpoint-text.ts";
import { type NoteSigner, openNote } from "../checkpoints/signed-note.ts";
import { becomePrincipal } from "../log/link-store.ts";
import type { Finding } from "./finding.ts";
import { verifyContents } from "./verify-contents.ts";
import { type ClaimedHead, verifyLog } from "./verify-log.ts";
import { listCheckpoints, listLogs, listMisplaced } from "./verify-store.ts";

export interface VerifyOptions {
  readonly worker: Database<unknown>;
  readonly signer: Pick<NoteSigner, "installation" | "verifierKey">;
  /** Checkpoints kept outside the database, each with its log: what rewriting the database cannot reach. */
  readonly witnessed?: readonly { readonly log: string; readonly note: string }[];
}

/**
 * Computes the whole ledger again from its rows, as the principal `proofmark_verifier`, and lists
 * what is wrong: nothing in a sound ledger. Whoever owns the database can rewrite it to contradict
 * nothing in itself, but not a checkpoint kept outside; give those as `witnessed`.
 */
export function verifyLedger(options: VerifyOptions): Promise<Finding[]> {
  // One snapshot, because acts are linked meanwhile.
  const snapshot = options.worker.query.transaction().setIsolationLevel("repeatable read");
  return snapshot.execute(async (transaction) => {
    await becomePrincipal(transaction, "proofmark_verifier");
    const { heads, forged } = await claimedHeads(transaction, options);
    const logs = new Set([...(await listLogs(transaction)), ...heads.keys()]);
    const findings = [...forged, ...(await listMisplaced(transaction))];
    for (const log of logs) {
      findings.push(...(await verifyLog(transaction, log, heads.get(log) ?? [])));
    }
    return [...findings, ...(await verifyContents(transaction))];
  });
}

interface Claims {
  readonly heads: Map<string, ClaimedHead[]>;
  readonly forged: Finding[];
}

async function claimedHeads(transaction: Executor, options: VerifyOptions): Promise<Claims> {
  const claims: Claims = { heads: new Map(), forged: [] };
  const stored = await listCheckpoints(transaction);
  for (const { log, note, ...row } of [...stored, ...(options.witnessed ?? [])]) {
    const head = openHead(log, note, options);
    if (head === undefined || !agrees(head, row))
      claims.forged.push({ code: "checkpoint_forged", log });
    else claims.heads.set(log, [...(claims.heads.get(log) ?? []), head]);
  }
  return claims;
}

/** Whether the columns beside a stored note, which proofs are made from, say the same. */
function agrees(head: ClaimedHead, row: Partial<ClaimedHead>): boolean {
  if (row.size === undefined || row.root === undefined) return true;
  return row.size === head.size && Buffer.compare(row.root, head.root) === 0;
}

function openHead(log: string, note: string, { signer }: VerifyOptions): ClaimedHead | undefined {
  const origin = originOf(signer.installation, log);
  const text = openNote(note, signer.verifierKey(origin));
  const head = text === undefined ? undefined : readCheckpoint(text);
  return head?.origin === origin ? head : undefined;
}
