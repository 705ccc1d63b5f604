import { fieldWeights, labelWords } from "./field-weight.ts";
import type { FindIndex } from "./find-index.ts";
import { startOf } from "./number-lists.ts";
import type { Slot } from "./words/read-query.ts";

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

/** Best quality × field weight per document for one slot; answers the documents reached. */
function reachDocuments(index: FindIndex, values: readonly number[]): number[] {
  const { documentsOfValue, fieldOfValue, scratch } = index;
  const { valueBest, slotBest } = scratch;
  const reached: number[] = [];
  for (const value of values) {
    const worth = (valueBest[value] ?? 0) * (fieldWeights[fieldOfValue[value] ?? 0] ?? 0);
    valueBest[value] = 0;
    const end = startOf(documentsOfValue, value + 1);
    for (let at = startOf(documentsOfValue, value); at < end; at += 1) {
      const document = documentsOfValue.items[at] ?? 0;
      const before = slotBest[document] ?? 0;
      if (before === 0) reached.push(document);
      if (worth > before) slotBest[document] = worth;
    }
  }
  return reached;
}

function addSlot(index: FindIndex, slot: Slot, touched: number[]): void {
  const { total, covered, slotBest } = index.scratch;
  for (const document of reachDocuments(index, reachValues(index, slot))) {
    if (total[document] === 0) touched.push(document);
    total[document] = (total[document] ?? 0) + slot.weight * (slotBest[document] ?? 0);
    covered[document] = (covered[document] ?? 0) + slot.weight;
    slotBest[document] = 0;
  }
}

/** What a document must match to be complete: all slots but the labels. */
function weightToCover(slots: readonly Slot[]): number {
  const telling = slots.filter((slot) => !labelWords.has(slot.typed));
  return (telling.length > 0 ? telling : slots).reduce((sum, slot) => sum + slot.weight, 0);
}

export type Scored = { readonly documents: readonly number[]; readonly best: number };

/**
 * Scores all documents that match any slot, into `scratch.total`, from 0 to about 1. Each slot
 * gives weight × field weight × quality of its best match; the sum over the weight of all slots is
 * multiplied by the share of that weight the document covers, so that one document with all words
 * beats one with the rarest. The caller clears `scratch.total` of the answered documents.
 */
export function scoreDocuments(index: FindIndex, slots: readonly Slot[]): Scored {
  const { total, covered } = index.scratch;
  const documents: number[] = [];
  for (const slot of slots) addSlot(index, slot, documents);
  const needed = weightToCover(slots);
  let best = 0;
  for (const document of documents) {
    const share = Math.min(1, (covered[document] ?? 0) / needed);
    const score = ((total[document] ?? 0) / needed) * share;
    total[document] = score;
    covered[document] = 0;
    if (score > best) best = score;
  }
  return { documents, best };
}
