import { randomUUID } from "node:crypto";
import { expect } from "vitest";
import { demonstrationSignInRoute, isPermitted } from "#platform/access/contract";
import { castId, castPeople } from "#platform/access/server";
import type { CallOptions } from "#platform/client";
import {
  type LeftActs,
  type Route,
  type RouteAnswer,
  type RouteInput,
  readLeaves,
  type Verb,
} from "#platform/http/contract";
import { type Browser, openBrowser } from "#testing/open-browser";
import { problemOf } from "#testing/problem-of";
import type { WalkedServer } from "./walked-server.ts";
import { createWitness, type Seen } from "./witness.ts";

/** Somebody who sends requests: a browser, and who the ledger is to say was in front of it. */
export interface Doer {
  readonly browser: Browser;
  readonly person: string | null;
  readonly member: string;
}

export interface HowCarriedOut<R extends Route> extends CallOptions {
  /** Of the acts the route leaves sometimes, those this request leaves. */
  readonly also?: readonly Verb[];
  /** How the request is sent where it is no JSON in and out. */
  readonly send?: (browser: Browser, options: CallOptions) => Promise<RouteAnswer<R>>;
}

/** Carries out routes one after another and holds each to what it says it leaves in the ledger. */
export interface Walk extends WalkedServer {
  /** What was carried out so far: the acts left, by the id of the route. */
  readonly carriedOut: ReadonlyMap<string, ReadonlySet<string>>;
  /** A browser nobody is signed in in. */
  anyone(): Browser;
  /** One of the cast, by account number, signed in without being part of the walk. */
  signedIn(account: number): Promise<Doer>;
  /** Refused first to somebody who may not, which must leave nothing; then carried out. */
  carryOut<R extends Route>(
    route: R,
    doer: Doer,
    input: RouteInput<R>,
    how?: HowCarriedOut<R>,
  ): Promise<RouteAnswer<R>>;
}

export async function createWalk(walked: WalkedServer): Promise<Walk> {
  const carriedOut = new Map<string, Set<string>>();
  const look = await createWitness(walked.database);
  let addresses = 0;
  const anyone = () => openBrowser(walked.server, `198.51.100.${++addresses % 250}`);

  async function signedIn(account: number): Promise<Doer> {
    const browser = anyone();
    const body = { account: castId("account", account) };
    await browser.call(demonstrationSignInRoute, { body });
    return { browser, ...castPerson(account) };
  }

  /** Who must not: without the permission, or not signed in; nobody where the route is public. */
  async function stranger(route: Route): Promise<Browser | undefined> {
    if (route.access === "public") return undefined;
    if (route.access === "signed_in") return anyone();
    const { access } = route;
    const account = castPeople
      .flatMap(({ accounts }) => accounts)
      .find((candidate) => !isPermitted(candidate, access));
    return account && (await signedIn(account.number)).browser;
  }

  /** Also has seen all that was before. */
  async function proveRefusal(route: Route, ask: (browser: Browser) => Promise<unknown>) {
    const refused = await stranger(route);
    await look();
    if (refused === undefined) return;
    const problem = await problemOf(ask(refused));
    expect([route.id, problem]).toEqual([
      route.id,
      expect.stringMatching(/http\.not_(permitted|signed_in)$/),
    ]);
    expect([route.id, await look()]).toEqual([route.id, { acts: [], changed: [] }]);
  }

  return {
    ...walked,
    carriedOut,
    anyone,
    signedIn,
    async carryOut(route, doer, input, how = {}) {
      const { also = [], send, ...given } = how;
      const options = { idempotencyKey: randomUUID(), ...given };
      const ask = (browser: Browser) =>
        send ? send(browser, options) : browser.call(route, input, options);
      await proveRefusal(route, ask);
      const answer = await ask(doer.browser);
      const seen = await look();
      proveLeft(route, seen, also);
      proveDoer(route, seen, doer);
      const verbs = seen.acts.map(({ verb }) => asDeclared(route, verb));
      if (route.isCreate !== undefined)
        await proveMadeOnce(route, answer, () => ask(doer.browser), look);
      carriedOut.set(route.id, new Set([...(carriedOut.get(route.id) ?? []), ...verbs]));
      return answer;
    },
  };
}

/** Sent again with its key a create makes nothing more: it is answered as before, or told that it was carried out. */
async function proveMadeOnce(
  { id, isCreate }: Route,
  first: unknown,
  again: () => Promise<unknown>,
  look: () => Promise<Seen>,
): Promise<void> {
  if (isCreate === true) expect([id, await again()]).toEqual([id, first]);
  else expect([id, await problemOf(again())]).toEqual([id, "409 /problems/http.answer_not_kept"]);
  expect([id, await look()]).toEqual([id, { acts: [], changed: [] }]);
}

function castPerson(account: number): { person: string; member: string } {
  const found = castPeople.find(({ accounts }) =>
    accounts.some(({ number }) => number === account),
  );
  if (found === undefined) throw new Error(`nobody of the cast has account ${account}`);
  return { person: castId("person", found.number), member: found.member };
}

/** Exactly the declared verbs were written, and nothing was changed without an act. */
function proveLeft(route: Route, { acts, changed }: Seen, also: readonly Verb[]): void {
  const declared: LeftActs = readLeaves(route.leaves);
  for (const verb of also) expect(declared.sometimes, route.id).toContain(verb);
  const written = [...new Set(acts.map(({ verb }) => asDeclared(route, verb)))].sort();
  expect([route.id, written]).toEqual([route.id, [...declared.always, ...also].sort()]);
  const isLook = isLooking(route);
  expect([route.id, acts.filter((act) => act.isLook !== isLook)]).toEqual([route.id, []]);
  const allowed = mayChange(route);
  const strays = allowed && changed.filter((table) => !allowed.test(table));
  expect([route.id, strays ?? []]).toEqual([route.id, []]);
}

/** A verb as the route declares it: `*.*.verb` where the module is whose object it is. */
function asDeclared(route: Route, verb: string): string {
  const open = `*.*.${verb.split(".")[2]}`;
  return readLeaves(route.leaves).sometimes.some((one) => one === open) ? open : verb;
}

/** Where a request that leaves no change in the ledger may write: a look there, a read mark here. */
function mayChange(route: Route): RegExp | undefined {
  const { always, reason } = readLeaves(route.leaves);
  if (reason === "own_read_marks") return /^notifications\./;
  if (reason === "own_subscriptions") return /^(reference\.subscription|http\.idempotency)$/;
  if (reason === "only_reads" || always.length === 0) return /^$/;
  // A search is kept beside its look, for records that come later; a list with what it was answered, and the work begun.
  if (route.isLook === true)
    return /^(ledger\.|graphile_worker\._private_(jobs|tasks)$|records\.(kept_search|sought|number_check|number_check_portion)$|http\.idempotency$)/;
  return isLooking(route) ? /^ledger\./ : undefined;
}

/** Whether what a route leaves are looks: it reads, searches, or prints a document from what it is sent. */
function isLooking({ method, media, isLook }: Route): boolean {
  return method === "GET" || media !== undefined || isLook === true;
}

function proveDoer(route: Route, { acts }: Seen, { person, member }: Doer): void {
  for (const act of acts) {
    const { verb } = act;
    expect({ route: route.id, verb, person: act.person, member: act.member }).toEqual({
      route: route.id,
      verb,
      person,
      member,
    });
  }
}
