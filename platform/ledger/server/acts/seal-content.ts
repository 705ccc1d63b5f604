import { hash, randomBytes } from "node:crypto";
import { canonicalJson, type Json } from "#platform/ledger/science";

const SALT_BYTES = 32;
/** An escaped NUL, not an escaped backslash before the letters u0000. */
const NUL_ESCAPE = /(?<!\\)(?:\\\\)*\\u0000/;

/** Content as it is stored, with what binds the act to it. */
export interface SealedContent {
  /** Canonical JSON (RFC 8785). */
  readonly text: string;
  readonly salt: Buffer;
  /** SHA-256(salt ‖ text). */
  readonly commitment: Buffer;
}

/** Salts and commits to the content of an act. Throws a TypeError on what JSON cannot carry. */
export function sealContent(content: Json): SealedContent {
  const text = canonicalJson(content);
  if (NUL_ESCAPE.test(text)) throw new TypeError("PostgreSQL cannot hold U+0000");
  const salt = randomBytes(SALT_BYTES);
  return { text, salt, commitment: commitmentOf(salt, text) };
}

/** SHA-256(salt ‖ canonical JSON). */
export function commitmentOf(salt: Uint8Array, text: string): Buffer {
  return hash("sha256", Buffer.concat([salt, Buffer.from(text, "utf8")]), "buffer");
}
