import type { FindField } from "../../contract/find.ts";
import { fieldOrder, kindWeights, labelWeight } from "./field-weight.ts";
import type { FindIndex } from "./find-index.ts";
import { listAt, startOf } from "./number-lists.ts";
import type { Slot } from "./words/read-query.ts";

export type Ranked = { readonly document: number; readonly score: number };

/** Documents compared in detail; further pages follow the first score. */
const poolSize = 400;
const bins = 1024;
/** Of two documents with the same name the one leads whose first name it is. */
const aliasShare = 0.97;

/** Score below which no document belongs to the best `poolSize`, found by a histogram. */
function poolLimit(total: Float32Array, documents: Uint32Array, best: number): number {
  const histogram = new Uint32Array(bins + 1);
  for (const document of documents) {
    const bin = Math.floor(((total[document] ?? 0) / best) * bins);
    histogram[bin] = (histogram[bin] ?? 0) + 1;
  }
  let bin = bins;
  for (let above = histogram[bin] ?? 0; bin > 0 && above < poolSize; ) {
    bin -= 1;
    above += histogram[bin] ?? 0;
  }
  return bin;
}

/** The best documents by `scratch.total`, earlier documents first among equals. */
function selectPool(index: FindIndex, documents: Uint32Array, best: number): number[] {
  if (documents.length <= poolSize) return [...documents];
  const { total } = index.scratch;
  const limit = poolLimit(total, documents, best);
  const sure: number[] = [];
  const edge: number[] = [];
  for (const document of documents) {
    const bin = Math.floor(((total[document] ?? 0) / best) * bins);
    if (bin > limit) sure.push(document);
    else if (bin === limit) edge.push(document);
  }
  const room = poolSize - sure.length;
  return [...sure, ...Uint32Array.from(edge).sort().subarray(0, room)];
}

/** A candidate of two words written as one, credited where the two stand side by side. */
type Join = { readonly right: number; readonly quality: number; readonly mask: number };
type JoinsByLeft = Map<number, Join[]>;

type Marked = { readonly tokens: readonly number[]; readonly joins: JoinsByLeft };

/** Writes the best quality and the slots of every candidate token into the scratch arrays. */
function markTokens(index: FindIndex, slots: readonly Slot[]): Marked {
  const { tokenQuality, tokenSlots } = index.scratch;
  const tokens: number[] = [];
  const joins: JoinsByLeft = new Map();
  slots.forEach(({ candidates }, at) => {
    const mask = 1 << at;
    for (const [token, { quality }] of candidates) {
      tokens.push(token);
      tokenQuality[token] = Math.max(tokenQuality[token] ?? 0, quality);
      tokenSlots[token] = (tokenSlots[token] ?? 0) | mask;
      const left = index.joinLeft[token] ?? token;
      if (left === token) continue;
      const join = { right: index.joinRight[token] ?? token, quality, mask };
      joins.set(left, [...(joins.get(left) ?? []), join]);
    }
  });
  return { tokens, joins };
}

function bitCount(mask: number): number {
  let count = 0;
  for (let rest = mask; rest !== 0; rest &= rest - 1) count += 1;
  return count;
}

type TextFit = { readonly explained: number; readonly slots: number };

function joinAt(joins: JoinsByLeft, left: number, right: number | undefined): Join | undefined {
  return joins.get(left)?.find((join) => join.right === right);
}

/** How much of one text the query explains, and how many of its slots the text holds. */
function fitOfText(index: FindIndex, text: number, joins: JoinsByLeft): TextFit {
  const { tokenQuality, tokenSlots } = index.scratch;
  const tokens = listAt(index.tokensOfText, text);
  let explained = 0;
  let length = 0;
  let mask = 0;
  let fromLeft = 0;
  tokens.forEach((token, at) => {
    const join = joinAt(joins, token, tokens[at + 1]);
    const weight = index.isLabel[token] === 1 ? labelWeight : 1;
    const quality = Math.max(tokenQuality[token] ?? 0, join?.quality ?? 0, fromLeft);
    explained += weight * quality;
    length += weight;
    mask |= (tokenSlots[token] ?? 0) | (join?.mask ?? 0);
    fromLeft = join?.quality ?? 0;
  });
  return { explained: length === 0 ? 0 : explained / length, slots: bitCount(mask) };
}

/** Share of a document's identity; the make of a firearm is shared by all its models. */
const identity: Readonly<Partial<Record<FindField, number>>> = { name: 1, model: 0.7, make: 0.3 };
const identityShares = Float32Array.from(fieldOrder, (field) => identity[field] ?? 0);

/** How much of the best spelling of a value the query explains, and its slots in one text. */
function fitOfValue(index: FindIndex, value: number, joins: JoinsByLeft): TextFit {
  let explained = 0;
  let slots = 0;
  const first = startOf(index.textsOfValue, value);
  const end = startOf(index.textsOfValue, value + 1);
  for (let at = first; at < end; at += 1) {
    const fit = fitOfText(index, index.textsOfValue.items[at] ?? 0, joins);
    const share = at === first ? 1 : aliasShare;
    explained = Math.max(explained, share * fit.explained);
    slots = Math.max(slots, fit.slots);
  }
  return { explained, slots };
}

/**
 * The closer comparison: how much of the document's own name (make and model, or name) the query
 * explains, so that Glock 19 comes before Glock 19X, and whether the words stand together in one
 * text, so that `9 para` means the cartridge and not a model 9 of Para.
 */
function closeness(
  index: FindIndex,
  document: number,
  slotCount: number,
  joins: JoinsByLeft,
): number {
  let explained = 0;
  let together = 0;
  for (const value of listAt(index.valuesOfDocument, document)) {
    const fit = fitOfValue(index, value, joins);
    explained += (identityShares[index.fieldOfValue[value] ?? 0] ?? 0) * fit.explained;
    together = Math.max(together, fit.slots);
  }
  const unity = slotCount < 2 ? 1 : (together - 1) / (slotCount - 1);
  return (
    kindWeights[index.documents[document]?.kind ?? "entry"] *
    (0.7 + 0.22 * explained + 0.08 * unity)
  );
}

/** Orders the best documents: score, then the order in which the documents were given. */
export function rankDocuments(
  index: FindIndex,
  slots: readonly Slot[],
  documents: Uint32Array,
  best: number,
): Ranked[] {
  const { tokens, joins } = markTokens(index, slots);
  const pool = selectPool(index, documents, best);
  const ranked = pool.map((document) => {
    const score =
      (index.scratch.total[document] ?? 0) * closeness(index, document, slots.length, joins);
    return { document, score: Math.round(score * 1e6) / 1e6 };
  });
  for (const token of tokens) {
    index.scratch.tokenQuality[token] = 0;
    index.scratch.tokenSlots[token] = 0;
  }
  return ranked.sort((a, b) => b.score - a.score || a.document - b.document);
}
