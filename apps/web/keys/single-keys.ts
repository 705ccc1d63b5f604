import { useState } from "react";

const storageKey = "proofmark.single_keys";

/** Whether single keys act on this device; who is hindered by them switches them off. */
export function hasSingleKeys(): boolean {
  return localStorage.getItem(storageKey) !== "off";
}

/** The switch for single keys. */
export function useSingleKeys(): [boolean, (on: boolean) => void] {
  const [on, setOn] = useState(hasSingleKeys);
  const change = (next: boolean) => {
    localStorage.setItem(storageKey, next ? "on" : "off");
    setOn(next);
  };
  return [on, change];
}
