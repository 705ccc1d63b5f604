import type { FastifyReply, FastifyRequest } from "fastify";
import type { Caller } from "#platform/access/contract/permission";
import type { CheckedInput, Route, RouteAnswer } from "#platform/http/contract";
import type { Language } from "#platform/i18n/contract";
import type { Cookie } from "./cookies.ts";

/** What a handler knows about the request beside its checked input. */
export interface RequestFacts {
  readonly language: Language;
  readonly correlation: string;
  /** Fails the request with 401 where nobody is signed in; never undefined on routes that need a session. */
  readonly caller: Caller;
  /** The version a change is based on; fails the request with 428 where the client did not say. */
  readonly expectedVersion: number;
  /** Remote address: for limits, never stored nor logged. */
  readonly address: string;
  readonly header: (name: string) => string | undefined;
  readonly readCookie: (name: string) => string | undefined;
  readonly writeCookie: (cookie: Cookie) => void;
}

export type Handler<R> = (
  input: CheckedInput<R>,
  facts: RequestFacts,
) => Promise<RouteAnswer<R>> | RouteAnswer<R>;

/** The request and reply themselves, for the few routes whose body or answer is not JSON. */
export interface Exchange {
  readonly request: FastifyRequest;
  readonly reply: FastifyReply;
}

/** A route together with the use case that answers it. */
export interface Binding {
  readonly route: Route;
  readonly handler: (input: never, facts: RequestFacts, exchange: Exchange) => unknown;
}

/** Joins a route and its use case; the compiler checks that they fit. */
export function bind<R extends Route>(route: R, handler: Handler<R>): Binding {
  return { route, handler };
}
