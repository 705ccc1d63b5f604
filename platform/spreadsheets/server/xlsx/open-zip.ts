import { Readable } from "node:stream";
import { createInflateRaw } from "node:zlib";
import { UnreadableFile } from "../source-row.ts";

/** One file inside a ZIP archive. */
interface ZipEntry {
  readonly method: number;
  readonly packed: number;
  readonly offset: number;
}

/** The files of a ZIP archive by name, unpacked only when asked for and never beyond a limit. */
export interface Zip {
  has(name: string): boolean;
  /** The content, piece by piece; fails where it unpacks to more than `most` bytes. */
  open(name: string, most: number): AsyncIterable<Buffer>;
}

const endMark = 0x06054b50;
const centralMark = 0x02014b50;
const localMark = 0x04034b50;
const mostEntries = 2000;

/** Reads the directory of a ZIP archive (APPNOTE 6.3.10, 4.3.12 and 4.3.16); no encryption, no ZIP64. */
export function openZip(bytes: Buffer): Zip {
  const entries = readDirectory(bytes);
  return {
    has: (name) => entries.has(name),
    open(name, most) {
      const entry = entries.get(name);
      if (entry === undefined) throw new UnreadableFile("damaged");
      return unpack(contentOf(bytes, entry), entry.method, most);
    },
  };
}

function readDirectory(bytes: Buffer): Map<string, ZipEntry> {
  try {
    const end = findEnd(bytes);
    const count = bytes.readUInt16LE(end + 10);
    if (count > mostEntries) throw new UnreadableFile("bomb");
    const entries = new Map<string, ZipEntry>();
    let at = bytes.readUInt32LE(end + 16);
    for (let done = 0; done < count; done += 1) at = readEntry(bytes, at, entries);
    return entries;
  } catch (error) {
    throw error instanceof UnreadableFile ? error : new UnreadableFile("damaged");
  }
}

/** The end of the directory stands in the last 64 kB, before a comment. */
function findEnd(bytes: Buffer): number {
  for (let at = bytes.length - 22; at >= Math.max(0, bytes.length - 65_557); at -= 1) {
    if (bytes.readUInt32LE(at) === endMark) return at;
  }
  throw new UnreadableFile("damaged");
}

function readEntry(bytes: Buffer, at: number, entries: Map<string, ZipEntry>): number {
  if (bytes.readUInt32LE(at) !== centralMark) throw new UnreadableFile("damaged");
  const isEncrypted = (bytes.readUInt16LE(at + 8) & 1) === 1;
  if (isEncrypted) throw new UnreadableFile("damaged");
  const nameLength = bytes.readUInt16LE(at + 28);
  const name = bytes.toString("utf8", at + 46, at + 46 + nameLength);
  entries.set(name.replace(/^\//, ""), {
    method: bytes.readUInt16LE(at + 10),
    packed: bytes.readUInt32LE(at + 20),
    offset: bytes.readUInt32LE(at + 42),
  });
  return at + 46 + nameLength + bytes.readUInt16LE(at + 30) + bytes.readUInt16LE(at + 32);
}

function contentOf(bytes: Buffer, { offset, packed }: ZipEntry): Buffer {
  if (offset + 30 > bytes.length || bytes.readUInt32LE(offset) !== localMark)
    throw new UnreadableFile("damaged");
  const start = offset + 30 + bytes.readUInt16LE(offset + 26) + bytes.readUInt16LE(offset + 28);
  if (start + packed > bytes.length) throw new UnreadableFile("damaged");
  return bytes.subarray(start, start + packed);
}

async function* unpack(content: Buffer, method: number, most: number): AsyncGenerator<Buffer> {
  if (method !== 0 && method !== 8) throw new UnreadableFile("damaged");
  const source = Readable.from([content]);
  const pieces: AsyncIterable<Buffer> = method === 0 ? source : source.pipe(createInflateRaw());
  let size = 0;
  try {
    for await (const piece of pieces) {
      size += piece.length;
      if (size > most) throw new UnreadableFile("bomb");
      yield piece;
    }
  } catch (error) {
    throw error instanceof UnreadableFile ? error : new UnreadableFile("damaged");
  }
}
