import { drawnText, tokensOf } from "../../text/index.ts";
import { labelWeight, labelWords } from "../field-weight.ts";
import type { FindIndex } from "../find-index.ts";
import { type Candidates, listCandidates, offer } from "./slot-candidates.ts";
import { drawnQuality, joinedQuality, spellingQuality } from "./token-quality.ts";

/** One word of the query with what it may mean and how much it tells. */
export type Slot = {
  readonly typed: string;
  readonly candidates: Candidates;
  readonly weight: number;
};

export type ReadQuery = { readonly slots: readonly Slot[]; readonly unknownWords: string[] };

/** The slots of a query share one 32-bit mask; nobody types so many words. */
const mostSlots = 16;

/** `GL0CK` means Glock where the table knows that word, while `M1A` stays as it is. */
function lettersForDigits(index: FindIndex, query: string): string {
  const letter: Readonly<Record<string, string>> = { 0: "o", 1: "i", 5: "s" };
  return query.replace(/[a-z]+[015][a-z]+/gi, (seen) => {
    const spelt = seen.toLowerCase().replace(/[015]/, (digit) => letter[digit] ?? digit);
    return spelt.length > 3 && index.vocabulary.ids.has(spelt) ? spelt : seen;
  });
}

/** The query with Cyrillic and Greek words read by their look: `МР` as `MP`. */
function asDrawn(query: string): string {
  return query.replace(/[\u0370-\u052f]+/g, (run) => {
    const drawn = drawnText(run);
    return /^[A-Z]+$/.test(drawn) ? drawn : run;
  });
}

function offerDrawn(index: FindIndex, query: string, all: readonly Candidates[]): void {
  const drawn = tokensOf(asDrawn(query));
  if (drawn.length !== all.length) return;
  drawn.forEach((token, at) => {
    const id = index.vocabulary.ids.get(token);
    const candidates = all[at];
    if (id !== undefined && candidates !== undefined) offer(candidates, id, drawnQuality, "drawn");
  });
}

/** Two typed words may be one word of the table: `para bellum`, `ماكا روف`. */
function offerJoined(
  index: FindIndex,
  typed: readonly string[],
  all: readonly Candidates[],
  foreign: boolean,
): void {
  for (let at = 0; at + 1 < typed.length; at += 1) {
    const joined = `${typed[at]}${typed[at + 1]}`;
    if (!/^[a-z]{4,24}$/.test(joined)) continue;
    for (const [id, { quality }] of listCandidates(index, joined, foreign)) {
      const isWord = index.joinLeft[id] === id;
      if (!isWord || quality < spellingQuality(joined, joined, 1)) continue;
      for (const candidates of all.slice(at, at + 2)) {
        offer(candidates, id, quality * joinedQuality, "joined");
      }
    }
  }
}

/**
 * Rarity of what the slot probably means (inverse document frequency over its best candidates). It
 * belongs to the slot and not to the token found, or a rare misreading would beat a common name.
 */
function weightOf(index: FindIndex, candidates: Candidates): number {
  const total = index.documents.length;
  const top = Math.max(...[...candidates.values()].map(({ quality }) => quality));
  let documents = 0;
  for (const [id, { quality }] of candidates) {
    if (quality >= 0.9 * top) documents += index.documentCount[id] ?? 0;
  }
  return Math.log(1 + total / (1 + Math.min(documents, total)));
}

function slotOf(index: FindIndex, typed: string, candidates: Candidates): Slot {
  const label = labelWords.has(typed) ? labelWeight : 1;
  return { typed, candidates, weight: weightOf(index, candidates) * label };
}

/** Splits a query into slots with candidates; words that resemble nothing are named apart. */
export function readQuery(index: FindIndex, query: string): ReadQuery {
  const text = lettersForDigits(index, query);
  const typed = tokensOf(text).slice(0, mostSlots);
  const foreign = /[\u0370-\u06ff]/.test(query);
  const all = typed.map((token) => listCandidates(index, token, foreign));
  if (foreign) offerDrawn(index, text, all);
  offerJoined(index, typed, all, foreign);
  const slots: Slot[] = [];
  const unknownWords: string[] = [];
  typed.forEach((token, at) => {
    const candidates = all[at] ?? new Map();
    if (candidates.size > 0) slots.push(slotOf(index, token, candidates));
    else if (!labelWords.has(token)) unknownWords.push(token);
  });
  return { slots, unknownWords };
}
