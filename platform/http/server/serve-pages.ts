import { readFileSync } from "node:fs";
import { join } from "node:path";
import helmet from "@fastify/helmet";
import statics from "@fastify/static";
import type { FastifyInstance } from "fastify";
import { httpErrors, problem } from "#platform/http/contract";

const YEAR_SECONDS = 31_536_000;

/** Serves the built web pages; every address outside `/api` opens the one page, which routes itself. */
export async function servePages(server: FastifyInstance, folder: string): Promise<void> {
  await server.register(helmet, {
    contentSecurityPolicy: {
      directives: {
        defaultSrc: ["'none'"],
        scriptSrc: ["'self'"],
        styleSrc: ["'self'"],
        imgSrc: ["'self'", "data:", "blob:"],
        fontSrc: ["'self'"],
        connectSrc: ["'self'"],
        manifestSrc: ["'self'"],
        workerSrc: ["'self'"],
        baseUri: ["'none'"],
        formAction: ["'self'"],
        frameAncestors: ["'none'"],
        upgradeInsecureRequests: null,
      },
    },
    strictTransportSecurity: false,
  });
  await server.register(statics, {
    root: join(folder, "assets"),
    prefix: "/assets/",
    maxAge: YEAR_SECONDS * 1000,
    immutable: true,
    index: false,
  });
  const page = readFileSync(join(folder, "index.html"));
  server.get("/*", { schema: { hide: true } }, (request, reply) => {
    if (request.url.startsWith("/api/")) throw problem(httpErrors.notFound);
    return reply.type("text/html; charset=utf-8").header("cache-control", "no-cache").send(page);
  });
}
