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
 * input are checked as for every other route. Not for a create: its answer would be out before it is kept for a repeat.
 */
export function bindRaw<R extends Route>(route: R, handler: RawHandler<R>): Binding {
  if (route.isCreate !== undefined) throw new Error(`${route.id} would answer before it is kept`);
  return { route, handler };
}

/** Joins a route and a use case that writes its answer as JSON itself, where holding it against its shape takes too long. */
export function bindWritten<R extends Route>(
  route: R,
  handler: (input: CheckedInput<R>, facts: RequestFacts) => Promise<string>,
): Binding {
  return {
    route,
    handler: (input, facts, { reply }) => {
      reply.type("application/json; charset=utf-8");
      return handler(input, facts);
    },
  };
}

/** Joins a route that takes a file (`accepts`) and is answered as every other. */
export function bindUpload<R extends Route>(
  route: R,
  handler: (request: FastifyRequest, facts: RequestFacts) => Promise<RouteAnswer<R>>,
): Binding {
  return { route, handler: (_, facts, { request }) => handler(request, facts) };
}
