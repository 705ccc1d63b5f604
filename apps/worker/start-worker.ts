import { join } from "node:path";
import type { Settings } from "#platform/config";
import type { Database } from "#platform/database";
import { createBlobFolder, sweepBlobs } from "#platform/files/server";
import { createWorker } from "#platform/jobs/server";
import { openNoteSigner, startSequencer } from "#platform/ledger/server";
import type { Logger } from "#platform/logging";

export interface WorkerAppParts {
  settings: Settings;
  database: Database<unknown>;
  logger: Logger;
}

/** Everything that works in the background, joined; any number of these share one database. */
export async function startWorker({
  settings,
  database,
  logger,
}: WorkerAppParts): Promise<{ stop: () => Promise<void> }> {
  const sequencer = startSequencer({
    worker: database,
    signer: openNoteSigner(join(settings.dataFolder, "keys"), settings.installation),
    onFailure: (error) => logger.error({ err: error }, "the ledger could not be linked"),
  });
  const worker = await createWorker({
    database,
    logger,
    tasks: [],
    periodic: [sweepBlobs(createBlobFolder(join(settings.dataFolder, "files")))],
    subscriptions: [],
  });
  const stop = async () => {
    await Promise.all([sequencer.stop(), worker.stop()]);
  };
  return { stop };
}
