import type { FastifyRequest } from "fastify";
import { httpErrors, problem } from "#platform/http/contract";

const safeMethods = new Set(["GET", "HEAD", "OPTIONS"]);

/**
 * Closes cross-site request forgery beside the SameSite cookie (OWASP "Cross-Site Request Forgery
 * Prevention", verifying origin with standard headers): an unsafe request that names an origin must
 * name ours, and one that carries a cookie must name it. Systems send an API key and no cookie.
 */
export function refuseCrossSite(request: Pick<FastifyRequest, "method" | "headers">): void {
  if (safeMethods.has(request.method)) return;
  const { origin, host, cookie } = request.headers;
  const isOurs = origin !== undefined && hostOf(origin) === host;
  if (isOurs || (origin === undefined && cookie === undefined)) return;
  throw problem(httpErrors.crossSite);
}

function hostOf(origin: string): string | undefined {
  return URL.canParse(origin) ? new URL(origin).host : undefined;
}
