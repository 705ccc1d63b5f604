import type { Picture } from "../paint.ts";

/** Side of the images that the peers compare. */
export const normalSide = 40;
const spreadCells = 9;

/** Ink weights of a picture, centred on the ink and scaled to its spread, slightly blurred. */
export function normalImage(weights: Float32Array, width: number, degrees = 0): Float32Array {
  const { cx, cy, spread } = momentsOf(weights, width);
  const turn = (degrees * Math.PI) / 180;
  const scale = spreadCells / spread;
  const image = new Float32Array(normalSide * normalSide);
  weights.forEach((weight, at) => {
    if (weight === 0) return;
    const [x, y] = [(at % width) - cx, Math.floor(at / width) - cy];
    const u = (x * Math.cos(turn) - y * Math.sin(turn)) * scale + normalSide / 2;
    const v = (x * Math.sin(turn) + y * Math.cos(turn)) * scale + normalSide / 2;
    splat(image, u, v, weight);
  });
  return image;
}

function splat(image: Float32Array, u: number, v: number, weight: number): void {
  for (let row = Math.floor(v) - 1; row <= Math.floor(v) + 2; row += 1) {
    for (let column = Math.floor(u) - 1; column <= Math.floor(u) + 2; column += 1) {
      if (row < 0 || column < 0 || row >= normalSide || column >= normalSide) continue;
      const near = Math.exp(-((column - u) ** 2 + (row - v) ** 2) / 1.4);
      image[row * normalSide + column] = (image[row * normalSide + column] ?? 0) + weight * near;
    }
  }
}

export function momentsOf(weights: Float32Array, width: number) {
  let [sum, sx, sy] = [0, 0, 0];
  weights.forEach((weight, at) => {
    sum += weight;
    sx += weight * (at % width);
    sy += weight * Math.floor(at / width);
  });
  const [cx, cy] = [sx / sum, sy / sum];
  let square = 0;
  weights.forEach((weight, at) => {
    square += weight * (((at % width) - cx) ** 2 + (Math.floor(at / width) - cy) ** 2);
  });
  return { sum, cx, cy, spread: Math.sqrt(square / sum) };
}

/** Ink of a drawn picture as weights. */
export function inkWeights({ grey }: Picture): Float32Array {
  return Float32Array.from(grey, (value) => 1 - value / 255);
}
