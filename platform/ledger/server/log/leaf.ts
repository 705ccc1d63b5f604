import { hash } from "node:crypto";
import type { Envelope } from "#platform/ledger/contract";
import { canonicalJson, hashLeaf } from "#platform/ledger/science";

/** Log of the whole platform; its positions and size never leave it. */
export const PLATFORM_LOG = "*";

/** SHA-256 by Node. */
export function sha256(bytes: Uint8Array): Buffer {
  return hash("sha256", bytes, "buffer");
}

/** Canonical JSON of an envelope: the data of its leaf. */
export function leafText(envelope: Envelope): string {
  return canonicalJson(envelope);
}

export function leafHashOf(envelope: Envelope): Uint8Array {
  return hashLeaf(sha256, Buffer.from(leafText(envelope), "utf8"));
}

/** The chain hash before the first act of a log. */
export const CHAIN_START: Uint8Array = new Uint8Array(32);

/** SHA-256(chain hash so far ‖ leaf hash). */
export function chainAfter(chain: Uint8Array, leafHash: Uint8Array): Uint8Array {
  return sha256(Buffer.concat([chain, leafHash]));
}

/**
 * The logs an act belongs to: the platform's, the acting member's and the owner's. A member's log
 * holds exactly the acts its desk may see, so its size tells the desk nothing it may not know.
 */
export function logsOf(envelope: Pick<Envelope, "member" | "ownerMember">): string[] {
  return [...new Set([PLATFORM_LOG, envelope.member, envelope.ownerMember])];
}
