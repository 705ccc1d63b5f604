import { soundKey } from "../../text/index.ts";

/**
 * How well a token of the index stands for a typed one, from 0 to 1. The numbers order the ways a
 * word can be meant: the word itself; its drawn double in another script; the same run together; a
 * few wrong letters; the same sound in another spelling; a word only begun. They were set once by
 * that order and are checked by the query table of the tests, not fitted to it.
 */
export const exactQuality = 1;
export const joinedQuality = 0.95;
export const drawnQuality = 0.9;
const soundQuality = 0.72;
const foreignSoundQuality = 0.9;
/** Nothing below is offered: half the word would be guessed. */
export const leastQuality = 0.5;
/**
 * What is not the word itself stays so far below it that a document which explains its whole name
 * by a misreading cannot pass one that contains the word.
 */
const mostInexact = 0.87;

/** Edits a word of that length may contain; numbers allow none, since every digit counts. */
export function editsAllowed(length: number): number {
  if (length < 3) return 0;
  return length < 5 ? 1 : 2;
}

/** A longer word bears an edit better; one that leaves the sound alone is a likely slip. */
export function spellingQuality(typed: string, token: string, distance: number): number {
  const length = Math.max(typed.length, token.length);
  const slip = typed.length > 3 && soundKey(typed) === soundKey(token) ? 0.6 : 1;
  const start = typed.charCodeAt(0) === token.charCodeAt(0) ? 0 : 0.05;
  return 1 - (1.15 * slip * distance) / length - start;
}

/** Equal skeletons of words very different in length are chance. */
export function soundsLikeQuality(typed: string, token: string, foreign: boolean): number {
  const longer = Math.abs(typed.length - token.length);
  return (foreign ? foreignSoundQuality : soundQuality) - 0.04 * longer;
}

export function prefixQuality(typed: string, token: string): number {
  return 0.42 + (0.5 * typed.length) / token.length;
}

/** Among equally near words the one that stands in more documents is meant more often. */
export function withPopularity(quality: number, documents: number): number {
  return Math.min(mostInexact, quality + 0.012 * Math.log10(1 + documents));
}
