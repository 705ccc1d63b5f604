import sharp from "sharp";
import { filesErrors } from "#platform/files/contract";
import { problem } from "#platform/http/contract";

/** An image as it is kept: upright, without metadata, sRGB, WebP. */
export interface EncodedImage {
  readonly full: Buffer;
  readonly thumbnail: Buffer;
  readonly width: number;
  readonly height: number;
}

/** More pixels than phones take today; a small file can claim many more and would fill the memory. */
export const MOST_MEGAPIXELS = 64;
const LONGEST_SIDE = 4096;
const THUMBNAIL_SIDE = 400;
const LONGEST_SECONDS = 10;

// Only the readers for what we take: libvips could read SVG and more, each with faults of its own.
sharp.block({ operation: ["VipsForeignLoad"] });
sharp.unblock({
  operation: [
    "VipsForeignLoadJpegBuffer",
    "VipsForeignLoadPngBuffer",
    "VipsForeignLoadWebpBuffer",
    "VipsForeignLoadHeifBuffer",
    "VipsForeignLoadTiffBuffer",
  ],
});
sharp.cache(false);

/**
 * Draws an image anew from its pixels, so that nothing else of what was uploaded is kept: no place
 * and time, no camera, no hidden second file. Throws a {@link Problem} for what cannot be read.
 */
export async function encodeImage(bytes: Buffer): Promise<EncodedImage> {
  try {
    await requireBearableSize(bytes);
    const { data, info } = await open(bytes)
      .autoOrient()
      .resize(fit(LONGEST_SIDE))
      .toColourspace("srgb")
      .webp({ quality: 88, effort: 3 })
      .timeout({ seconds: LONGEST_SECONDS })
      .toBuffer({ resolveWithObject: true });
    const thumbnail = await open(data).resize(fit(THUMBNAIL_SIDE)).webp({ quality: 76 }).toBuffer();
    return { full: data, thumbnail, width: info.width, height: info.height };
  } catch (error) {
    throw explain(error);
  }
}

async function requireBearableSize(bytes: Buffer): Promise<void> {
  const { width, height } = await open(bytes).metadata();
  if (width * height > MOST_MEGAPIXELS * 1e6) throw tooManyPixels();
}

function open(bytes: Buffer) {
  return sharp(bytes, { limitInputPixels: MOST_MEGAPIXELS * 1e6, failOn: "error", pages: 1 });
}

function fit(side: number) {
  return { width: side, height: side, fit: "inside", withoutEnlargement: true } as const;
}

function explain(error: unknown): unknown {
  const message = error instanceof Error ? error.message : "";
  if (/pixel limit|too large/i.test(message)) return tooManyPixels();
  // What libvips says of a damaged file is of no use to who uploaded it.
  return error instanceof Error && error.constructor === Error
    ? problem(filesErrors.unreadable)
    : error;
}

function tooManyPixels() {
  return problem(filesErrors.tooManyPixels, { megapixels: MOST_MEGAPIXELS });
}
