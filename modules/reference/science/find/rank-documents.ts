import { fieldOrder, labelWeight } from "./field-weight.ts";
import type { FindIndex } from "./find-index.ts";
import { listAt, startOf } from "./number-lists.ts";
import type { Slot } from "./words/read-query.ts";

export type Ranked = { readonly document: number; readonly score: number };

/** Documents compared in detail; further pages follow the first score. */
const poolSize = 400;
const bins = 1024;

/** The `size` best documents by `scratch.total`, earlier documents first among equals. */
function selectPool(index: FindIndex, documents: readonly number[], best: number): number[] {
  const { total } = index.scratch;
  if (documents.length <= poolSize) return [...documents];
  const histogram = new Uint32Array(bins + 1);
  const binOf = (document: number): number =>
    Math.floor(((total[document] ?? 0) / best) * bins) || 0;
  for (const document of documents) {
    const bin = binOf(document);
    histogram[bin] = (histogram[bin] ?? 0) + 1;
  }
  let limit = bins;
  for (let above = histogram[bins] ?? 0; limit > 0 && above < poolSize; ) {
    limit -= 1;
    above += histogram[limit] ?? 0;
  }
  const sure = documents.filter((document) => binOf(document) > limit);
  const edge = documents.filter((document) => binOf(document) === limit).sort((a, b) => a - b);
  return [...sure, ...edge.slice(0, poolSize - sure.length)];
}

/** Writes the best quality and the slots of every candidate token into the scratch arrays. */
function markTokens(index: FindIndex, slots: readonly Slot[]): number[] {
  const { tokenQuality, tokenSlots } = index.scratch;
  const marked: number[] = [];
  slots.forEach(({ candidates }, at) => {
    for (const [token, { quality }] of candidates) {
      for (const part of new Set([
        token,
        index.joinLeft[token] ?? 0,
        index.joinRight[token] ?? 0,
      ])) {
        marked.push(part);
        tokenQuality[part] = Math.max(tokenQuality[part] ?? 0, quality);
        tokenSlots[part] = (tokenSlots[part] ?? 0) | (1 << at);
      }
    }
  });
  return marked;
}

function bitCount(mask: number): number {
  let count = 0;
  for (let rest = mask; rest !== 0; rest &= rest - 1) count += 1;
  return count;
}

type TextFit = { readonly explained: number; readonly slots: number };

/** How much of one text the query explains, and how many of its slots the text holds. */
function fitOfText(index: FindIndex, text: number): TextFit {
  const { tokenQuality, tokenSlots } = index.scratch;
  let quality = 0;
  let length = 0;
  let mask = 0;
  for (const token of listAt(index.tokensOfText, text)) {
    mask |= tokenSlots[token] ?? 0;
    const weight = index.isLabel[token] === 1 ? labelWeight : 1;
    length += weight;
    quality += weight * (tokenQuality[token] ?? 0);
  }
  return { explained: length === 0 ? 0 : quality / length, slots: bitCount(mask) };
}

const identityFields = new Set(
  ["name", "make", "model"].map((field) => fieldOrder.findIndex((one) => one === field)),
);

/**
 * The closer comparison: how much of the document's own name (make and model, or name) the query
 * explains, so that Glock 19 comes before Glock 19X, and whether the words stand together in one
 * text, so that `9 para` means the cartridge and not a model 9 of Para.
 */
function closeness(index: FindIndex, document: number, slotCount: number): number {
  let explained = 0;
  let identities = 0;
  let together = 0;
  for (const value of listAt(index.valuesOfDocument, document)) {
    let best = 0;
    const end = startOf(index.textsOfValue, value + 1);
    for (let at = startOf(index.textsOfValue, value); at < end; at += 1) {
      const fit = fitOfText(index, index.textsOfValue.items[at] ?? 0);
      if (fit.explained > best) best = fit.explained;
      if (fit.slots > together) together = fit.slots;
    }
    if (!identityFields.has(index.fieldOfValue[value] ?? 0)) continue;
    identities += 1;
    explained += best;
  }
  const share = identities === 0 ? 0 : explained / identities;
  return 0.7 + 0.22 * share + 0.08 * (slotCount < 2 ? 1 : (together - 1) / (slotCount - 1));
}

/** Orders the best documents: score, then the order in which the documents were given. */
export function rankDocuments(
  index: FindIndex,
  slots: readonly Slot[],
  documents: readonly number[],
  best: number,
): Ranked[] {
  const marked = markTokens(index, slots);
  const pool = selectPool(index, documents, best);
  const ranked = pool.map((document) => {
    const score = (index.scratch.total[document] ?? 0) * closeness(index, document, slots.length);
    return { document, score: Math.round(score * 1e6) / 1e6 };
  });
  for (const token of marked) {
    index.scratch.tokenQuality[token] = 0;
    index.scratch.tokenSlots[token] = 0;
  }
  return ranked.sort((a, b) => b.score - a.score || a.document - b.document);
}
