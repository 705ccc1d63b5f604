import type { FastifyReply, FastifyRequest } from "fastify";
import type { Caller } from "#platform/access/contract/permission";
import { httpErrors, problem } from "#platform/http/contract";
import { negotiateLanguage } from "#platform/i18n/contract";
import type { RequestFacts } from "./binding.ts";
import { formatCookie, readCookie } from "./cookies.ts";
import { expectVersion } from "./versions.ts";

/** What handlers may know about a request. */
export function factsOf(
  request: FastifyRequest,
  reply: FastifyReply,
  caller: Caller | undefined,
): RequestFacts {
  return {
    language: negotiateLanguage(request.headers["accept-language"]),
    correlation: request.id,
    address: request.ip,
    header: (name) => firstOf(request.headers[name]),
    readCookie: (name) => readCookie(request.headers.cookie, name),
    writeCookie: (cookie) => void reply.header("set-cookie", formatCookie(cookie)),
    get caller() {
      if (caller === undefined) throw problem(httpErrors.notSignedIn);
      return caller;
    },
    get expectedVersion() {
      return expectVersion(request.headers["if-match"]);
    },
  };
}

export function firstOf(header: string | string[] | undefined): string | undefined {
  return Array.isArray(header) ? header[0] : header;
}
