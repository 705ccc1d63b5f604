import { inflateSync } from "node:zlib";

const HEADER = 44;
const ENTRY = 20;

/**
 * The TrueType font inside a WOFF 1.0 file (W3C "WOFF File Format 1.0", sections 3 to 5): the same
 * tables, each deflated on its own.
 */
export function unpackWoff(woff: Buffer): Buffer {
  const count = woff.readUInt16BE(12);
  const tables = Array.from({ length: count }, (_, i) => readTable(woff, HEADER + i * ENTRY));
  const font = Buffer.alloc(woff.readUInt32BE(16));
  writeOffsetTable(font, woff.readUInt32BE(4), count);
  let at = 12 + 16 * count;
  tables.forEach(({ tag, checksum, data }, i) => {
    const entry = 12 + 16 * i;
    font.writeUInt32BE(tag, entry);
    font.writeUInt32BE(checksum, entry + 4);
    font.writeUInt32BE(at, entry + 8);
    font.writeUInt32BE(data.length, entry + 12);
    data.copy(font, at);
    at += Math.ceil(data.length / 4) * 4;
  });
  return font;
}

function readTable(woff: Buffer, entry: number) {
  const [tag, offset, packed, length, checksum] = [0, 4, 8, 12, 16].map((at) =>
    woff.readUInt32BE(entry + at),
  ) as [number, number, number, number, number];
  const bytes = woff.subarray(offset, offset + packed);
  return { tag, checksum, data: packed < length ? inflateSync(bytes) : bytes };
}

/** OpenType "Table Directory": the search fields follow from the number of tables. */
function writeOffsetTable(font: Buffer, flavour: number, count: number): void {
  const power = Math.floor(Math.log2(count));
  font.writeUInt32BE(flavour, 0);
  font.writeUInt16BE(count, 4);
  font.writeUInt16BE(16 * 2 ** power, 6);
  font.writeUInt16BE(power, 8);
  font.writeUInt16BE(16 * count - 16 * 2 ** power, 10);
}
