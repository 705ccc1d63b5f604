import { useSyncExternalStore } from "react";

/** How often a lost server is looked for, in milliseconds. */
const lookEvery = 5000;

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
    const next = isReached ? undefined : (since ?? new Date().toISOString());
    if (next === since) return;
    since = next;
    if (since !== undefined) setTimeout(look, lookEvery);
    for (const listener of listeners) listener();
  };
  const look = async () => {
    const isReached = await fetch(probe).then(
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

/** A request the page itself took back says nothing about the server. */
function isGivenUp(error: unknown): boolean {
  return error instanceof DOMException && error.name === "AbortError";
}

/** Since when the server is not reached; undefined while it answers. */
export function useOfflineSince(connection: Connection): string | undefined {
  return useSyncExternalStore(connection.subscribe, connection.offlineSince);
}
