import type { KindProbability, MarkKind } from "#reference/contract";
import type { Cutting, MarkCuttings } from "../../marks/cut-readings.ts";

/** P(text | serial of this gun) over P(text | serial at large). */
export type SerialRatio = (text: string) => number;

/** The stretch of a way to cut a mark that is taken for the serial. */
export function serialStretch({ mark }: MarkCuttings, { parts }: Cutting): string | undefined {
  const part = parts.find(({ kind }) => kind === "serial");
  return part === undefined ? undefined : mark.raw(part.body, part.to);
}

/** Weighs the readings of a mark anew by how the gun's maker numbers. */
export function sharpenCuttings(reading: MarkCuttings, ratio: SerialRatio): MarkCuttings {
  const weights = reading.cuttings.map((cutting) => {
    const text = serialStretch(reading, cutting);
    return cutting.probability * (text === undefined ? 1 : ratio(text));
  });
  const total = weights.reduce((sum, weight) => sum + weight, 0);
  if (!(total > 0)) return reading;
  const cuttings = reading.cuttings
    .map((cutting, at) => ({ ...cutting, probability: (weights[at] ?? 0) / total }))
    .sort((a, b) => b.probability - a.probability);
  return { ...reading, cuttings };
}

/** Probabilities of what a mark is as a whole; a mark that holds several things is none of them alone. */
export function wholeKinds({ cuttings }: MarkCuttings): KindProbability[] {
  const byKind = new Map<MarkKind, number>();
  for (const { probability, parts } of cuttings) {
    const [only, second] = parts;
    if (only === undefined || second !== undefined) continue;
    byKind.set(only.kind, (byKind.get(only.kind) ?? 0) + probability);
  }
  return [...byKind]
    .map(([kind, probability]) => ({ kind, probability: Math.min(1, probability) }))
    .sort((a, b) => b.probability - a.probability);
}
