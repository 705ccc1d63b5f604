import { join } from "node:path";
import type { FastifyInstance } from "fastify";
import { type Caller, contextOf } from "#platform/access/contract";
import { createAccess, readInstallationKey } from "#platform/access/server";
import type { Settings } from "#platform/config";
import { inTransaction } from "#platform/database";
import { createDirectory, findWorkplace } from "#platform/directory/server";
import { createDocuments } from "#platform/documents/server";
import { createBlobFolder, registerUploads, serveFiles } from "#platform/files/server";
import { createHttpServer, serveHealth, servePages } from "#platform/http/server";
import type { Translate } from "#platform/i18n/server";
import { serveJobs } from "#platform/jobs/server";
import { createLedger, openNoteSigner } from "#platform/ledger/server";
import type { Logger } from "#platform/logging";
import { serveMailbox } from "#platform/mail/server";
import { createNotifications } from "#platform/notifications/server";
import { type ReferenceTable, serveReference, serveSheets } from "#reference/server";
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
  const { runtime } = databases;
  const keys = join(settings.dataFolder, "keys");
  const access = createAccess({
    query: runtime.query,
    installationKey: readInstallationKey(join(keys, "installation.key")),
    isDemonstration: settings.isDemonstration,
    isSecure: settings.isSecure,
  });
  const ledger = createLedger({
    runtime,
    signer: openNoteSigner(keys, settings.installation),
    onFailure: (error) => logger.error({ err: error }, "a look could not be recorded"),
  });
  const notifications = createNotifications({
    database: runtime,
    logger,
    reauthenticate: access.reauthenticate,
  });
  const documents = createDocuments({ translate, isDemonstration: settings.isDemonstration });
  const nameAgency = (caller: Caller) =>
    inTransaction(runtime.query, contextOf(caller), async (transaction) => {
      const workplace = await findWorkplace(transaction, caller.agency);
      return workplace?.name ?? caller.member;
    });
  const server = await createHttpServer({
    translate,
    logger,
    version,
    query: runtime.query,
    authenticate: access.authenticate,
    register: [registerUploads, notifications.register],
    bindings: [
      ...access.bindings,
      ...createDirectory({ query: runtime.query }).bindings,
      ...ledger.bindings,
      ...serveFiles({
        database: runtime,
        blobs: createBlobFolder(join(settings.dataFolder, "files")),
        recordLook: (_, look) => ledger.looks.record(look),
      }),
      ...serveJobs(runtime),
      ...notifications.bindings,
      ...(settings.isDemonstration ? serveMailbox(runtime) : []),
      ...serveReference(parts.reference),
      ...serveSheets(parts.reference, { translate, render: documents.render, nameAgency }),
      ...serveHealth({
        version,
        isDemonstration: settings.isDemonstration,
        pingDatabase: () => runtime.pool.query("select 1"),
      }),
    ],
  });
  server.addHook("onClose", async () => {
    await ledger.looks.close();
    await documents.close();
  });
  await servePages(server, parts.pages);
  return server;
}
