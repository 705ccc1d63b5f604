import { type Caller, contextOf } from "#platform/access/contract";
import { type Database, inTransaction } from "#platform/database";
import { httpErrors, problem } from "#platform/http/contract";
import {
  type Checkpoint,
  type InclusionProof,
  ledgerErrors,
  ledgerPermissions,
} from "#platform/ledger/contract";
import { consistencySpans, inclusionSpans, type Span } from "#platform/ledger/science";
import type { Executor } from "../acts/act-store.ts";
import { findNewestCheckpoint, type StoredCheckpoint } from "../checkpoints/checkpoint-store.ts";
import { originOf } from "../checkpoints/checkpoint-text.ts";
import type { NoteSigner } from "../checkpoints/signed-note.ts";
import { leafText } from "../log/leaf.ts";
import { openLogTree } from "../log/tree-store.ts";
import { findActInLog } from "./proof-store.ts";

export interface ProofParts {
  readonly runtime: Database<unknown>;
  readonly signer: Pick<NoteSigner, "installation" | "verifierKey">;
}

/** The newest checkpoint of the caller's member's log, consistent with the one of size `since`. */
export function readNewestCheckpoint(
  parts: ProofParts,
  caller: Caller,
  since: number | undefined,
): Promise<Checkpoint> {
  return asDesk(parts, caller, async (transaction) => {
    const sealed = await findNewestCheckpoint(transaction, caller.member);
    if (sealed === undefined || (since ?? 1) > sealed.size)
      throw problem(ledgerErrors.noCheckpoint);
    const spans = since === undefined ? undefined : consistencySpans(since, sealed.size);
    const consistency = spans ? await hashesOf(transaction, caller.member, spans) : null;
    return { ...describe(parts, sealed), consistency };
  });
}

/** That an act which the caller's member did, or which touched what it owns, is in the member's log. */
export function proveInclusion(
  parts: ProofParts,
  caller: Caller,
  act: string,
): Promise<InclusionProof> {
  return asDesk(parts, caller, async (transaction) => {
    const found = await findActInLog(transaction, act, caller.member);
    if (found === undefined) throw problem(ledgerErrors.actNotFound);
    const sealed = await findNewestCheckpoint(transaction, caller.member);
    const { position: index, envelope } = found;
    if (sealed === undefined || index === undefined || index >= sealed.size)
      throw problem(ledgerErrors.notSealed);
    const spans = inclusionSpans(index, sealed.size);
    const path = await hashesOf(transaction, caller.member, spans);
    return { leaf: leafText(envelope), index, path, checkpoint: describe(parts, sealed) };
  });
}

/** The member's log counts the acts of all its agencies, so only its desk reads it. */
async function asDesk<Result>(
  { runtime }: ProofParts,
  caller: Caller,
  work: (transaction: Executor) => Promise<Result>,
): Promise<Result> {
  if (!caller.isDesk)
    throw problem(httpErrors.notPermitted, { permission: ledgerPermissions.readProofs.id });
  return inTransaction(runtime.query, contextOf(caller), work);
}

function describe({ signer }: ProofParts, sealed: StoredCheckpoint) {
  const { log, note, size, root } = sealed;
  const verifierKey = signer.verifierKey(originOf(signer.installation, log));
  return { note, verifierKey, size, root: Buffer.from(root).toString("base64") };
}

async function hashesOf(
  transaction: Executor,
  log: string,
  spans: readonly Span[],
): Promise<string[]> {
  const tree = openLogTree(transaction, log);
  const hashes: string[] = [];
  for (const span of spans) {
    hashes.push(Buffer.from(await tree.rootOf(span)).toString("base64"));
  }
  return hashes;
}
