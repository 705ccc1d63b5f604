import { useSyncExternalStore } from "react";

/** How often a lost server is looked for, in milliseconds, and how long it may take to answer then. */
const lookEvery = 5000;
const lookPatience = 10_000;

/** A page that is loaded anew without the server goes on saying since when it is not reached. */
const sinceKey = "proofmark.offlineSince";

/** Whether the server answers. Once it does not, nothing on screen may pass for checked. */
export interface Connection {
  /** Fetches and notes whether the server answered at all. */
  readonly fetch: typeof fetch;
  /** When the server was first not reached, ISO 8601; undefined while it answers. */
  offlineSince(): string | undefined;
  subscribe(listener: () => void): () => void;
}

/** Watches the connection through the requests made; looks for a lost server until it answers. */
export function createConnection(probe: string): Connection {
  const listeners = new Set<() => void>();
  let since: string | undefined;
  const note = (isReached: boolean) => {
    const next = isReached ? undefined : (since ?? rememberedSince());
    rememberSince(next);
    if (next === since) return;
    since = next;
    if (since !== undefined) setTimeout(look, lookEvery);
    for (const listener of listeners) listener();
  };
  const look = async () => {
    const signal = AbortSignal.timeout(lookPatience);
    const isReached = await fetch(probe, { signal }).then(
      (answer) => answer.ok,
      () => false,
    );
    if (isReached) note(true);
    else setTimeout(look, lookEvery);
  };
  return {
    async fetch(...request) {
      try {
        const answer = await fetch(...request);
        note(true);
        return answer;
      } catch (error) {
        if (!isGivenUp(error)) note(false);
        throw error;
      }
    },
    offlineSince: () => since,
    subscribe(listener) {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
  };
}

function rememberedSince(): string {
  return sessionStorage.getItem(sinceKey) ?? new Date().toISOString();
}

function rememberSince(since: string | undefined): void {
  if (since === undefined) sessionStorage.removeItem(sinceKey);
  else sessionStorage.setItem(sinceKey, since);
}

/** A request the page itself took back says nothing about the server. */
function isGivenUp(error: unknown): boolean {
  return error instanceof DOMException && error.name === "AbortError";
}

/** Since when the server is not reached; undefined while it answers. */
export function useOfflineSince(connection: Connection): string | undefined {
  return useSyncExternalStore(connection.subscribe, connection.offlineSince);
}
