import type { FastifyInstance } from "fastify";
import type { Settings } from "#platform/config";
import { createHttpServer, serveHealth, servePages } from "#platform/http/server";
import type { Translate } from "#platform/i18n/server";
import type { Logger } from "#platform/logging";
import { type ReferenceTable, serveReference } from "#reference/server";
import type { Databases } from "./open-databases.ts";
import { version } from "./version.ts";

export interface ServerParts {
  settings: Settings;
  databases: Databases;
  reference: ReferenceTable;
  translate: Translate;
  logger: Logger;
  /** Folder of the built web pages. */
  pages: string;
}

/** All modules joined into one HTTP server. */
export async function composeServer(parts: ServerParts): Promise<FastifyInstance> {
  const { settings, databases, translate, logger } = parts;
  const server = await createHttpServer({
    translate,
    logger,
    version,
    query: databases.runtime.query,
    authenticate: async () => ({
      person: "p",
      account: "a",
      member: "FR",
      agency: "g",
      isDesk: false,
      roles: ["officer"],
    }),
    bindings: [
      ...serveReference(parts.reference),
      ...serveHealth({
        version,
        isDemonstration: settings.isDemonstration,
        pingDatabase: () => databases.runtime.pool.query("select 1"),
      }),
    ],
  });
  await servePages(server, parts.pages);
  return server;
}
