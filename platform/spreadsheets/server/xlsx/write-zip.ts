import { pipeline, Readable } from "node:stream";
import { crc32, createDeflateRaw } from "node:zlib";

/** A file to be packed; its text is asked for when its turn has come. */
export interface PackedFile {
  readonly name: string;
  readonly content: Iterable<string> | AsyncIterable<string>;
}

/** What is known of a file once it is packed; sizes in bytes. */
interface Sums {
  crc: number;
  packed: number;
  size: number;
}

/** Sizes stand after the content (bit 3), names are UTF-8 (bit 11). */
const flags = 0x0808;
const deflated = 8;
/** 1 January 1980: when a file was made is its ledger's to say. */
const firstDay = 0x0021;
const method = [20, flags, deflated, 0, firstDay] as const;

/** Packs files into a ZIP archive (APPNOTE 6.3.10) as their text comes, so that none is held as a whole. */
export async function* writeZip(files: Iterable<PackedFile>): AsyncGenerator<Buffer> {
  const entries: Buffer[] = [];
  let offset = 0;
  for (const file of files) {
    const start = offset;
    const sums = { crc: 0, packed: 0, size: 0 };
    for await (const piece of packFile(file, sums)) {
      offset += piece.length;
      yield piece;
    }
    entries.push(directoryEntry(file.name, sums, start));
  }
  yield endOf(entries, offset);
}

async function* packFile({ name, content }: PackedFile, sums: Sums): AsyncGenerator<Buffer> {
  const known = Buffer.from(name);
  yield Buffer.concat([record(0x04034b50, method, sums, [known.length, 0]), known]);
  // What fails in the text is thrown by the loop; the packing has no other end to tell it to.
  const source = Readable.from(counted(content, sums));
  const pieces: AsyncIterable<Buffer> = pipeline(source, createDeflateRaw(), () => undefined);
  let packed = 0;
  for await (const piece of pieces) {
    packed += piece.length;
    yield piece;
  }
  sums.packed = packed;
  yield record(0x08074b50, [], sums, []);
}

async function* counted(content: PackedFile["content"], sums: Sums): AsyncGenerator<Buffer> {
  for await (const text of content) {
    const bytes = Buffer.from(text);
    sums.crc = crc32(bytes, sums.crc);
    sums.size += bytes.length;
    yield bytes;
  }
}

function directoryEntry(name: string, sums: Sums, offset: number): Buffer {
  const known = Buffer.from(name);
  const place = Buffer.alloc(12);
  place.writeUInt32LE(offset, 8);
  const head = record(0x02014b50, [20, ...method], sums, [known.length, 0, 0]);
  return Buffer.concat([head, place, known]);
}

function endOf(entries: readonly Buffer[], start: number): Buffer {
  const directory = Buffer.concat(entries);
  const end = Buffer.alloc(22);
  end.writeUInt32LE(0x06054b50, 0);
  end.writeUInt16LE(entries.length, 8);
  end.writeUInt16LE(entries.length, 10);
  end.writeUInt32LE(directory.length, 12);
  end.writeUInt32LE(start, 16);
  return Buffer.concat([directory, end]);
}

/** A mark, figures of two bytes, the sums, and further figures of two. */
function record(
  mark: number,
  before: readonly number[],
  { crc, packed, size }: Sums,
  after: readonly number[],
): Buffer {
  const bytes = Buffer.alloc(16 + 2 * (before.length + after.length));
  let at = bytes.writeUInt32LE(mark, 0);
  for (const figure of before) at = bytes.writeUInt16LE(figure, at);
  for (const sum of [crc, packed, size]) at = bytes.writeUInt32LE(sum, at);
  for (const figure of after) at = bytes.writeUInt16LE(figure, at);
  return bytes;
}
