import { normalImage, normalSide } from "./normal-image.ts";

const angles = [-20, -15, -10, -5, 0, 5, 10, 15, 20];

/** Peer: correlation of pixels, aligned by centroid and spread, at the best of nine turns. */
export function createCorrelation(
  library: readonly { id: string; weights: Float32Array; width: number }[],
) {
  const images = library.map(({ id, weights, width }) => ({
    id,
    image: unit(normalImage(weights, width)),
  }));
  return (weights: Float32Array, width: number): string[] => {
    const seen = angles.map((angle) => unit(normalImage(weights, width, angle)));
    const scored = images.map(({ id, image }) => ({
      id,
      score: Math.max(...seen.map((one) => dot(one, image))),
    }));
    return scored.sort((one, other) => other.score - one.score).map(({ id }) => id);
  };
}

/** Mean 0, length 1. */
function unit(image: Float32Array): Float32Array {
  const mean = image.reduce((sum, value) => sum + value, 0) / (normalSide * normalSide);
  const shifted = image.map((value) => Math.sqrt(value) - Math.sqrt(mean));
  const length = Math.sqrt(dot(shifted, shifted)) || 1;
  return shifted.map((value) => value / length);
}

function dot(one: Float32Array, other: Float32Array): number {
  let sum = 0;
  for (let at = 0; at < one.length; at += 1) sum += (one[at] ?? 0) * (other[at] ?? 0);
  return sum;
}
