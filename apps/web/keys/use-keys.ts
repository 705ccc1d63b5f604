import { useEffect, useEffectEvent, useRef } from "react";
import { type KeyWish, readKeyPress } from "./key-press.ts";
import { hasSingleKeys } from "./single-keys.ts";

/** How long `g` waits for its letter, in milliseconds. */
const goWaits = 1500;

/** Listens to the keyboard of the whole page. */
export function useKeys(onWish: (wish: Exclude<KeyWish, { kind: "start_go" }>) => void): void {
  const goSince = useRef(Number.NEGATIVE_INFINITY);
  const onKey = useEffectEvent((event: KeyboardEvent) => {
    if (event.defaultPrevented || event.isComposing) return;
    const afterG = event.timeStamp - goSince.current < goWaits;
    const wish = readKeyPress(event, isTyping(event.target), afterG, hasSingleKeys());
    goSince.current = wish?.kind === "start_go" ? event.timeStamp : Number.NEGATIVE_INFINITY;
    if (wish === undefined || wish.kind === "start_go") return;
    event.preventDefault();
    onWish(wish);
  });
  useEffect(() => {
    document.addEventListener("keydown", onKey);
    return () => document.removeEventListener("keydown", onKey);
  }, []);
}

function isTyping(target: EventTarget | null): boolean {
  return (
    target instanceof HTMLElement &&
    (target.isContentEditable || target.closest("input, textarea, select") !== null)
  );
}
