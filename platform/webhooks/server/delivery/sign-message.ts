import { createHmac, randomBytes } from "node:crypto";

const PREFIX = "whsec_";
const SECRET_BYTES = 32;

/** A secret that signs the messages of one endpoint (Standard Webhooks: 24 to 64 random bytes). */
export function makeSigningSecret(): Buffer {
  return randomBytes(SECRET_BYTES);
}

/** As it is shown, once. */
export function writeSigningSecret(secret: Buffer): string {
  return PREFIX + secret.toString("base64");
}

export interface SignedMessage {
  /** The same on every attempt. */
  readonly id: string;
  /** Of this attempt, seconds since 1970. */
  readonly timestamp: number;
  readonly body: string;
}

/**
 * The headers of Standard Webhooks 1.0 (standardwebhooks.com, "Signature scheme"): HMAC-SHA256 over
 * `id.timestamp.body`, one signature for each secret, so that a receiver may change secrets without a gap.
 */
export function signMessage(
  { id, timestamp, body }: SignedMessage,
  secrets: readonly Buffer[],
): Record<string, string> {
  const signed = `${id}.${timestamp}.${body}`;
  const signatures = secrets.map(
    (secret) => `v1,${createHmac("sha256", secret).update(signed).digest("base64")}`,
  );
  return {
    "webhook-id": id,
    "webhook-timestamp": String(timestamp),
    "webhook-signature": signatures.join(" "),
  };
}
