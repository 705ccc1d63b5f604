import type { Calibration } from "#reference/contract";

/**
 * Measured, not assumed: 2,200 sightings by the generator of `bench identify` at 600 entries and moderate noise,
 * those of guns the table lacks included. For each tenth of what was said of the leader, how often it was right.
 */
const measured: readonly (readonly [from: number, right: number, cases: number])[] = [
  [0, 0.14, 140],
  [0.1, 0.31, 98],
  [0.2, 0.49, 78],
  [0.3, 0.6, 89],
  [0.4, 0.64, 74],
  [0.5, 0.84, 64],
  [0.6, 0.77, 70],
  [0.7, 0.93, 114],
  [0.8, 0.96, 252],
  [0.9, 0.98, 1221],
];

/** How often a leader that was given this probability was the right one. */
export function calibrationAt(probability: number): Calibration {
  const at = measured.findLast(([from]) => probability >= from) ?? measured[0];
  const [from = 0, right = 0, cases = 1] = at ?? [];
  return { from, to: Math.round((from + 0.1) * 10) / 10, right, cases };
}
