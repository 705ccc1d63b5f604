import { createHash, randomBytes } from "node:crypto";

/** 256 random bits, readable in a cookie or an address. */
export function makeToken(): string {
  return randomBytes(32).toString("base64url");
}

/** What is stored of a token: long random secrets need no slow hash. */
export function hashToken(token: string): Buffer {
  return createHash("sha256").update(token).digest();
}

const RECOVERY_CODES = 10;
/** No letter or digit a reader takes for another (Crockford base 32). */
const ALPHABET = "0123456789abcdefghjkmnpqrstvwxyz";

/** Ten codes of 80 random bits: `k7dw-9c2m-4xqa-t0vb`. */
export function makeRecoveryCodes(): string[] {
  return Array.from({ length: RECOVERY_CODES }, () => {
    const letters = Array.from(randomBytes(16), (byte) => ALPHABET.charAt(byte % 32)).join("");
    return letters.replace(/(.{4})(?=.)/g, "$1-");
  });
}

/** What is stored of a recovery code, however its holder types it. */
export function hashRecoveryCode(code: string): Buffer {
  return hashToken(code.toLowerCase().replace(/[^0-9a-z]/g, ""));
}
