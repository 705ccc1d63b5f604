import { readdirSync, readFileSync } from "node:fs";
import { extname, join } from "node:path";
import helmet from "@fastify/helmet";
import statics from "@fastify/static";
import type { FastifyInstance } from "fastify";
import { httpErrors, problem } from "#platform/http/contract";

const YEAR_SECONDS = 31_536_000;

export interface PagesParts {
  /** Folder of the built web pages. */
  readonly folder: string;
  /** Whether this installation is reached by https: browsers are then told to come by no other way. */
  readonly isSecure: boolean;
}

/** Serves the built web pages; every address outside `/api` opens the one page, which routes itself. */
export async function servePages(
  server: FastifyInstance,
  { folder, isSecure }: PagesParts,
): Promise<void> {
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
    strictTransportSecurity: isSecure && { maxAge: YEAR_SECONDS, includeSubDomains: false },
  });
  await server.register(statics, {
    root: join(folder, "assets"),
    prefix: "/assets/",
    maxAge: YEAR_SECONDS * 1000,
    immutable: true,
    index: false,
  });
  serveRoot(server, folder);
  const page = readFileSync(join(folder, "index.html"));
  server.get("/*", { schema: { hide: true } }, (request, reply) => {
    if (request.url.startsWith("/api/")) throw problem(httpErrors.notFound);
    return reply.type("text/html; charset=utf-8").header("cache-control", "no-cache").send(page);
  });
}

/** What lies beside the page under a fixed name: the service worker and the manifests. */
const rootTypes: Readonly<Record<string, string>> = {
  ".js": "text/javascript; charset=utf-8",
  ".webmanifest": "application/manifest+json; charset=utf-8",
};

function serveRoot(server: FastifyInstance, folder: string): void {
  for (const name of readdirSync(folder)) {
    const type = rootTypes[extname(name)];
    if (type === undefined) continue;
    const content = readFileSync(join(folder, name));
    server.get(`/${name}`, { schema: { hide: true } }, (_, reply) =>
      reply.type(type).header("cache-control", "no-cache").send(content),
    );
  }
}
