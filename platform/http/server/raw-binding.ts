import type { FastifyReply, FastifyRequest } from "fastify";
import type { CheckedInput, Route, RouteAnswer } from "#platform/http/contract";
import type { Binding, Exchange, RequestFacts } from "./binding.ts";

/** Answers by itself: sends bytes or a stream, or keeps the connection open. */
export type RawHandler<R> = (
  input: CheckedInput<R>,
  facts: RequestFacts,
  exchange: Exchange,
) => Promise<FastifyReply>;

/**
 * Joins a route whose body or answer is not JSON (`accepts`, `media`) and its use case. Access and
 * input are checked as for every other route.
 */
export function bindRaw<R extends Route>(route: R, handler: RawHandler<R>): Binding {
  return { route, handler };
}

/** Joins a route that takes a file (`accepts`) and is answered as every other. */
export function bindUpload<R extends Route>(
  route: R,
  handler: (request: FastifyRequest, facts: RequestFacts) => Promise<RouteAnswer<R>>,
): Binding {
  return { route, handler: (_, facts, { request }) => handler(request, facts) };
}
