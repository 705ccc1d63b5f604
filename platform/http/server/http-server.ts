import { randomUUID } from "node:crypto";
import swagger from "@fastify/swagger";
import Fastify, { type FastifyInstance, type FastifyRequest } from "fastify";
import {
  createSerializerCompiler,
  jsonSchemaTransform,
  jsonSchemaTransformObject,
  validatorCompiler,
} from "fastify-type-provider-zod";
import { type Caller, isPermitted } from "#platform/access/contract";
import { httpErrors, problem, type Route } from "#platform/http/contract";
import { negotiateLanguage } from "#platform/i18n/contract";
import type { Translate } from "#platform/i18n/server";
import type { Logger } from "#platform/logging";
import type { Binding, RequestFacts } from "./binding.ts";
import { createProblemReply } from "./problem-reply.ts";

export interface HttpServerParts {
  readonly translate: Translate;
  readonly logger: Logger;
  /** Who sends this request, by session or API key; undefined when nobody is signed in. */
  readonly authenticate: (request: FastifyRequest) => Promise<Caller | undefined>;
  readonly bindings: readonly Binding[];
  readonly version: string;
  /** What the routes need of Fastify beside JSON: multipart bodies. */
  readonly register?: readonly ((server: FastifyInstance) => Promise<void>)[];
}

/** The HTTP interface made from the bindings; not yet listening. */
export async function createHttpServer(parts: HttpServerParts): Promise<FastifyInstance> {
  const server = Fastify({
    genReqId: () => randomUUID(),
    bodyLimit: 1_048_576,
    routerOptions: { maxParamLength: 200 },
  });
  server.setValidatorCompiler(validatorCompiler);
  server.setSerializerCompiler(createSerializerCompiler());
  server.setErrorHandler(createProblemReply(parts.translate, parts.logger));
  server.setNotFoundHandler(() => {
    throw problem(httpErrors.notFound);
  });
  await describeInterface(server, parts.version);
  for (const register of parts.register ?? []) await register(server);
  for (const binding of parts.bindings) addRoute(server, binding, parts.authenticate);
  server.get("/api/openapi.json", { schema: { hide: true } }, () => server.swagger());
  return server;
}

async function describeInterface(server: FastifyInstance, version: string): Promise<void> {
  await server.register(swagger, {
    openapi: { openapi: "3.1.0", info: { title: "Proofmark", version } },
    transform: jsonSchemaTransform,
    transformObject: jsonSchemaTransformObject,
  });
}

function addRoute(
  server: FastifyInstance,
  { route, handler }: Binding,
  authenticate: HttpServerParts["authenticate"],
): void {
  const callers = new WeakMap<FastifyRequest, Caller>();
  server.route({
    method: route.method,
    url: route.path,
    schema: describeRoute(route),
    // Before the input is read: who may not do a thing learns nothing about its shape either.
    onRequest: async (request) => {
      const caller = await authenticate(request);
      requireAccess(route, caller);
      if (caller !== undefined) callers.set(request, caller);
    },
    handler: async (request, reply) => {
      const input = { params: request.params, query: request.query, body: request.body };
      return handler(input as never, factsOf(request, callers.get(request)), {
        request,
        reply,
      });
    },
  });
}

function describeRoute(route: Route) {
  return {
    operationId: route.id,
    summary: route.summary,
    tags: [route.id.slice(0, route.id.indexOf("."))],
    ...(route.params && { params: route.params }),
    ...(route.query && { querystring: route.query }),
    ...(route.body && { body: route.body }),
    ...(route.accepts && { consumes: [route.accepts] }),
    response: {
      200: route.media ? { content: { [route.media]: { schema: route.answer } } } : route.answer,
    },
  };
}

function requireAccess(route: Route, caller: Caller | undefined): void {
  if (route.access === "public") return;
  if (caller === undefined) throw problem(httpErrors.notSignedIn);
  if (route.access === "signed_in") return;
  if (!isPermitted(caller, route.access)) {
    throw problem(httpErrors.notPermitted, { permission: route.access.id });
  }
}

function factsOf(request: FastifyRequest, caller: Caller | undefined): RequestFacts {
  return {
    language: negotiateLanguage(request.headers["accept-language"]),
    correlation: request.id,
    get caller() {
      if (caller === undefined) throw problem(httpErrors.notSignedIn);
      return caller;
    },
  };
}
