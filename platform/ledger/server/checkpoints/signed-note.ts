import {
  createPrivateKey,
  createPublicKey,
  generateKeyPairSync,
  type KeyObject,
  sign,
  verify,
} from "node:crypto";
import { existsSync, linkSync, readFileSync, unlinkSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { makeFolder } from "#platform/config";
import { sha256 } from "../log/leaf.ts";

/** Signature type of C2SP signed-note for Ed25519. */
const ED25519 = 0x01;
const KEY_BYTES = 32;
/** Text, blank line, signature lines and nothing else. */
const NOTE = /^(.+\n)\n((?:— [^+\s]+ [A-Za-z0-9+/]+={0,2}\n)+)$/s;
/** Names of keys hold neither spaces nor plus signs (C2SP signed-note). */
const NAME = /^[^+\s]+$/;
const SIGNATURE = /^— (\S+) (\S+)$/gm;

/** Signs notes with the installation's key, under the name of whatever the note is about. */
export interface NoteSigner {
  /** Name of this installation: first part of the name of each of its logs. */
  readonly installation: string;
  /** The note: text, blank line, signature line (C2SP signed-note). `text` ends in a newline. */
  sign(name: string, text: string): string;
  /** `name+key id+key`, for whoever checks notes of that name. */
  verifierKey(name: string): string;
}

/**
 * Opens the Ed25519 key in `folder`, made on first use and readable by this account only, and the
 * name of the installation, which is the one given then and stays: checkpoints of a log that changes
 * its name would prove nothing. Server and worker share the folder. Keep a copy away from the
 * machine; whoever has both key and database can rewrite them together.
 */
export function openNoteSigner(folder: string, installation: string): NoteSigner {
  const pem = keepOnce(join(folder, "ledger-ed25519.pem"), makeKey);
  const name = keepOnce(join(folder, "ledger-name"), () => asName(installation));
  const key = createPrivateKey(pem);
  const publicKey = rawPublicKey(createPublicKey(key));
  return {
    installation: name,
    sign(name, text) {
      const signature = Buffer.concat([
        keyIdOf(name, publicKey),
        sign(null, Buffer.from(text), key),
      ]);
      return `${text}\n— ${name} ${signature.toString("base64")}\n`;
    },
    verifierKey(name) {
      const typed = Buffer.concat([Buffer.of(ED25519), publicKey]).toString("base64");
      return `${name}+${keyIdOf(name, publicKey).toString("hex")}+${typed}`;
    },
  };
}

/** The text of a note that the key signed; undefined where it is no note or no signature of that key holds. */
export function openNote(note: string, verifierKey: string): string | undefined {
  const [, name, typed = ""] = /^([^+\s]+)\+[0-9a-f]{8}\+(\S+)$/.exec(verifierKey) ?? [];
  const key = Buffer.from(typed, "base64");
  const [, text = "", lines = ""] = NOTE.exec(note) ?? [];
  if (name === undefined || key.length !== 1 + KEY_BYTES || key[0] !== ED25519) return undefined;
  const publicKey = key.subarray(1);
  const isSigned = [...lines.matchAll(SIGNATURE)]
    .filter(([, signer]) => signer === name)
    .map(([, , signature = ""]) => Buffer.from(signature, "base64"))
    .some(
      (signature) =>
        signature.subarray(0, 4).equals(keyIdOf(name, publicKey)) &&
        verify(null, Buffer.from(text), asKeyObject(publicKey), signature.subarray(4)),
    );
  return isSigned ? text : undefined;
}

/** First four bytes of SHA-256(name ‖ newline ‖ type ‖ key). */
function keyIdOf(name: string, publicKey: Uint8Array): Buffer {
  return sha256(Buffer.concat([Buffer.from(`${name}\n`), Buffer.of(ED25519), publicKey])).subarray(
    0,
    4,
  );
}

function asName(text: string): string {
  if (!NAME.test(text)) throw new TypeError(`"${text}" cannot name a log`);
  return text;
}

function makeKey(): string {
  const { privateKey } = generateKeyPairSync("ed25519");
  return privateKey.export({ type: "pkcs8", format: "pem" }).toString();
}

/** The text in the file; of programs that start together one makes it and the others read that. */
function keepOnce(file: string, make: () => string): string {
  if (!existsSync(file)) {
    makeFolder(dirname(file));
    const draft = `${file}.${process.pid}`;
    writeFileSync(draft, make(), { mode: 0o600, flush: true });
    try {
      linkSync(draft, file);
    } catch (error) {
      if ((error as NodeJS.ErrnoException).code !== "EEXIST") throw error;
    } finally {
      unlinkSync(draft);
    }
  }
  return readFileSync(file, "utf8");
}

function rawPublicKey(key: KeyObject): Buffer {
  return Buffer.from(key.export({ format: "jwk" }).x as string, "base64url");
}

function asKeyObject(raw: Uint8Array): KeyObject {
  const x = Buffer.from(raw).toString("base64url");
  return createPublicKey({ key: { kty: "OKP", crv: "Ed25519", x }, format: "jwk" });
}
