import { emptyMask, type InkMask } from "./ink-mask.ts";

/** A photograph in grey: 0 is black, 255 white. */
export interface GreyImage {
  readonly width: number;
  readonly height: number;
  readonly grey: Uint8Array | Uint8ClampedArray | Float32Array;
}

/** Side of the neighbourhood as a share of the picture's shorter side. */
const neighbourhood = 0.3;
/** Ink is darker than its neighbourhood by this share of the contrast of the picture. */
const contrastShare = 0.45;
const leastContrast = 6;

/**
 * The ink of a photographed mark: what is darker (or, where `isLight`, lighter) than around it.
 * Comparing with the neighbourhood bears uneven light; a stamp that only a shadow shows is beyond it.
 */
export function thresholdPhoto(image: GreyImage, isLight: boolean): InkMask {
  const even = evenLight(image);
  const { width, height, grey } = even;
  const sums = integralOf(even);
  const radius = Math.max(3, Math.round((Math.min(width, height) * neighbourhood) / 2));
  const least = Math.max(leastContrast, contrastOf(even) * contrastShare);
  const mask = emptyMask(width, height);
  for (let y = 0; y < height; y += 1) {
    for (let x = 0; x < width; x += 1) {
      const below = meanAround(sums, even, x, y, radius) - (grey[y * width + x] ?? 0);
      if ((isLight ? -below : below) > least) mask.ink[y * width + x] = 1;
    }
  }
  return mask;
}

/** The image without grain (mean of nine pixels) and without light that falls off evenly to one side. */
function evenLight({ width, height, grey }: GreyImage): GreyImage {
  const [slopeX, slopeY] = slopesOf({ width, height, grey });
  const even = new Float32Array(width * height);
  for (let y = 0; y < height; y += 1) {
    for (let x = 0; x < width; x += 1) {
      let [sum, count] = [0, 0];
      for (let v = Math.max(0, y - 1); v <= Math.min(height - 1, y + 1); v += 1) {
        for (let u = Math.max(0, x - 1); u <= Math.min(width - 1, x + 1); u += 1) {
          sum += (grey[v * width + u] ?? 0) - slopeX * (u - x) - slopeY * (v - y);
          count += 1;
        }
      }
      even[y * width + x] = sum / count - slopeX * (x - width / 2) - slopeY * (y - height / 2);
    }
  }
  return { width, height, grey: even };
}

/** Least squares slopes of grey across and down. */
function slopesOf({ width, height, grey }: GreyImage): [number, number] {
  let [sumX, sumY, squareX, squareY] = [0, 0, 0, 0];
  grey.forEach((value: number, at: number) => {
    const x = (at % width) - (width - 1) / 2;
    const y = Math.floor(at / width) - (height - 1) / 2;
    sumX += x * value;
    sumY += y * value;
    squareX += x * x;
    squareY += y * y;
  });
  return [sumX / squareX, sumY / squareY];
}

/** Standard deviation of the grey values. */
function contrastOf({ grey }: GreyImage): number {
  let [sum, squares] = [0, 0];
  for (const value of grey) {
    sum += value;
    squares += value * value;
  }
  const mean = sum / grey.length;
  return Math.sqrt(Math.max(0, squares / grey.length - mean * mean));
}

/** Sums of all pixels above and left, one row and column wider than the image. */
function integralOf({ width, height, grey }: GreyImage): Float64Array {
  const sums = new Float64Array((width + 1) * (height + 1));
  for (let y = 0; y < height; y += 1) {
    let row = 0;
    for (let x = 0; x < width; x += 1) {
      row += grey[y * width + x] ?? 0;
      sums[(y + 1) * (width + 1) + x + 1] = (sums[y * (width + 1) + x + 1] ?? 0) + row;
    }
  }
  return sums;
}

function meanAround(
  sums: Float64Array,
  { width, height }: GreyImage,
  x: number,
  y: number,
  radius: number,
): number {
  // Windows stay even about their pixel: a lopsided one would take a slope of light for ink.
  const across = Math.min(radius, x, width - 1 - x);
  const down = Math.min(radius, y, height - 1 - y);
  const [left, right] = [x - across, x + across + 1];
  const [top, bottom] = [y - down, y + down + 1];
  const at = (column: number, row: number) => sums[row * (width + 1) + column] ?? 0;
  const sum = at(right, bottom) - at(left, bottom) - at(right, top) + at(left, top);
  return sum / ((right - left) * (bottom - top));
}
