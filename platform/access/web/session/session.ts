import { type QueryClient, queryOptions, useQuery, useQueryClient } from "@tanstack/react-query";
import { ProblemAnswer, Unreachable } from "#platform/client";
import { server } from "#platform/http/web";
import {
  lockSessionRoute,
  type SessionState,
  sessionRoute,
  signOutRoute,
} from "../../contract/session.ts";

/** Who is signed in, as an open session describes it. */
export type SignedIn = Extract<SessionState, { state: "open" }>;
type Locked = Extract<SessionState, { state: "locked" }>;

/** Who is at this page. */
export type Session =
  | { state: "asking" }
  | { state: "failed"; error: unknown; askAgain: () => void }
  | { state: "out" }
  /** Locked before this page was opened: there is no work to keep on screen. */
  | { state: "locked"; lock: Locked }
  /** While `lock` is there, the page stays as it is behind the lock screen. */
  | { state: "in"; person: SignedIn; lock: Locked | undefined };

interface Known {
  now: SessionState;
  /** Who was last seen signed in here: kept through a lock, so that the page stays. */
  person: SignedIn | undefined;
}

const sessionKey = [sessionRoute.id];

function sessionQuery(client: QueryClient) {
  return queryOptions({
    queryKey: sessionKey,
    queryFn: async () => followSession(client, await askSession()),
    staleTime: 60_000,
    refetchOnWindowFocus: "always",
  });
}

/** Who is at this page now; asks the server once and follows what happens here. */
export function useSession(): Session {
  const { data, error, refetch } = useQuery(sessionQuery(useQueryClient()));
  if (data === undefined) {
    return error ? { state: "failed", error, askAgain: () => void refetch() } : { state: "asking" };
  }
  const { now, person } = data;
  if (now.state === "none") return { state: "out" };
  if (now.state === "open") return { state: "in", person: now, lock: undefined };
  return person ? { state: "in", person, lock: now } : { state: "locked", lock: now };
}

/** Set while the session is locked here and the server has still to be told, also by other tabs. */
const owedLock = "proofmark.owed-lock";

/** What the server says of the session; where a lock is owed, after locking it. */
async function askSession(): Promise<SessionState> {
  const isOwed = localStorage.getItem(owedLock) !== null;
  const locked = isOwed && (await lockOnServer(ProblemAnswer));
  return locked || server.call(sessionRoute, {});
}

async function lockOnServer(
  ...passing: Parameters<typeof letPass>
): Promise<SessionState | undefined> {
  const locked = await server.call(lockSessionRoute, {}).catch(letPass(...passing));
  if (locked) localStorage.removeItem(owedLock);
  return locked;
}

/** Takes over what the server said about the session. */
export function takeSession(client: QueryClient, now: SessionState): void {
  localStorage.removeItem(owedLock);
  client.setQueryData<Known>(sessionKey, followSession(client, now));
}

/** Ends the session of this browser and forgets everything it had shown and kept for its person. */
export async function signOut(client: QueryClient): Promise<void> {
  const now = await server.call(signOutRoute, {});
  sessionStorage.clear();
  takeSession(client, now);
}

/** Locks this page now, whether or not the server is reached; PIN or password opens it as it was left. */
export async function lockNow(client: QueryClient): Promise<void> {
  const person = knownIn(client)?.person;
  // An answer on its way would open the page again.
  await client.cancelQueries({ queryKey: sessionKey });
  if (person) {
    const { account, name, hasPin } = person;
    const now = { state: "locked", account, name, hasPin } as const;
    client.setQueryData<Known>(sessionKey, { now, person });
  }
  localStorage.setItem(owedLock, "yes");
  const locked = await lockOnServer(Unreachable, ProblemAnswer);
  if (locked) takeSession(client, locked);
  else askWhoIsHere(client);
}

/** Makes nothing of these failures. */
function letPass(...expected: (abstract new (...args: never[]) => Error)[]) {
  return (error: unknown): undefined => {
    if (!expected.some((kind) => error instanceof kind)) throw error;
  };
}

/** Asks again who is signed in when a call was refused because of the session. */
export function noteRefusal(client: QueryClient, error: unknown): void {
  const isRefusal = error instanceof ProblemAnswer && error.details.status === 401;
  if (isRefusal && knownIn(client)?.now.state === "open") {
    askWhoIsHere(client);
  }
}

/** Asks the server again who is signed in: something says that it is not as before. */
export function askWhoIsHere(client: QueryClient): void {
  void client.invalidateQueries({ queryKey: sessionKey });
}

function knownIn(client: QueryClient): Known | undefined {
  return client.getQueryData<Known>(sessionKey);
}

/** What is known after this answer. What one account was shown is not kept for the next. */
function followSession(client: QueryClient, now: SessionState): Known {
  const before = knownIn(client);
  const gone = before?.person && before.person.account !== accountOf(now);
  if (gone) client.removeQueries({ predicate: ({ queryKey }) => queryKey[0] !== sessionRoute.id });
  return join(now, gone ? undefined : before);
}

function accountOf(now: SessionState): string | undefined {
  return now.state === "none" ? undefined : now.account;
}

/** A lock keeps the person; another person or none ends what was kept. */
function join(now: SessionState, before: Known | undefined): Known {
  switch (now.state) {
    case "open":
      return { now, person: now };
    case "locked":
      return { now, person: before?.person };
    case "none":
      return { now, person: undefined };
  }
}
