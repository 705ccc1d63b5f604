import { momentsOf } from "./normal-image.ts";

/** Peer: the seven invariants of Hu (1962) of the ink, on a logarithmic scale. */
export function createHuMoments(
  library: readonly { id: string; weights: Float32Array; width: number }[],
) {
  const known = library.map(({ id, weights, width }) => ({ id, hu: huOf(weights, width) }));
  return (weights: Float32Array, width: number): string[] => {
    const seen = huOf(weights, width);
    const scored = known.map(({ id, hu }) => ({
      id,
      far: hu.reduce((sum, value, at) => sum + Math.abs(value - (seen[at] ?? 0)), 0),
    }));
    return scored.sort((one, other) => one.far - other.far).map(({ id }) => id);
  };
}

function huOf(weights: Float32Array, width: number): number[] {
  const { sum, cx, cy } = momentsOf(weights, width);
  const eta = (p: number, q: number) => {
    let moment = 0;
    weights.forEach((weight, at) => {
      if (weight > 0)
        moment += weight * ((at % width) - cx) ** p * (Math.floor(at / width) - cy) ** q;
    });
    return moment / sum ** (1 + (p + q) / 2);
  };
  const [n20, n02, n11] = [eta(2, 0), eta(0, 2), eta(1, 1)];
  const [n30, n03, n21, n12] = [eta(3, 0), eta(0, 3), eta(2, 1), eta(1, 2)];
  const [a, b] = [n30 + n12, n21 + n03];
  const [c, d] = [n30 - 3 * n12, 3 * n21 - n03];
  return [
    n20 + n02,
    (n20 - n02) ** 2 + 4 * n11 ** 2,
    c ** 2 + d ** 2,
    a ** 2 + b ** 2,
    c * a * (a ** 2 - 3 * b ** 2) + d * b * (3 * a ** 2 - b ** 2),
    (n20 - n02) * (a ** 2 - b ** 2) + 4 * n11 * a * b,
    d * a * (a ** 2 - 3 * b ** 2) - c * b * (3 * a ** 2 - b ** 2),
  ].map((value) => Math.sign(value) * Math.log10(Math.abs(value) + 1e-12));
}
