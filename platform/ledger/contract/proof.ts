import * as z from "zod";

/** SHA-256, base64. */
export const Hash = z.base64().length(44);

/**
 * The newest signed head of the caller's member's log: a C2SP tlog-checkpoint, to be kept by the
 * member, which then holds proof of everything in the log up to `size`.
 */
export const Checkpoint = z.object({
  /** Origin, size and root with an Ed25519 signature (C2SP signed-note). */
  note: z.string(),
  /** Key to check it with (C2SP verifier key); compare it with the one the operator published. */
  verifierKey: z.string(),
  size: z.int(),
  root: Hash,
  /** RFC 9162 consistency proof from `since`, where it was given. */
  consistency: z.array(Hash).nullable(),
});
export type Checkpoint = z.infer<typeof Checkpoint>;

/** That one act of the member is in its log, as it was recorded: RFC 9162 inclusion proof. */
export const InclusionProof = z.object({
  /** Canonical JSON (RFC 8785) of the envelope, the data of the leaf. */
  leaf: z.string(),
  /** Place in the member's own log, which counts no act of anyone else. */
  index: z.int(),
  path: z.array(Hash),
  checkpoint: Checkpoint.omit({ consistency: true }),
});
export type InclusionProof = z.infer<typeof InclusionProof>;
