import { randomBytes } from "node:crypto";
import { readFileSync, writeFileSync } from "node:fs";
import { dirname } from "node:path";
import { makeFolder } from "#platform/config";

const KEY_BYTES = 32;

/**
 * The key that seals second-factor secrets, made on first use and readable by this account only.
 * Several servers of one installation share the file; without it everyone enrols anew.
 */
export function readInstallationKey(file: string): Buffer {
  try {
    return parseKey(readFileSync(file, "utf8"));
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== "ENOENT") throw error;
  }
  makeFolder(dirname(file));
  const key = randomBytes(KEY_BYTES);
  writeFileSync(file, key.toString("base64"), { mode: 0o600, flag: "wx", flush: true });
  return key;
}

function parseKey(text: string): Buffer {
  const key = Buffer.from(text, "base64");
  if (key.length !== KEY_BYTES) throw new Error("the installation key is not 32 bytes of base64");
  return key;
}
