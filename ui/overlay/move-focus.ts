import type { KeyboardEvent } from "react";
import { placeAfter } from "./place-after.ts";

/**
 * Moves the focus among the items inside the element that listens: arrows round, Home and End to
 * the ends. Sideways arrows follow the writing direction. Answers whether the key was one of these.
 */
export function moveFocus(
  event: KeyboardEvent<HTMLElement>,
  items: string,
  along: "down" | "across",
): boolean {
  const all = [...event.currentTarget.querySelectorAll<HTMLElement>(items)];
  const at = all.indexOf(document.activeElement as HTMLElement);
  const isMirrored = event.currentTarget.matches(":dir(rtl)");
  const next = placeAfter(event.key, at, all.length, along, isMirrored);
  if (next === undefined) return false;
  all[next]?.focus();
  return true;
}
