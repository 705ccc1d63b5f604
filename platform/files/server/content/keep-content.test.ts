import { mkdtempSync, readdirSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { buffer } from "node:stream/consumers";
import { crc32, deflateSync } from "node:zlib";
import sharp from "sharp";
import { afterAll, expect, test } from "vitest";
import { photoWithMetadata, type SampleFormat, sampleImage } from "#testing/sample-images";
import { createBlobFolder } from "../blobs/blob-folder.ts";
import { type KeptContent, keepContent } from "./keep-content.ts";

const folder = mkdtempSync(join(tmpdir(), "proofmark-blobs-"));
const blobs = createBlobFolder(folder);
afterAll(() => rmSync(folder, { recursive: true }));

const formats: SampleFormat[] = ["jpeg", "png", "webp", "avif", "tiff"];

test.each(formats)("takes a %s picture and keeps it as WebP with a thumbnail", async (format) => {
  const kept = await keepContent(await sampleImage(format), blobs);
  expect(kept).toMatchObject({ kind: "image", width: 96, height: 64 });
  for (const digest of [kept.digest, kept.thumbnail_digest ?? ""]) {
    const { format: stored } = await sharp(await buffer(blobs.get(digest))).metadata();
    expect(stored).toBe("webp");
  }
});

test("turns a photo upright and keeps nothing of where and with what it was taken", async () => {
  const photo = await photoWithMetadata();
  expect(photo.includes("Secretphone")).toBe(true);
  const kept = await keepContent(photo, blobs);
  const bytes = await buffer(blobs.get(kept.digest));
  const { exif, xmp, icc, orientation } = await sharp(bytes).metadata();
  expect({ exif, xmp, icc, orientation }).toEqual({});
  expect(bytes.includes("Secretphone")).toBe(false);
  expect([kept.width, kept.height]).toEqual([320, 640]);
});

test("a picture with a page or an archive behind it loses both", async () => {
  const tail = "<html><script>alert(1)</script>PK\x03\x04secret";
  const kept = await keepContent(
    Buffer.concat([await sampleImage("png"), Buffer.from(tail)]),
    blobs,
  );
  expect((await buffer(blobs.get(kept.digest))).includes("script")).toBe(false);
});

test("keeps PDF and text byte for byte", async () => {
  const pdf = Buffer.from("%PDF-1.7\n1 0 obj\n%%EOF\n");
  expect(await keepContent(pdf, blobs)).toMatchObject({
    kind: "pdf",
    bytes: pdf.length,
    width: null,
  });
  const text = Buffer.from("serial;make\nA12345;Étoile\n");
  const kept = await keepContent(text, blobs);
  expect(kept.kind).toBe("text");
  expect(await buffer(blobs.get(kept.digest))).toEqual(text);
});

const refused: [string, string | Buffer, string][] = [
  [
    "a drawing with script",
    '<svg xmlns="http://www.w3.org/2000/svg"><script>1</script></svg>',
    "markup",
  ],
  ["a drawing behind a prologue", '<?xml version="1.0"?><svg onload="alert(1)"/>', "markup"],
  ["a page", "<!DOCTYPE html><script>alert(1)</script>", "markup"],
  ["a page behind text", `${"report\n".repeat(100)}<IMG SRC=x onerror=alert(1)>`, "markup"],
  ["a page behind a byte order mark", "\uFEFF<html>", "markup"],
  [
    "an external entity",
    '<!DOCTYPE x [<!ENTITY e SYSTEM "file:///etc/passwd">]><x>&e;</x>',
    "markup",
  ],
  ["an animation", Buffer.from("GIF89a......"), "gif"],
  ["an archive", Buffer.from("PK\x03\x04...."), "zip"],
  [
    "a photo of a phone we cannot decode",
    Buffer.from("\0\0\0\x18ftypheic\0\0\0\0mif1heic"),
    "heic",
  ],
  ["nothing", Buffer.alloc(0), "empty"],
  ["zeros", Buffer.alloc(5_000_000), "unknown"],
  ["a program", Buffer.from("\x7fELF\x02\x01\x01"), "unknown"],
  ["broken UTF-8", Buffer.from([0x41, 0xff, 0xfe, 0x41]), "unknown"],
];

test.each(refused)("refuses %s, whatever it is called", async (_, content, found) => {
  await expect(keepContent(Buffer.from(content as string), blobs)).rejects.toMatchObject({
    definition: { id: "files.unsupported", status: 415 },
    parameters: { found },
  });
});

/** A PNG of `side` × `side` one-bit pixels: a few kilobytes that unpack to side²/8 bytes and more. */
function bomb(side: number): Buffer {
  const chunk = (type: string, data: Buffer) => {
    const body = Buffer.concat([Buffer.from(type), data]);
    const sum = Buffer.alloc(4);
    sum.writeUInt32BE(crc32(body));
    const length = Buffer.alloc(4);
    length.writeUInt32BE(data.length);
    return Buffer.concat([length, body, sum]);
  };
  const header = Buffer.alloc(13);
  header.writeUInt32BE(side, 0);
  header.writeUInt32BE(side, 4);
  header.set([1, 0, 0, 0, 0], 8);
  const rows = deflateSync(Buffer.alloc(Math.min(side, 20_000) * (1 + side / 8)), { level: 9 });
  const signature = Buffer.from("\x89PNG\r\n\x1a\n", "latin1");
  return Buffer.concat([
    signature,
    chunk("IHDR", header),
    chunk("IDAT", rows),
    chunk("IEND", Buffer.alloc(0)),
  ]);
}

test.each([20_000, 60_000])(
  "refuses a bomb of %i × as many pixels without drawing it",
  async (side) => {
    const before = process.memoryUsage().rss;
    await expect(keepContent(bomb(side), blobs)).rejects.toMatchObject({
      definition: { id: "files.too_many_pixels" },
    });
    // Drawn, the smaller takes 400 MB at a byte a pixel.
    expect((process.memoryUsage().rss - before) / 1e6).toBeLessThan(200);
  },
);

test("250 damaged pictures are each drawn anew or refused, in bounded time and memory", async () => {
  const originals = await Promise.all(formats.map((format) => sampleImage(format, 320, 240)));
  const random = mulberry32(20261123);
  const outcomes = { kept: 0, unreadable: 0, unsupported: 0, pixels: 0 };
  const before = readdirSync(folder, { recursive: true }).length;
  const { rss } = process.memoryUsage();
  let slowest = 0;
  for (let i = 0; i < 250; i++) {
    const damaged = damage(originals[i % originals.length] ?? Buffer.alloc(0), random);
    const started = performance.now();
    const outcome = await keepContent(damaged, blobs).catch((error: unknown) => error);
    slowest = Math.max(slowest, performance.now() - started);
    outcomes[nameOutcome(outcome)]++;
  }
  expect(outcomes.kept + outcomes.unreadable + outcomes.unsupported + outcomes.pixels).toBe(250);
  expect(outcomes.unreadable).toBeGreaterThan(50);
  expect(slowest).toBeLessThan(10_000);
  expect((process.memoryUsage().rss - rss) / 1e6).toBeLessThan(256);
  expect(readdirSync(folder, { recursive: true }).length - before).toBeLessThanOrEqual(
    4 * outcomes.kept,
  );
}, 60_000);

function nameOutcome(outcome: unknown): "kept" | "unreadable" | "unsupported" | "pixels" {
  const id = (outcome as { definition?: { id: string } }).definition?.id;
  if (id === "files.unreadable") return "unreadable";
  if (id === "files.unsupported") return "unsupported";
  if (id === "files.too_many_pixels") return "pixels";
  // Whatever is kept is what it says it is.
  expect((outcome as KeptContent).kind).toMatch(/^(image|text)$/);
  return "kept";
}

/** Flips, cuts, doubles or overwrites parts of the bytes. */
function damage(original: Buffer, random: () => number): Buffer {
  const bytes = Buffer.from(original);
  const place = () => Math.floor(random() * bytes.length);
  switch (Math.floor(random() * 4)) {
    case 0:
      for (let i = 0; i < 1 + random() * 20; i++) bytes[place()] = Math.floor(random() * 256);
      return bytes;
    case 1:
      return bytes.subarray(0, place());
    case 2:
      return Buffer.concat([bytes.subarray(0, place()), bytes.subarray(place())]);
    default:
      return bytes.fill(random() < 0.5 ? 0 : 255, place(), place());
  }
}

/** Small seeded generator (Tommy Ettinger's mulberry32), so that a failure can be repeated. */
function mulberry32(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4294967296;
  };
}
