import { randomBytes } from "node:crypto";

/**
 * A new id for a row: UUID version 7 (RFC 9562 section 5.7), 48 bits of Unix milliseconds and then
 * random ones, so that ids made together lie together in an index. Not for references a person
 * reads, nor for secrets.
 */
export function createId(now: number = Date.now()): string {
  const bytes = randomBytes(16);
  bytes.writeUIntBE(now, 0, 6);
  bytes.writeUInt8(0x70 | (bytes.readUInt8(6) & 0x0f), 6);
  bytes.writeUInt8(0x80 | (bytes.readUInt8(8) & 0x3f), 8);
  const hex = bytes.toString("hex");
  return [
    [0, 8],
    [8, 12],
    [12, 16],
    [16, 20],
    [20, 32],
  ]
    .map(([from, to]) => hex.slice(from, to))
    .join("-");
}
