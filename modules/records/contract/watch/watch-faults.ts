import { dayOf, latestReview } from "../governance.ts";
import type { WatchContent } from "./standing-watch.ts";

/** Signs of a number that have to be read: fewer are on a great many firearms. */
export const leastRead = 4;

export type WatchFault =
  | { readonly rule: "too_wide" | "review_past" | "review_too_late" }
  | { readonly rule: "number_too_little"; readonly text: string };

type Watched = Pick<WatchContent, "numbers" | "gun" | "reviewOn">;

/**
 * Why a firearm cannot be watched so: what is true of too many firearms would tell an agency of records that are no
 * business of its case. Pure.
 */
export function findWatchFaults({ numbers, gun, reviewOn }: Watched, now: Date): WatchFault[] {
  const little = numbers.find(({ text }) => countSignsRead(text) < leastRead);
  const isTooWide = numbers.length === 0 && (!gun.make?.trim() || !gun.model?.trim());
  return [
    ...(isTooWide ? [{ rule: "too_wide" as const }] : []),
    ...(little ? [{ rule: "number_too_little" as const, text: little.text }] : []),
    ...(reviewOn <= dayOf(now) ? [{ rule: "review_past" as const }] : []),
    ...(reviewOn > latestReview(now) ? [{ rule: "review_too_late" as const }] : []),
  ];
}

/** Letters and digits that are read; what may be one of several counts once. */
export function countSignsRead(text: string): number {
  const choicesAsOne = text.replace(/\[[^\]]*\]/gu, "0");
  return choicesAsOne.match(/[\p{L}\p{N}]/gu)?.length ?? 0;
}
