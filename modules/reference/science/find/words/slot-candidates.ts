import type { MatchManner } from "../../../contract/find.ts";
import { soundKey } from "../../text/index.ts";
import type { FindIndex } from "../find-index.ts";
import { listNearTokens } from "./bigrams.ts";
import {
  editsAllowed,
  exactQuality,
  leastQuality,
  prefixQuality,
  soundsLikeQuality,
  spellingQuality,
  withPopularity,
} from "./token-quality.ts";
import { listCompletions } from "./vocabulary.ts";

/** A token of the index that may be what was typed. */
export type Candidate = { readonly quality: number; readonly manner: MatchManner };
export type Candidates = Map<number, Candidate>;

/** More completions than that say nothing about what is meant. */
const mostCompletions = 150;
const mostCandidates = 64;

export function offer(
  candidates: Candidates,
  token: number,
  quality: number,
  manner: MatchManner,
): void {
  if (quality < leastQuality) return;
  if (quality > (candidates.get(token)?.quality ?? 0)) candidates.set(token, { quality, manner });
}

function offerNear(index: FindIndex, typed: string, candidates: Candidates): void {
  const { tokens, bigrams } = index.vocabulary;
  for (const { id, distance } of listNearTokens(
    bigrams,
    tokens,
    typed,
    editsAllowed(typed.length),
  )) {
    const quality = spellingQuality(typed, tokens[id] ?? "", distance);
    offer(candidates, id, withPopularity(quality, index.documentCount[id] ?? 0), "spelling");
  }
}

function offerSounds(
  index: FindIndex,
  typed: string,
  foreign: boolean,
  candidates: Candidates,
): void {
  const key = soundKey(typed);
  for (const id of (key === "" ? undefined : index.vocabulary.bySound.get(key)) ?? []) {
    const token = index.vocabulary.tokens[id] ?? "";
    if (token === typed) continue;
    const quality = soundsLikeQuality(typed, token, foreign);
    offer(candidates, id, withPopularity(quality, index.documentCount[id] ?? 0), "sound");
  }
}

function offerCompletions(index: FindIndex, typed: string, candidates: Candidates): void {
  if (typed.length < 2 || /\d/.test(typed)) return;
  for (const id of listCompletions(index.vocabulary, typed, mostCompletions)) {
    offer(candidates, id, prefixQuality(typed, index.vocabulary.tokens[id] ?? ""), "prefix");
  }
}

function best(candidates: Candidates): Candidates {
  if (candidates.size <= mostCandidates) return candidates;
  const ranked = [...candidates].sort((a, b) => b[1].quality - a[1].quality || a[0] - b[0]);
  return new Map(ranked.slice(0, mostCandidates));
}

/**
 * Tokens that may be meant by one typed token: itself, words it begins, misspelt and sounding
 * alike. `foreign` says that it was typed in another script, where sound is the best evidence.
 */
export function listCandidates(index: FindIndex, typed: string, foreign: boolean): Candidates {
  const candidates: Candidates = new Map();
  const itself = index.vocabulary.ids.get(typed);
  if (itself !== undefined) offer(candidates, itself, exactQuality, "exact");
  offerNear(index, typed, candidates);
  offerSounds(index, typed, foreign, candidates);
  offerCompletions(index, typed, candidates);
  return best(candidates);
}
