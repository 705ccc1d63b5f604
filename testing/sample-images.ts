import sharp from "sharp";

/** A photo with place, time and camera in it, as a phone makes one. */
export function photoWithMetadata(side = 640): Promise<Buffer> {
  return gradient(side, side / 2)
    .withExif({
      IFD0: { Make: "Secretphone", ImageDescription: "12 Some Street" },
      IFD3: { GPSLatitude: "48/1 51/1 0/1", GPSLatitudeRef: "N" },
    })
    .withMetadata({ orientation: 6 })
    .jpeg()
    .toBuffer();
}

export type SampleFormat = "jpeg" | "png" | "webp" | "avif" | "tiff";

/** A small picture in a format. */
export function sampleImage(format: SampleFormat, width = 96, height = 64): Promise<Buffer> {
  return gradient(width, height).toFormat(format).toBuffer();
}

function gradient(width: number, height: number) {
  const pixels = Buffer.alloc(width * height * 3);
  for (let i = 0; i < width * height; i++) {
    pixels[3 * i] = (255 * (i % width)) / width;
    pixels[3 * i + 1] = (255 * Math.floor(i / width)) / height;
    pixels[3 * i + 2] = 128;
  }
  return sharp(pixels, { raw: { width, height, channels: 3 } });
}
