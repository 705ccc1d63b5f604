import { randomInt } from "node:crypto";
import { setTimeout as wait } from "node:timers/promises";
import type { FastifyReply, FastifyRequest } from "fastify";
import { hasZodFastifySchemaValidationErrors } from "fastify-type-provider-zod";
import { isDatabaseAway, MemberSuspended } from "#platform/database";
import {
  httpErrors,
  messageKeyOf,
  Problem,
  type ProblemDetails,
  problem,
} from "#platform/http/contract";
import { negotiateLanguage } from "#platform/i18n/contract";
import type { Translate } from "#platform/i18n/server";
import type { Logger } from "#platform/logging";

/** Turns whatever was thrown into problem details; the unexpected is logged and answered blandly. */
export function createProblemReply(translate: Translate, logger: Logger) {
  return async function replyWithProblem(
    error: unknown,
    request: FastifyRequest,
    reply: FastifyReply,
  ): Promise<FastifyReply> {
    const known = asProblem(error);
    const { definition, parameters } = known ?? problem(httpErrors.unexpected);
    const facts = { correlation: request.id, route: request.routeOptions.url };
    if (known === undefined) logger.error({ err: error, ...facts });
    if (definition === httpErrors.databaseAway) logger.warn(facts, "the database does not answer");
    const language = negotiateLanguage(request.headers["accept-language"]);
    const details: ProblemDetails = {
      type: `/problems/${definition.id}`,
      status: definition.status,
      title: translate(language, messageKeyOf(definition.id), parameters),
      parameters,
      correlation: request.id,
      ...faultsOf(error),
    };
    if (definition.status === 404) await blurAbsence();
    return reply
      .code(definition.status)
      .headers({ "content-language": language, ...retryAfter(parameters.seconds) })
      .type("application/problem+json")
      .serializer(JSON.stringify)
      .send(details);
  };
}

/** After which asking again is worth it: a database that was killed is back by then. */
const AWAY_SECONDS = 5;

/** Milliseconds over which answers of absence are spread. */
const BLUR_MS = 5;

/**
 * Not finding a row one may not see takes the database a few microseconds longer than not finding
 * one that is not there. A random wait a thousand times as long buries that under its own spread
 * (bench hidden-against-absent measures both, with and without).
 */
function blurAbsence(): Promise<void> {
  return wait(randomInt(BLUR_MS + 1));
}

function retryAfter(seconds: string | number | undefined): Record<string, string> {
  return typeof seconds === "number" ? { "retry-after": String(seconds) } : {};
}

function asProblem(error: unknown): Problem | undefined {
  if (error instanceof Problem) return error;
  if (isDatabaseAway(error)) return problem(httpErrors.databaseAway, { seconds: AWAY_SECONDS });
  // Between sign-in and work: it is answered what every request from now on is.
  if (error instanceof MemberSuspended) return problem(httpErrors.notSignedIn);
  const status = (error as { statusCode?: number }).statusCode;
  if (status === 413) return problem(httpErrors.tooLarge);
  if (status === 404) return problem(httpErrors.notFound);
  if (status !== undefined && status >= 400 && status < 500)
    return problem(httpErrors.invalidInput);
  return undefined;
}

function faultsOf(error: unknown): Pick<ProblemDetails, "faults"> {
  if (!hasZodFastifySchemaValidationErrors(error)) return {};
  const faults = error.validation.map((fault) => ({
    pointer: fault.instancePath,
    rule: fault.message ?? fault.keyword,
  }));
  return { faults };
}
