import { useSyncExternalStore } from "react";

/** What a browser hands over when the product can be put on the home screen. */
interface InstallOffer extends Event {
  prompt(): Promise<unknown>;
}

let offer: InstallOffer | undefined;
const listeners = new Set<() => void>();

function change(next: InstallOffer | undefined): void {
  offer = next;
  for (const listener of listeners) listener();
}

/** Keeps the browser's offer for the page that makes it; a browser says it once, early. */
export function watchInstallOffers(): void {
  addEventListener("beforeinstallprompt", (event) => {
    event.preventDefault();
    change(event as InstallOffer);
  });
  addEventListener("appinstalled", () => change(undefined));
}

function subscribe(listener: () => void): () => void {
  listeners.add(listener);
  return () => listeners.delete(listener);
}

/** Whether the product runs from the home screen, and how to put it there where the browser offers it. */
export function useInstall(): { isInstalled: boolean; install: (() => void) | undefined } {
  const current = useSyncExternalStore(subscribe, () => offer);
  return {
    isInstalled: matchMedia("(display-mode: standalone)").matches,
    install: current && (() => void current.prompt()),
  };
}
