import type { FindMatch, MatchManner, TextRange } from "../../contract/find.ts";
import { tokensOf } from "../text/index.ts";
import { fieldOrder, fieldWeights } from "./field-weight.ts";
import type { FindIndex } from "./find-index.ts";
import { listAt } from "./number-lists.ts";
import type { Slot } from "./words/read-query.ts";

/** Where one slot was found: the text it counts in and the tokens to highlight there. */
type Finding = {
  value: number;
  text: number;
  worth: number;
  tokens: readonly number[];
  manner: MatchManner;
};

const stretch = /\p{L}[\p{L}\p{M}]*|\p{N}+(?:[.,٫]\p{N}+)*/gu;

/** Ranges of the stretches of a text that fold to one of the tokens, romans after Mk included. */
function rangesOf(text: string, tokens: ReadonlySet<string>): TextRange[] {
  const ranges: TextRange[] = [];
  for (const found of text.matchAll(stretch)) {
    const folded = [...tokensOf(found[0]), ...tokensOf(`mk ${found[0]}`).slice(1)];
    if (!folded.some((token) => tokens.has(token))) continue;
    ranges.push([found.index, found.index + found[0].length]);
  }
  return ranges;
}

/** The tokens of the text that a candidate stands for: itself, or both halves of a join. */
function tokensIn(index: FindIndex, text: Uint32Array, candidate: number): readonly number[] {
  if (text.includes(candidate)) return [candidate];
  const left = index.joinLeft[candidate] ?? 0;
  const right = index.joinRight[candidate] ?? 0;
  return text.includes(left) && text.includes(right) ? [left, right] : [];
}

function findSlot(index: FindIndex, document: number, slot: Slot): Finding | undefined {
  let best: Finding | undefined;
  for (const value of listAt(index.valuesOfDocument, document)) {
    const weight = fieldWeights[index.fieldOfValue[value] ?? 0] ?? 0;
    for (const text of listAt(index.textsOfValue, value)) {
      const tokensOfText = listAt(index.tokensOfText, text);
      for (const [candidate, { quality, manner }] of slot.candidates) {
        const worth = quality * weight;
        if (worth <= (best?.worth ?? 0)) continue;
        const tokens = tokensIn(index, tokensOfText, candidate);
        if (tokens.length > 0) best = { value, text, worth, tokens, manner };
      }
    }
  }
  return best;
}

function textAt(index: FindIndex, value: number, text: number): string {
  const first = listAt(index.textsOfValue, value)[0] ?? 0;
  return index.values[value]?.texts[text - first] ?? "";
}

function matchOf(index: FindIndex, findings: readonly Finding[]): FindMatch | undefined {
  const first = findings[0];
  if (first === undefined) return undefined;
  const text = textAt(index, first.value, first.text);
  const tokens = new Set(
    findings.flatMap((finding) => finding.tokens.map((id) => index.vocabulary.tokens[id] ?? "")),
  );
  const loosest = findings.find(({ manner }) => manner !== "exact") ?? first;
  return {
    field: fieldOrder[index.fieldOfValue[first.value] ?? 0] ?? "name",
    text,
    ranges: rangesOf(text, tokens),
    manner: loosest.manner,
  };
}

/** Why a document is in the answer: the texts the words of the query were found in. */
export function explainMatch(
  index: FindIndex,
  document: number,
  slots: readonly Slot[],
): FindMatch[] {
  const byText = new Map<number, Finding[]>();
  for (const slot of slots) {
    const finding = findSlot(index, document, slot);
    if (finding === undefined) continue;
    byText.set(finding.text, [...(byText.get(finding.text) ?? []), finding]);
  }
  return [...byText.values()].flatMap((findings) => matchOf(index, findings) ?? []);
}
