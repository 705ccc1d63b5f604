import { useSyncExternalStore } from "react";

/** How the page is lit: by the device's own wish, or always one of the two. */
export type ThemeChoice = "auto" | "light" | "dark";

export const themeChoices: readonly ThemeChoice[] = ["auto", "light", "dark"];

const storageKey = "proofmark.theme";
const listeners = new Set<() => void>();
applyTheme(readTheme());

/** The lighting chosen on this device, and how to choose another. */
export function useThemeChoice(): [ThemeChoice, (choice: ThemeChoice) => void] {
  return [useSyncExternalStore(subscribe, readTheme), chooseTheme];
}

function chooseTheme(choice: ThemeChoice): void {
  localStorage.setItem(storageKey, choice);
  applyTheme(choice);
  for (const listener of listeners) listener();
}

function readTheme(): ThemeChoice {
  const stored = localStorage.getItem(storageKey);
  return themeChoices.find((choice) => choice === stored) ?? "auto";
}

/** The palette follows `color-scheme`; the attribute says which one is wished for. */
function applyTheme(choice: ThemeChoice): void {
  document.documentElement.dataset.theme = choice;
}

function subscribe(listener: () => void): () => void {
  listeners.add(listener);
  return () => listeners.delete(listener);
}
