import { type Cutting, type MarkCuttings, noteDecision } from "./cut-readings.ts";

/**
 * P(number of different serials among the marks a person lists). One is the rule; some guns bear two that
 * differ (swapped parts), some none (P3, P4, P5), and a short list may leave it out. By judgement.
 */
function differentSerials(marks: number): number[] {
  const none = 0.12 + 0.5 / (marks + 1);
  return [none, 0.9 * (1 - none), 0.08 * (1 - none), 0.02 * (1 - none)];
}

/** Share of serials that reading each mark by itself takes for granted. */
const serialShare = 0.2;

interface SerialClaim {
  text: string;
  /** Probability, before the others are considered, that the mark bears this serial. */
  probability: number;
}

function serialText(mark: MarkCuttings, cutting: Cutting): string | undefined {
  const part = cutting.parts.find(({ kind }) => kind === "serial");
  return part === undefined ? undefined : mark.mark.shape(part.body, part.to).signs;
}

/** The serial that a mark bears in its likeliest way to bear one. */
export function likeliestSerial(mark: MarkCuttings): string | undefined {
  for (const cutting of mark.cuttings) {
    const serial = serialText(mark, cutting);
    if (serial !== undefined) return serial;
  }
  return undefined;
}

function claimOf(mark: MarkCuttings): SerialClaim | undefined {
  let probability = 0;
  let text: string | undefined;
  for (const cutting of mark.cuttings) {
    const serial = serialText(mark, cutting);
    if (serial === undefined) continue;
    text ??= serial;
    probability += cutting.probability;
  }
  return text === undefined ? undefined : { text, probability: Math.min(probability, 1 - 1e-9) };
}

/** Sums of products of k of the odds, k = 0, 1, 2, 3. */
function choices(odds: readonly number[]): number[] {
  const sums = [1, 0, 0, 0];
  for (const odd of odds) {
    for (let count = sums.length - 1; count > 0; count -= 1) {
      sums[count] = (sums[count] ?? 0) + (sums[count - 1] ?? 0) * odd;
    }
  }
  return sums;
}

/** Weight of k different serials: what is usual, freed of what independent marks would have given. */
function countWeights(odds: readonly number[]): number[] {
  const expected = choices(odds.map(() => serialShare / (1 - serialShare)));
  const usual = differentSerials(odds.length);
  return expected.map((sum, count) => (sum === 0 ? 0 : (usual[count] ?? 0) / sum));
}

function factorFor(odds: readonly number[], at: number, weights: readonly number[]): number {
  const others = choices(odds.filter((_, other) => other !== at));
  const dot = (shift: number) =>
    others.reduce((sum, value, count) => sum + value * (weights[count + shift] ?? 0), 0);
  const without = dot(0);
  return without === 0 ? 1 : dot(1) / without;
}

function reweighted(mark: MarkCuttings, factor: number): MarkCuttings {
  const weights = mark.cuttings.map(
    (cutting) => cutting.probability * (serialText(mark, cutting) === undefined ? 1 : factor),
  );
  const total = weights.reduce((sum, weight) => sum + weight, 0);
  const cuttings = mark.cuttings
    .map((cutting, at) => ({ ...cutting, probability: (weights[at] ?? 0) / total }))
    .sort((a, b) => b.probability - a.probability);
  return { ...mark, cuttings };
}

/**
 * Reads the marks of one gun together: it usually has one serial, however often that is repeated. Marks
 * with the same number count once. Exact for independent marks under the prior on how many differ.
 */
export function preferOneSerial(marks: readonly MarkCuttings[]): MarkCuttings[] {
  const claims = marks.map(claimOf);
  const texts = [...new Set(claims.flatMap((claim) => (claim === undefined ? [] : [claim.text])))];
  if (texts.length === 0) return [...marks];
  const odds = texts.map((text) => {
    const own = claims.flatMap((claim) => (claim?.text === text ? [claim.probability] : []));
    const most = Math.max(...own);
    return most / (1 - most);
  });
  const weights = countWeights(odds);
  return marks.map((mark, at) => {
    const claim = claims[at];
    if (claim === undefined) return mark;
    const after = reweighted(mark, factorFor(odds, texts.indexOf(claim.text), weights));
    return texts.length > 1 ? noteDecision(mark, after, "one_serial_usual") : after;
  });
}
