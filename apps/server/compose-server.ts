import { join } from "node:path";
import type { FastifyInstance } from "fastify";
import { type Caller, contextOf } from "#platform/access/contract";
import { listHolders } from "#platform/access/server";
import { type Database, inTransaction } from "#platform/database";
import { createDirectory, findWorkplace } from "#platform/directory/server";
import {
  createBlobFolder,
  type FilesParts,
  readPicture,
  registerUploads,
  serveFiles,
} from "#platform/files/server";
import { type Binding, createHttpServer, serveHealth, servePages } from "#platform/http/server";
import { serveJobs } from "#platform/jobs/server";
import { serveMailbox } from "#platform/mail/server";
import { serveWebhooks } from "#platform/webhooks/server";
import { recordsWebhooks, usualClocks, usualReviewClocks } from "#records/contract";
import {
  type RecordsParts,
  serveNumberChecks,
  servePhotos,
  serveRecordExports,
  serveRecordImports,
  serveRecords,
} from "#records/server";
import { serveEditing, serveImports, serveReference, serveSheets } from "#reference/server";
import { traceWebhooks } from "#tracing/contract";
import { askReference, serveTracing } from "#tracing/server";
import { composePlatform, type Platform } from "./compose-platform.ts";
import type { ServerParts } from "./server-parts.ts";
import { version } from "./version.ts";

/** All modules joined into one HTTP server. */
export async function composeServer(parts: ServerParts): Promise<FastifyInstance> {
  const platform = composePlatform(parts);
  const { access, ledger, notifications, documents } = platform;
  const server = await createHttpServer({
    translate: parts.translate,
    logger: parts.logger,
    version,
    query: parts.databases.runtime.query,
    authenticate: access.authenticate,
    trustedProxies: parts.settings.trustedProxies,
    register: [registerUploads, notifications.register],
    bindings: [...bindPlatform(parts, platform), ...bindModules(parts, platform)],
  });
  server.addHook("onClose", async () => {
    await ledger.looks.close();
    await documents.close();
  });
  await servePages(server, { folder: parts.pages, isSecure: parts.settings.isSecure });
  return server;
}

function bindPlatform({ settings, databases }: ServerParts, platform: Platform): Binding[] {
  const { runtime } = databases;
  return [
    ...platform.access.bindings,
    ...createDirectory({ query: runtime.query }).bindings,
    ...platform.ledger.bindings,
    ...serveFiles(filesOf({ settings, databases }, platform)),
    ...serveJobs(runtime),
    ...platform.notifications.bindings,
    ...(settings.isDemonstration ? serveMailbox(runtime) : []),
    ...serveWebhooks({
      query: runtime.query,
      installationKey: platform.installationKey,
      kinds: [...recordsWebhooks, ...Object.values(traceWebhooks)].map(({ id }) => id),
      toLoopback: settings.webhooksToLoopback,
    }),
    ...serveHealth({
      version,
      isDemonstration: settings.isDemonstration,
      pingDatabase: () => runtime.pool.query("select 1"),
    }),
  ];
}

/** What the files are kept with, and looked at. */
function filesOf(
  { settings, databases }: Pick<ServerParts, "settings" | "databases">,
  { ledger }: Platform,
): FilesParts {
  return {
    database: databases.runtime,
    blobs: createBlobFolder(join(settings.dataFolder, "files")),
    recordLook: (_, look) => ledger.looks.record(look),
  };
}

function bindModules(parts: ServerParts, platform: Platform): Binding[] {
  const { reference, settings, translate, databases } = parts;
  const { render } = platform.documents;
  const files = filesOf(parts, platform);
  const nameAgency = agencyNames(databases.runtime);
  const { challengeDays } = settings;
  const tables = { translate, isDemonstration: settings.isDemonstration };
  const records: RecordsParts = {
    runtime: databases.runtime,
    recordLook: (look) => platform.ledger.looks.record(look),
  };
  return [
    ...serveReference(reference),
    ...serveRecordImports({ ...records, ...tables }),
    ...servePhotos({ ...records, blobs: files.blobs }),
    ...serveNumberChecks({ ...records, ...tables }),
    ...serveRecordExports({ ...records, ...tables }),
    ...serveRecords({
      ...records,
      matchClocks: { ...usualClocks, ...settings.hitClocks },
      reviewClocks: { ...usualReviewClocks, ...settings.reviewClocks },
    }),
    ...serveTracing({
      ...records,
      ...askReference(reference),
      blobs: files.blobs,
      translate,
      render,
    }),
    ...serveImports({ database: databases.runtime, lists: reference.lists, ...tables }),
    ...serveSheets(reference, {
      translate,
      render,
      nameAgency,
      readPicture: (caller, id) => readPicture(files, caller, id),
    }),
    ...serveEditing({
      table: reference,
      listEditors: () => listHolders(databases.runtime.query, "editor"),
      ...(challengeDays !== undefined && { challengeDays }),
    }),
  ];
}

/** The name of a caller's agency, as the directory has it. */
function agencyNames({ query }: Database<unknown>): (caller: Caller) => Promise<string> {
  return (caller) =>
    inTransaction(query, contextOf(caller), async (transaction) => {
      const workplace = await findWorkplace(transaction, caller.agency);
      return workplace?.name ?? caller.member;
    });
}
