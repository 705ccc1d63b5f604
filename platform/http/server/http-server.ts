import { randomUUID } from "node:crypto";
import swagger from "@fastify/swagger";
import Fastify, { type FastifyInstance, type FastifyRequest } from "fastify";
import {
  createSerializerCompiler,
  jsonSchemaTransform,
  jsonSchemaTransformObject,
  validatorCompiler,
} from "fastify-type-provider-zod";
import type { Kysely } from "kysely";
import type { Caller } from "#platform/access/contract/permission";
import { httpErrors, problem, type Route } from "#platform/http/contract";
import type { Translate } from "#platform/i18n/server";
import type { Logger } from "#platform/logging";
import { addRoute } from "./add-route.ts";
import type { Binding } from "./binding.ts";
import { createAnswerOnce } from "./idempotency/answer-once.ts";
import { refuseCrossSite } from "./origin-check.ts";
import { createProblemReply } from "./problem-reply.ts";
import { type BucketLimits, TokenBuckets } from "./token-buckets.ts";

export interface HttpServerParts {
  readonly translate: Translate;
  readonly logger: Logger;
  /** Who sends this request, by session or API key; undefined when nobody is signed in. */
  readonly authenticate: (request: FastifyRequest) => Promise<Caller | undefined>;
  readonly bindings: readonly Binding[];
  readonly version: string;
  /** The runtime login; keeps the answers of creates sent with an Idempotency-Key. */
  readonly query: Kysely<unknown>;
  /** Requests to the interface by one address. */
  readonly limits?: BucketLimits;
  /** Proxies whose word for the address of a client is believed; without one every client is who connects. */
  readonly trustedProxies?: readonly string[];
  /** What the routes need of Fastify beside JSON: multipart bodies. */
  readonly register?: readonly ((server: FastifyInstance) => Promise<void>)[];
}

declare module "fastify" {
  interface FastifyInstance {
    /** The contract of every operation served, for those who check them all. */
    readonly contracts: readonly Route[];
  }
}

/** Generous for a desk behind one address, far below what a flood needs. */
const usualLimits: BucketLimits = { burst: 300, perMinute: 3000 };

/** The HTTP interface made from the bindings; not yet listening. */
export async function createHttpServer(parts: HttpServerParts): Promise<FastifyInstance> {
  const server = Fastify({
    genReqId: () => randomUUID(),
    bodyLimit: 1_048_576,
    ...(parts.trustedProxies?.length && { trustProxy: [...parts.trustedProxies] }),
    routerOptions: { maxParamLength: 200 },
  });
  server.setValidatorCompiler(validatorCompiler);
  server.setSerializerCompiler(createSerializerCompiler());
  server.setErrorHandler(createProblemReply(parts.translate, parts.logger));
  server.setNotFoundHandler(() => {
    throw problem(httpErrors.notFound);
  });
  guardInterface(server, parts.limits ?? usualLimits);
  await describeInterface(server, parts.version);
  for (const register of parts.register ?? []) await register(server);
  const { authenticate } = parts;
  const answerOnce = createAnswerOnce(parts.query);
  server.decorate(
    "contracts",
    parts.bindings.map(({ route }) => route),
  );
  for (const binding of parts.bindings) addRoute(server, binding, { authenticate, answerOnce });
  server.get("/api/openapi.json", { schema: { hide: true } }, () => server.swagger());
  return server;
}

function guardInterface(server: FastifyInstance, limits: BucketLimits): void {
  const buckets = new TokenBuckets(limits);
  server.addHook("onRequest", async (request) => {
    if (!request.url.startsWith("/api/")) return;
    refuseCrossSite(request);
    const seconds = buckets.take(request.ip);
    if (seconds > 0) throw problem(httpErrors.tooManyRequests, { seconds });
  });
}

async function describeInterface(server: FastifyInstance, version: string): Promise<void> {
  await server.register(swagger, {
    openapi: { openapi: "3.1.0", info: { title: "Proofmark", version } },
    transform: jsonSchemaTransform,
    transformObject: jsonSchemaTransformObject,
  });
}
