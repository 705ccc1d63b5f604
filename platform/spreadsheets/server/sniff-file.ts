import type { TableFormat, TextEncoding } from "#platform/spreadsheets/contract";
import { UnreadableFile } from "./source-row.ts";

/** What a file is, and how its text is written where it is text. */
export interface Sniffed {
  readonly format: TableFormat;
  readonly encoding?: TextEncoding;
}

/** Counts of bytes that tell encodings and formats apart. */
interface ByteCounts {
  total: number;
  nulsAtEven: number;
  nulsAtOdd: number;
  controls: number;
  /** Bytes 0x80 to 0x9f: letters in windows-1252, nothing in ISO 8859. */
  c1: number;
  /** Bytes that are œ or Œ in ISO 8859-15 and fractions in ISO 8859-1. */
  ligatures: number;
  isUtf8: boolean;
  head: Buffer;
}

const headBytes = 4096;
const decoder = () => new TextDecoder("utf-8", { fatal: true });

async function countBytes(parts: AsyncIterable<Buffer>): Promise<ByteCounts> {
  const counts: ByteCounts = {
    total: 0,
    nulsAtEven: 0,
    nulsAtOdd: 0,
    controls: 0,
    c1: 0,
    ligatures: 0,
    isUtf8: true,
    head: Buffer.alloc(0),
  };
  const utf8 = decoder();
  for await (const part of parts) {
    if (counts.head.length < headBytes)
      counts.head = Buffer.concat([counts.head, part.subarray(0, headBytes)]);
    countPart(counts, part);
    counts.isUtf8 &&= decodes(utf8, part);
  }
  counts.isUtf8 &&= decodes(utf8);
  return counts;
}

function decodes(utf8: TextDecoder, part?: Buffer): boolean {
  try {
    if (part === undefined) utf8.decode();
    else utf8.decode(part, { stream: true });
    return true;
  } catch {
    return false;
  }
}

function countPart(counts: ByteCounts, part: Buffer): void {
  for (const [at, byte] of part.entries()) {
    if (byte === 0) {
      if ((counts.total + at) % 2 === 0) counts.nulsAtEven += 1;
      else counts.nulsAtOdd += 1;
    } else if (byte < 0x20 && byte !== 9 && byte !== 10 && byte !== 12 && byte !== 13)
      counts.controls += 1;
    else if (byte >= 0x80 && byte <= 0x9f) counts.c1 += 1;
    else if (byte === 0xbc || byte === 0xbd) counts.ligatures += 1;
  }
  counts.total += part.length;
}

/**
 * Tells what a file is by its content. Text is UTF-8 where all of it is valid UTF-8, else UTF-16 by
 * its mark or its zero bytes, else of one byte a letter. Throws {@link UnreadableFile} on the rest.
 */
export async function sniffFile(parts: AsyncIterable<Buffer>): Promise<Sniffed> {
  const counts = await countBytes(parts);
  const { head, total } = counts;
  if (total === 0) throw new UnreadableFile("empty");
  const start = head.toString("latin1", 0, 8);
  if (start.startsWith("PK\x03\x04")) return { format: "xlsx" };
  if (start === "\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1") throw new UnreadableFile("old_excel");
  if (start.startsWith("%PDF")) throw new UnreadableFile("binary");
  const encoding = encodingOf(counts);
  const text = new TextDecoder(encoding).decode(head).trimStart();
  if (text === "") throw new UnreadableFile("empty");
  return { format: /^[[{]\s*["{\]}[]/.test(text) ? "json" : "csv", encoding };
}

function encodingOf(counts: ByteCounts): TextEncoding {
  const [first, second, third] = counts.head;
  if (first === 0xef && second === 0xbb && third === 0xbf) return "utf-8";
  if (first === 0xff && second === 0xfe) return "utf-16le";
  if (first === 0xfe && second === 0xff) return "utf-16be";
  const { total, nulsAtOdd, nulsAtEven } = counts;
  if (nulsAtOdd > 0.2 * total && nulsAtOdd > 20 * nulsAtEven) return "utf-16le";
  if (nulsAtEven > 0.2 * total && nulsAtEven > 20 * nulsAtOdd) return "utf-16be";
  // A stray zero byte is a fault of its row; many of them are no text.
  if (nulsAtEven + nulsAtOdd + counts.controls > Math.max(8, total / 500))
    throw new UnreadableFile("binary");
  if (counts.isUtf8) return "utf-8";
  return counts.c1 === 0 && counts.ligatures > 0 ? "iso-8859-15" : "windows-1252";
}
