import { useSyncExternalStore } from "react";
import type { KeptPack } from "./kept/kept-pack.ts";

/** What of the table is on this phone, and what is under way with it. */
export interface PhoneState {
  /** Undefined where nothing is kept; null until it was looked for. */
  readonly kept: KeptPack | undefined | null;
  /** The share that has come while it is being fetched. */
  readonly fetched?: number | undefined;
  /** How far it is made ready to answer, while it is. */
  readonly ready?: number | undefined;
}

let state: PhoneState = { kept: null };
const listeners = new Set<() => void>();

export function changePhoneState(change: Partial<PhoneState>): void {
  state = { ...state, ...change };
  for (const listener of listeners) listener();
}

/** Notes how far the table is made ready; 1 and undefined end it. */
export function noteReady(share: number | undefined): void {
  changePhoneState({ ready: share === 1 ? undefined : share });
}

function subscribe(listener: () => void): () => void {
  listeners.add(listener);
  return () => listeners.delete(listener);
}

export function usePhoneState(): PhoneState {
  return useSyncExternalStore(subscribe, () => state);
}
