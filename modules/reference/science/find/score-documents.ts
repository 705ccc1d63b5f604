import { fieldWeights, labelWords } from "./field-weight.ts";
import type { FindIndex } from "./find-index.ts";
import { startOf } from "./number-lists.ts";
import type { Slot } from "./words/read-query.ts";

/** Documents far below the best answer another question; they are neither listed nor counted. */
const shareOfBest = 0.55;

/** Best quality per value for one slot; answers the values reached. */
function reachValues(index: FindIndex, slot: Slot): number[] {
  const { valuesOfToken, scratch } = index;
  const reached: number[] = [];
  for (const [token, { quality }] of slot.candidates) {
    const end = startOf(valuesOfToken, token + 1);
    for (let at = startOf(valuesOfToken, token); at < end; at += 1) {
      const value = valuesOfToken.items[at] ?? 0;
      const before = scratch.valueBest[value] ?? 0;
      if (before === 0) reached.push(value);
      if (quality > before) scratch.valueBest[value] = quality;
    }
  }
  return reached;
}

/**
 * Adds one value's worth to its documents. The slot's bit in `matched` says whether `slotBest`
 * belongs to this slot; what it already gave is replaced, so that only the best match counts.
 */
function addValue(
  index: FindIndex,
  value: number,
  worth: number,
  slot: { readonly bit: number; readonly weight: number },
  touched: number,
): number {
  const { documentsOfValue } = index;
  const { documents, total, slotBest, matched } = index.scratch;
  const { bit, weight } = slot;
  let count = touched;
  const end = startOf(documentsOfValue, value + 1);
  for (let at = startOf(documentsOfValue, value); at < end; at += 1) {
    const document = documentsOfValue.items[at] ?? 0;
    const mask = matched[document] ?? 0;
    if (mask === 0) documents[count++] = document;
    const before = (mask & bit) === 0 ? 0 : (slotBest[document] ?? 0);
    if (worth <= before) continue;
    matched[document] = mask | bit;
    slotBest[document] = worth;
    total[document] = (total[document] ?? 0) + weight * (worth - before);
  }
  return count;
}

function addSlots(index: FindIndex, slots: readonly Slot[]): number {
  const { valueBest } = index.scratch;
  let touched = 0;
  slots.forEach((slot, number) => {
    const place = { bit: 1 << number, weight: slot.weight };
    for (const value of reachValues(index, slot)) {
      const weight = fieldWeights[index.fieldOfValue[value] ?? 0] ?? 0;
      touched = addValue(index, value, (valueBest[value] ?? 0) * weight, place, touched);
      valueBest[value] = 0;
    }
  });
  return touched;
}

/** What a document must match to be complete: all slots but the labels. */
function weightToCover(slots: readonly Slot[]): number {
  const telling = slots.filter((slot) => !labelWords.has(slot.typed));
  return (telling.length > 0 ? telling : slots).reduce((sum, slot) => sum + slot.weight, 0);
}

/** Multiplies by the covered share and answers the best score. */
function applyCoverage(index: FindIndex, slots: readonly Slot[], touched: number): number {
  const { documents, total, matched } = index.scratch;
  const needed = weightToCover(slots);
  const shares = new Float32Array(1 << slots.length);
  slots.forEach(({ weight }, number) => {
    const bit = 1 << number;
    for (let mask = 0; mask < bit; mask += 1) shares[mask | bit] = (shares[mask] ?? 0) + weight;
  });
  let best = 0;
  for (let at = 0; at < touched; at += 1) {
    const document = documents[at] ?? 0;
    const share = Math.min(1, (shares[matched[document] ?? 0] ?? 0) / needed);
    const score = ((total[document] ?? 0) / needed) * share;
    matched[document] = 0;
    total[document] = score;
    if (score > best) best = score;
  }
  return best;
}

export type Scored = { readonly documents: Uint32Array; readonly best: number };

/**
 * Scores the documents that match any slot, into `scratch.total`, from 0 to about 1, and answers
 * those that come near the best. Each slot gives weight × field weight × quality of its best match;
 * the sum over the weight of all slots is multiplied by the share of that weight the document
 * covers, so that one document with all words beats one with the rarest. The caller clears
 * `scratch.total` of the answered documents.
 */
export function scoreDocuments(index: FindIndex, slots: readonly Slot[]): Scored {
  const { documents, total } = index.scratch;
  const touched = addSlots(index, slots);
  const best = applyCoverage(index, slots, touched);
  let near = 0;
  for (let at = 0; at < touched; at += 1) {
    const document = documents[at] ?? 0;
    if ((total[document] ?? 0) >= shareOfBest * best) documents[near++] = document;
    else total[document] = 0;
  }
  return { documents: documents.subarray(0, near), best };
}
