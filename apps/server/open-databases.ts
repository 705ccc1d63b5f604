import { join } from "node:path";
import { type Settings, StartFailure } from "#platform/config";
import {
  type Database,
  type DatabaseUrls,
  embeddedUrls,
  migrate,
  openDatabase,
  prepareServer,
  refuseUnboundLogin,
  startEmbeddedPostgres,
  urlsForExisting,
} from "#platform/database";
import { prepareJobs } from "#platform/jobs/server";
import { stage } from "../../tools/launcher/stages.mjs";

export interface Databases {
  /** The runtime login: every request. */
  runtime: Database<unknown>;
  /** The worker's login: jobs and system principals. */
  worker: Database<unknown>;
  /** Owns the tables: migrations and reference data, at start only. */
  migrator: Database<unknown>;
  close: () => Promise<void>;
}

/** Hears that the embedded PostgreSQL ended by itself and is started again. */
type HearEnd = (reason: string) => void;

/** Starts or reaches PostgreSQL, brings the tables up to date and opens one pool for each login. */
export async function openDatabases(settings: Settings, onEnded?: HearEnd): Promise<Databases> {
  const { urls, stop } = await stage("stage.database", () => reachServer(settings, onEnded));
  const migrator = openDatabase<unknown>(urls.migrator, { connections: 2 });
  try {
    await stage("stage.migrate", () => prepareTables(migrator), { quick: true });
    await refuseUnboundLogin(urls.runtime);
  } catch (error) {
    await migrator.close();
    await stop();
    throw error;
  }
  return openPools(urls, migrator, stop);
}

/** The databases of the server that is running on this data folder; closing them leaves it running. */
export async function reachRunning(settings: Settings): Promise<Databases> {
  const urls =
    settings.databaseUrl === undefined
      ? embeddedUrls(join(settings.dataFolder, "postgres"))
      : (await reachServer(settings)).urls;
  return openPools(urls, openDatabase<unknown>(urls.migrator), async () => undefined);
}

function openPools(
  urls: DatabaseUrls,
  migrator: Database<unknown>,
  stop: () => Promise<void>,
): Databases {
  const runtime = openDatabase<unknown>(urls.runtime);
  const worker = openDatabase<unknown>(urls.worker, { connections: 8 });
  const close = async () => {
    await Promise.all([runtime.close(), worker.close(), migrator.close()]);
    await stop();
  };
  return { runtime, worker, migrator, close };
}

async function prepareTables(migrator: Database<unknown>): Promise<void> {
  await migrate(migrator.query);
  await prepareJobs(migrator);
}

async function reachServer(
  settings: Settings,
  onEnded?: HearEnd,
): Promise<{ urls: DatabaseUrls; stop: () => Promise<void> }> {
  if (settings.databaseUrl !== undefined) {
    const urls = await urlsForExisting(settings.databaseUrl, {
      keysFolder: join(settings.dataFolder, "keys"),
      ...(settings.runtimeDatabaseUrl && { runtime: settings.runtimeDatabaseUrl }),
      ...(settings.workerDatabaseUrl && { worker: settings.workerDatabaseUrl }),
    });
    return { urls, stop: async () => undefined };
  }
  if (settings.runtimeDatabaseUrl !== undefined) throw new StartFailure("config.runtimeUrlAlone");
  const folder = join(settings.dataFolder, "postgres");
  const embedded = await startEmbeddedPostgres({ folder, ...(onEnded && { onEnded }) });
  try {
    return { urls: await prepareServer(embedded), stop: embedded.stop };
  } catch (error) {
    await embedded.stop();
    throw error;
  }
}
