import { join } from "node:path";
import { readInstallationKey } from "#platform/access/server";
import type { Settings } from "#platform/config";
import type { Database } from "#platform/database";
import { createBlobFolder, sweepBlobs } from "#platform/files/server";
import type { Translate } from "#platform/i18n/server";
import { createWorker } from "#platform/jobs/server";
import { openNoteSigner, startSequencer } from "#platform/ledger/server";
import type { Logger } from "#platform/logging";
import { createMailTasks, createSmtpTransport } from "#platform/mail/server";
import { sweepNotifications } from "#platform/notifications/server";
import { createWebhookTasks } from "#platform/webhooks/server";
import {
  addUpTally,
  forgetChecks,
  forgetImports,
  forgetSearches,
  handOverShapes,
  numberCheckTasks,
  proposeTwins,
  proposeTwinsOfImports,
  purgePerson,
  recordImportTasks,
  signalFamilyOfRecord,
  tellOfCleared,
  tellOfFamily,
  tellOfImportedFamilies,
  tellOfImports,
  tellOfLink,
  tellSearchers,
  tellWatchers,
  tellWatchersOfImports,
  watchFamilies,
  watchMatches,
  watchReviews,
  watchWatches,
} from "#records/server";
import { endSubscriptions, importTasks, tellFollowers, watchChallenges } from "#reference/server";
import { watchLegs } from "#tracing/server";

export interface WorkerAppParts {
  settings: Settings;
  /** The worker's login. */
  database: Database<unknown>;
  logger: Logger;
  translate: Translate;
}

/** Everything that works in the background, joined; any number of these share one database. */
export async function startWorker(parts: WorkerAppParts): Promise<{ stop: () => Promise<void> }> {
  const { settings, database, logger, translate } = parts;
  const sequencer = startSequencer({
    worker: database,
    signer: openNoteSigner(join(settings.dataFolder, "keys"), settings.installation),
    onFailure: (error) => logger.error({ err: error }, "the ledger could not be linked"),
  });
  const mail = createMailTasks({
    translate,
    publicAddress: settings.publicAddress,
    isDemonstration: settings.isDemonstration,
    ...(settings.mail && { transport: createSmtpTransport(settings.mail) }),
  });
  const webhooks = createWebhookTasks({
    installationKey: readInstallationKey(join(settings.dataFolder, "keys", "installation.key")),
    publicAddress: settings.publicAddress,
    toLoopback: settings.webhooksToLoopback,
  });
  const worker = await createWorker({
    database,
    logger,
    tasks: [
      ...mail.tasks,
      ...webhooks.tasks,
      ...importTasks,
      ...recordImportTasks,
      ...numberCheckTasks(database),
      purgePerson,
    ],
    periodic: [
      sweepBlobs(createBlobFolder(join(settings.dataFolder, "files"))),
      sweepNotifications,
      watchChallenges,
      watchReviews(settings.reviewClocks),
      watchFamilies(settings.familySignals),
      watchMatches(settings.hitClocks),
      watchLegs,
      watchWatches,
      forgetSearches,
      handOverShapes,
      forgetImports,
      forgetChecks,
      addUpTally,
      ...mail.periodic,
      ...webhooks.periodic,
    ],
    subscriptions: [
      tellFollowers,
      endSubscriptions,
      tellSearchers,
      tellOfImports,
      tellWatchers,
      tellWatchersOfImports,
      proposeTwins,
      proposeTwinsOfImports,
      tellOfLink,
      tellOfCleared,
      signalFamilyOfRecord(settings.familySignals),
      tellOfFamily,
      tellOfImportedFamilies,
    ],
  });
  const stop = async () => {
    await Promise.all([sequencer.stop(), worker.stop()]);
  };
  return { stop };
}
