import type { FindMatch, MatchManner, TextRange } from "../../contract/find.ts";
import { tokensOf } from "../text/index.ts";
import { fieldOrder, fieldWeights } from "./field-weight.ts";
import type { FindIndex } from "./find-index.ts";
import { listAt } from "./number-lists.ts";
import type { Slot } from "./words/read-query.ts";
import type { Candidate } from "./words/slot-candidates.ts";

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

/** A slot with its candidates of two words written as one, by the first of the two. */
type SlotJoins = { readonly slot: Slot; readonly joinsByLeft: ReadonlyMap<number, number[]> };

function withJoins(index: FindIndex, slot: Slot): SlotJoins {
  const joinsByLeft = new Map<number, number[]>();
  for (const token of slot.candidates.keys()) {
    const left = index.joinLeft[token] ?? token;
    if (left !== token) joinsByLeft.set(left, [...(joinsByLeft.get(left) ?? []), token]);
  }
  return { slot, joinsByLeft };
}

type Seen = { readonly candidate: Candidate; readonly tokens: readonly number[] };

/** What the slot sees at one place of a text: the token itself, or it and the next as one word. */
function seenAt(index: FindIndex, joins: SlotJoins, tokens: Uint32Array, at: number): Seen[] {
  const { slot, joinsByLeft } = joins;
  const here = tokens[at] ?? 0;
  const next = tokens[at + 1];
  const itself = slot.candidates.get(here);
  const join = joinsByLeft.get(here)?.find((token) => index.joinRight[token] === next);
  const joined = join === undefined ? undefined : slot.candidates.get(join);
  return [
    ...(itself === undefined ? [] : [{ candidate: itself, tokens: [here] }]),
    ...(joined === undefined || next === undefined
      ? []
      : [{ candidate: joined, tokens: [here, next] }]),
  ];
}

function findSlot(index: FindIndex, document: number, joins: SlotJoins): Finding | undefined {
  let best: Finding | undefined;
  for (const value of listAt(index.valuesOfDocument, document)) {
    const weight = fieldWeights[index.fieldOfValue[value] ?? 0] ?? 0;
    for (const text of listAt(index.textsOfValue, value)) {
      const tokensOfText = listAt(index.tokensOfText, text);
      for (let at = 0; at < tokensOfText.length; at += 1) {
        for (const { candidate, tokens } of seenAt(index, joins, tokensOfText, at)) {
          const worth = candidate.quality * weight;
          if (worth <= (best?.worth ?? 0)) continue;
          best = { value, text, worth, tokens, manner: candidate.manner };
        }
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

function explain(index: FindIndex, document: number, slots: readonly SlotJoins[]): FindMatch[] {
  const byText = new Map<number, Finding[]>();
  for (const slot of slots) {
    const finding = findSlot(index, document, slot);
    if (finding === undefined) continue;
    byText.set(finding.text, [...(byText.get(finding.text) ?? []), finding]);
  }
  return [...byText.values()].flatMap((findings) => matchOf(index, findings) ?? []);
}

/** Says why a document is in the answer: the texts the words of the query were found in. */
export function newExplainer(
  index: FindIndex,
  slots: readonly Slot[],
): (document: number) => FindMatch[] {
  const joins = slots.map((slot) => withJoins(index, slot));
  return (document) => explain(index, document, joins);
}
