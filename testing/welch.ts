/**
 * Welch's t for two samples of unequal variance, after cutting the slowest twentieth of both at one
 * bound: the rare pauses of a shared machine hide differences rather than make them.
 */
export function welchT(a: readonly number[], b: readonly number[]): number {
  const bound = quantile([...a, ...b], 0.95);
  const [left, right] = [a, b].map((sample) => describe(sample.filter((value) => value <= bound)));
  if (left === undefined || right === undefined) throw new Error("two samples are needed");
  const spread = Math.sqrt(left.variance / left.count + right.variance / right.count);
  return Math.abs(left.mean - right.mean) / spread;
}

export function median(values: readonly number[]): number {
  return quantile(values, 0.5);
}

function quantile(values: readonly number[], share: number): number {
  const sorted = [...values].sort((x, y) => x - y);
  return sorted[Math.floor((sorted.length - 1) * share)] ?? Number.POSITIVE_INFINITY;
}

function describe(sample: readonly number[]) {
  const count = sample.length;
  const mean = sample.reduce((sum, value) => sum + value, 0) / count;
  const variance = sample.reduce((sum, value) => sum + (value - mean) ** 2, 0) / (count - 1);
  return { count, mean, variance };
}
