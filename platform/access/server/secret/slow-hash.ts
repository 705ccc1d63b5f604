import { argon2, randomBytes, timingSafeEqual } from "node:crypto";
import { promisify } from "node:util";

const derive = promisify(argon2);

/** OWASP Password Storage Cheat Sheet: Argon2id with 19 MiB, two passes, one lane. */
const MEMORY_KIB = 19_456;
const PASSES = 2;
const LANES = 1;
const TAG_BYTES = 32;
const SALT_BYTES = 16;
const PREFIX = `$argon2id$v=19$m=${MEMORY_KIB},t=${PASSES},p=${LANES}$`;

/** Hashes a password or PIN; a PHC string. */
export async function hashSlowly(secret: string): Promise<string> {
  const salt = randomBytes(SALT_BYTES);
  const tag = await tagOf(secret, salt);
  return `${PREFIX}${encode(salt)}$${encode(tag)}`;
}

/**
 * Whether the secret is the one hashed. Where there is nothing to compare with the same work is
 * done, so that the time tells nothing.
 */
export async function matchesHash(secret: string, hash: string | undefined): Promise<boolean> {
  const [salt = "", tag = ""] = (hash ?? nobody).slice(PREFIX.length).split("$");
  const expected = Buffer.from(tag, "base64");
  const actual = await tagOf(secret, Buffer.from(salt, "base64"));
  return timingSafeEqual(actual, expected) && hash !== undefined;
}

function tagOf(secret: string, salt: Buffer): Promise<Buffer> {
  return derive("argon2id", {
    message: secret.normalize("NFKC"),
    nonce: salt,
    parallelism: LANES,
    tagLength: TAG_BYTES,
    memory: MEMORY_KIB,
    passes: PASSES,
  });
}

function encode(bytes: Buffer): string {
  return bytes.toString("base64").replace(/=+$/, "");
}

const nobody = `${PREFIX}${encode(randomBytes(SALT_BYTES))}$${encode(randomBytes(TAG_BYTES))}`;
