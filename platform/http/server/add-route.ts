import type { FastifyInstance, FastifyReply, FastifyRequest } from "fastify";
import { type Caller, isPermitted } from "#platform/access/contract/permission";
import { httpErrors, problem, type Route } from "#platform/http/contract";
import type { Binding } from "./binding.ts";
import { describeRoute } from "./describe-route.ts";
import type { AnswerOnce } from "./idempotency/answer-once.ts";
import { factsOf, firstOf } from "./request-facts.ts";
import { etagOf, expectVersion } from "./versions.ts";

export interface RouteParts {
  /** Who sends this request, by session or API key; undefined when nobody is signed in. */
  readonly authenticate: (request: FastifyRequest) => Promise<Caller | undefined>;
  readonly answerOnce: AnswerOnce;
}

/** Adds one operation to the server: permission, input, use case, answer. */
export function addRoute(server: FastifyInstance, binding: Binding, parts: RouteParts): void {
  const { route } = binding;
  const callers = new WeakMap<FastifyRequest, Caller>();
  server.route({
    method: route.method,
    url: route.path,
    schema: describeRoute(route),
    ...(route.mostBytes !== undefined && { bodyLimit: route.mostBytes }),
    // Before the input is read: who may not do a thing learns nothing about its shape either.
    onRequest: async (request) => {
      if (route.access === "public") return;
      const caller = await parts.authenticate(request);
      callers.set(request, requireAccess(route, caller));
    },
    handler: async (request, reply) => {
      const answer = await answerRequest(binding, parts, request, reply, callers.get(request));
      const etag = etagOf(answer);
      if (etag !== undefined) reply.header("etag", etag);
      return answer;
    },
  });
}

function answerRequest(
  { route, handler }: Binding,
  { answerOnce }: RouteParts,
  request: FastifyRequest,
  reply: FastifyReply,
  caller: Caller | undefined,
): unknown {
  const input = { params: request.params, query: request.query, body: request.body };
  const facts = factsOf(request, reply, caller);
  if (route.isChange === true) expectVersion(request.headers["if-match"]);
  const key = firstOf(request.headers["idempotency-key"]);
  const answer = () => handler(input as never, facts, { request, reply });
  if (route.isCreate === undefined || key === undefined) return answer();
  const { caller: by } = facts;
  const isKept = route.isCreate === true;
  // A file is not read to see whether it is the same: its length has to do.
  const said = route.accepts === undefined ? input : [input, request.headers["content-length"]];
  return answerOnce({ key, caller: by, route: route.id, input: said, isKept }, async () =>
    answer(),
  );
}

function requireAccess(route: Route, caller: Caller | undefined): Caller {
  if (caller === undefined) throw problem(httpErrors.notSignedIn);
  if (route.access === "public" || route.access === "signed_in") return caller;
  if (!isPermitted(caller, route.access)) {
    throw problem(httpErrors.notPermitted, { permission: route.access.id });
  }
  return caller;
}
