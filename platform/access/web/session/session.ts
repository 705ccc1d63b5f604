import { type QueryClient, queryOptions, useQuery, useQueryClient } from "@tanstack/react-query";
import { ProblemAnswer, Unreachable } from "#platform/client";
import { server } from "#platform/http/web";
import {
  lockSessionRoute,
  type SessionState,
  sessionRoute,
  signOutRoute,
} from "../../contract/session.ts";
import { findAccountHere, findOwed, noteHere, owe } from "./kept-here.ts";

/** Who is signed in, as an open session describes it. */
export type SignedIn = Extract<SessionState, { state: "open" }>;
type Locked = Extract<SessionState, { state: "locked" }>;

/** Who is at this page. */
export type Session =
  | { state: "asking" }
  /** Nobody can say; `account` is whose work may go on meanwhile, undefined where it may not. */
  | { state: "failed"; error: unknown; askAgain: () => void; account: string | undefined }
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

/** A server that does not say who is here in this time, in milliseconds, counts as not reached. */
const patience = 8000;

function sessionQuery(client: QueryClient) {
  return queryOptions({
    queryKey: sessionKey,
    queryFn: async () => followSession(client, await askSession().catch(rememberFailure)),
    staleTime: 60_000,
    retryOnMount: false,
    refetchOnWindowFocus: "always",
  });
}

/** Why it was not said who is here. While it is asked again, the page must not go and come back. */
let lastFailure: unknown;

function rememberFailure(error: unknown): never {
  lastFailure = error;
  throw error;
}

/** Who is at this page now; asks the server once and follows what happens here. */
export function useSession(): Session {
  const { data, errorUpdateCount, refetch } = useQuery(sessionQuery(useQueryClient()));
  if (data === undefined) {
    if (errorUpdateCount === 0) return { state: "asking" };
    return {
      state: "failed",
      error: lastFailure,
      askAgain: () => void refetch(),
      account: findAccountHere(),
    };
  }
  const { now, person } = data;
  if (now.state === "none") return { state: "out" };
  if (now.state === "open") return { state: "in", person: now, lock: undefined };
  return person ? { state: "in", person, lock: now } : { state: "locked", lock: now };
}

/** Whose work is on the page; undefined where nobody's may be. */
export function accountOf(session: Session): string | undefined {
  if (session.state === "in") return session.person.account;
  return session.state === "failed" ? session.account : undefined;
}

/** What the server says of the session, after it is told what was done here without it. */
async function askSession(): Promise<SessionState> {
  const owed = findOwed();
  if (owed === undefined) return server.call(sessionRoute, {}, { patience });
  const route = owed === "lock" ? lockSessionRoute : signOutRoute;
  const done = await server.call(route, {}, { patience }).catch(letPass(ProblemAnswer));
  owe(undefined);
  return done ?? server.call(sessionRoute, {}, { patience });
}

/** Takes over what the server said about the session. */
export function takeSession(client: QueryClient, now: SessionState): void {
  if (now.state === "open") owe(undefined);
  client.setQueryData<Known>(sessionKey, followSession(client, now));
}

/**
 * Ends the session of this browser, whether or not the server is reached, and forgets everything it
 * had shown and kept for its person.
 */
export async function signOut(client: QueryClient): Promise<void> {
  await client.cancelQueries({ queryKey: sessionKey });
  owe("sign_out");
  const now = await server.call(signOutRoute, {}, { patience }).catch(letPass(Unreachable));
  if (now) owe(undefined);
  sessionStorage.clear();
  takeSession(client, now ?? { state: "none" });
}

/** Locks this page now, whether or not the server is reached; PIN or password opens it as it was left. */
export async function lockNow(client: QueryClient): Promise<void> {
  const person = knownIn(client)?.person;
  // An answer on its way would open the page again.
  await client.cancelQueries({ queryKey: sessionKey });
  noteHere(undefined);
  owe("lock");
  if (person) {
    const { account, name, hasPin } = person;
    const now = { state: "locked", account, name, hasPin } as const;
    client.setQueryData<Known>(sessionKey, { now, person });
  }
  askWhoIsHere(client);
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
  noteHere(now.state === "open" ? now.account : undefined);
  const before = knownIn(client);
  const gone =
    before?.person && before.person.account !== (now.state === "none" ? undefined : now.account);
  if (gone) client.removeQueries({ predicate: ({ queryKey }) => queryKey[0] !== sessionRoute.id });
  return join(now, gone ? undefined : before);
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
