import { join } from "node:path";
import { type Access, createAccess, readInstallationKey } from "#platform/access/server";
import { createDocuments, type Documents } from "#platform/documents/server";
import { createLedger, type Ledger, openNoteSigner } from "#platform/ledger/server";
import { createNotifications, type Notifications } from "#platform/notifications/server";
import { recordsWork } from "#records/server";
import { referenceWork } from "#reference/server";
import { tracingWork } from "#tracing/server";
import type { ServerParts } from "./server-parts.ts";

/** The platform parts that modules and routes share. */
export interface Platform {
  readonly access: Access;
  readonly ledger: Ledger;
  readonly notifications: Notifications;
  readonly documents: Documents;
  /** Seals what only this installation may use. */
  readonly installationKey: Buffer;
}

/** Opens the platform parts on the runtime login and the keys of this installation. */
export function composePlatform({ settings, databases, translate, logger }: ServerParts): Platform {
  const { runtime } = databases;
  const keys = join(settings.dataFolder, "keys");
  const installationKey = readInstallationKey(join(keys, "installation.key"));
  const access = createAccess({
    query: runtime.query,
    installationKey,
    isDemonstration: settings.isDemonstration,
    isSecure: settings.isSecure,
    workSources: [...recordsWork, ...tracingWork, ...referenceWork],
  });
  return {
    access,
    installationKey,
    ledger: createLedger({
      runtime,
      signer: openNoteSigner(keys, settings.installation),
      onFailure: (error) => logger.error({ err: error }, "a look could not be recorded"),
    }),
    notifications: createNotifications({
      database: runtime,
      logger,
      reauthenticate: access.reauthenticate,
    }),
    documents: createDocuments({ translate, isDemonstration: settings.isDemonstration }),
  };
}
