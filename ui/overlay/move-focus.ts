import type { KeyboardEvent } from "react";

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

/** Where a key leads from one of `length` places; undefined for keys that lead nowhere. */
export function placeAfter(
  key: string,
  at: number,
  length: number,
  along: "down" | "across",
  isMirrored: boolean,
): number | undefined {
  const ahead = { down: "ArrowDown", across: isMirrored ? "ArrowLeft" : "ArrowRight" }[along];
  const back = { down: "ArrowUp", across: isMirrored ? "ArrowRight" : "ArrowLeft" }[along];
  switch (key) {
    case ahead:
      return (at + 1) % length;
    case back:
      return (at - 1 + length) % length;
    case "Home":
      return 0;
    case "End":
      return length - 1;
    default:
      return undefined;
  }
}
