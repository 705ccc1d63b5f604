import { useEffect } from "react";

/** What counts as someone being there. */
const signs = ["pointerdown", "pointermove", "keydown", "wheel", "touchstart"] as const;

/** How often the time since the last sign is looked at, in milliseconds. */
const lookEvery = 10_000;

/** Calls `onIdle` once nobody touched the page for so many minutes; sleep of the device counts. */
export function useIdle(minutes: number, isWatching: boolean, onIdle: () => void): void {
  useEffect(
    () => (isWatching ? watchIdle(document, minutes, onIdle) : undefined),
    [minutes, isWatching, onIdle],
  );
}

/** Watches a page for signs of somebody until it is told to end; see {@link useIdle}. */
export function watchIdle(page: EventTarget, minutes: number, onIdle: () => void): () => void {
  let last = Date.now();
  const note = () => {
    last = Date.now();
  };
  const look = setInterval(() => {
    if (Date.now() - last >= minutes * 60_000) onIdle();
  }, lookEvery);
  for (const sign of signs) page.addEventListener(sign, note, { passive: true });
  return () => {
    clearInterval(look);
    for (const sign of signs) page.removeEventListener(sign, note);
  };
}
