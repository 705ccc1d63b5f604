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

/** A slot at work: its bit in the masks and whether it may still bring in new documents. */
type Turn = { readonly bit: number; readonly weight: number; readonly isOpen: boolean };

/**
 * Adds one value's worth to its documents and answers how many are touched now. The slot's bit in
 * `matched` says whether `slotBest` belongs to this slot; what it already gave is replaced, so that
 * only the best match counts.
 */
function addValue(
  index: FindIndex,
  value: number,
  worth: number,
  turn: Turn,
  touched: number,
): number {
  const { documentsOfValue } = index;
  const { documents, total, slotBest, matched } = index.scratch;
  const { bit, weight, isOpen } = turn;
  let count = touched;
  const end = startOf(documentsOfValue, value + 1);
  for (let at = startOf(documentsOfValue, value); at < end; at += 1) {
    const document = documentsOfValue.items[at] ?? 0;
    const mask = matched[document] ?? 0;
    if (mask === 0) {
      if (!isOpen) continue;
      documents[count++] = document;
    }
    const before = (mask & bit) === 0 ? 0 : (slotBest[document] ?? 0);
    if (worth <= before) continue;
    matched[document] = mask | bit;
    slotBest[document] = worth;
    total[document] = (total[document] ?? 0) + weight * (worth - before);
  }
  return count;
}

function addSlot(index: FindIndex, slot: Slot, turn: Turn, touched: number): number {
  const { valueBest } = index.scratch;
  let count = touched;
  for (const value of reachValues(index, slot)) {
    const weight = fieldWeights[index.fieldOfValue[value] ?? 0] ?? 0;
    count = addValue(index, value, (valueBest[value] ?? 0) * weight, turn, count);
    valueBest[value] = 0;
  }
  return count;
}

/** What a document must match to be complete: all slots but the labels. */
function weightToCover(slots: readonly Slot[]): number {
  const telling = slots.filter((slot) => !labelWords.has(slot.typed));
  return (telling.length > 0 ? telling : slots).reduce((sum, slot) => sum + slot.weight, 0);
}

/** For every set of slots the share of the weight it covers. */
function coveredShares(slots: readonly Slot[], needed: number): Float32Array {
  const shares = new Float32Array(1 << slots.length);
  slots.forEach(({ weight }, number) => {
    const bit = 1 << number;
    for (let mask = 0; mask < bit; mask += 1)
      shares[mask | bit] = (shares[mask] ?? 0) + weight / needed;
  });
  return shares.map((share) => Math.min(1, share));
}

/** The best score if nothing more were added: a lower bound of the best of all. */
function bestSoFar(
  index: FindIndex,
  touched: number,
  shares: Float32Array,
  needed: number,
): number {
  const { documents, total, matched } = index.scratch;
  let best = 0;
  for (let at = 0; at < touched; at += 1) {
    const document = documents[at] ?? 0;
    const score = (total[document] ?? 0) * (shares[matched[document] ?? 0] ?? 0);
    if (score > best) best = score;
  }
  return best / needed;
}

/**
 * Takes the slots by falling weight. A document that only the rest could reach scores at most the
 * square of the rest's share; once that is too little to be listed, the rest only adds to the
 * documents already touched. Nothing that would be listed is lost.
 */
function addSlots(
  index: FindIndex,
  slots: readonly Slot[],
  shares: Float32Array,
  needed: number,
): number {
  const turns = slots
    .map((slot, number) => ({ slot, bit: 1 << number }))
    .sort((a, b) => b.slot.weight - a.slot.weight);
  let rest = slots.reduce((sum, { weight }) => sum + weight, 0) / needed;
  let touched = 0;
  for (const { slot, bit } of turns) {
    const best = bestSoFar(index, touched, shares, needed);
    const turn = { bit, weight: slot.weight, isOpen: rest * rest >= shareOfBest * best };
    touched = addSlot(index, slot, turn, touched);
    rest -= slot.weight / needed;
  }
  return touched;
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
  const { documents, total, matched } = index.scratch;
  const needed = weightToCover(slots);
  const shares = coveredShares(slots, needed);
  const touched = addSlots(index, slots, shares, needed);
  const best = bestSoFar(index, touched, shares, needed);
  let near = 0;
  for (let at = 0; at < touched; at += 1) {
    const document = documents[at] ?? 0;
    const share = shares[matched[document] ?? 0] ?? 0;
    const score = ((total[document] ?? 0) / needed) * share;
    const isNear = score >= shareOfBest * best;
    matched[document] = 0;
    total[document] = isNear ? score : 0;
    if (isNear) documents[near++] = document;
  }
  return { documents: documents.subarray(0, near), best };
}
