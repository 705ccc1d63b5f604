import { randomBytes } from "node:crypto";
import { Secret, TOTP } from "otpauth";

const SECRET_BYTES = 20;
const STEP_SECONDS = 30;

/** A secret for an authenticator (RFC 4226 section 4: 160 bits). */
export function makeTotpSecret(): Buffer {
  return randomBytes(SECRET_BYTES);
}

/** `otpauth://totp/…`, for a QR code. */
export function describeAuthenticator(secret: Buffer, signInName: string): string {
  return totpOf(secret, signInName).toString();
}

/**
 * The time step a code belongs to, one step either way allowed (RFC 6238 section 5.2); undefined
 * where it is no code of now. The caller refuses a step that was used before.
 */
export function findTimeStep(secret: Buffer, code: string, now: Date): number | undefined {
  const token = code.replace(/\s/g, "");
  if (!/^\d{6}$/.test(token)) return undefined;
  const delta = totpOf(secret).validate({ token, timestamp: now.getTime(), window: 1 });
  return delta === null ? undefined : Math.floor(now.getTime() / 1000 / STEP_SECONDS) + delta;
}

function totpOf(secret: Buffer, label = ""): TOTP {
  return new TOTP({
    issuer: "Proofmark",
    label,
    algorithm: "SHA1",
    digits: 6,
    period: STEP_SECONDS,
    secret: new Secret({ buffer: new Uint8Array(secret).buffer }),
  });
}
