import { seedDemonstration } from "#platform/access/server";
import { noteAddress, type Settings, StartFailure } from "#platform/config";
import { isDatabaseAway } from "#platform/database";
import type { Translate } from "#platform/i18n/server";
import { createLogger, type Logger } from "#platform/logging";
import { loadSeed, openReferenceTable, type ReferenceTable } from "#reference/server";
import { terminalLanguage } from "../../tools/launcher/say.mjs";
import { stage } from "../../tools/launcher/stages.mjs";
import { ensureWebBuilt } from "../../tools/web-build.ts";
import type { Place } from "./claim-place.ts";
import { developWeb } from "./develop-web.ts";
import { listen } from "./listen.ts";
import { type Databases, openDatabases } from "./open-databases.ts";

export interface RunningServer {
  address: string;
  stop: () => Promise<void>;
}

/** How often a start is begun anew because the database went away in the middle of it. */
const MOST_STARTS = 5;

/** Everything `npm start` does after the packages are there, stage by stage. */
export async function startServer(place: Place, translate: Translate): Promise<RunningServer> {
  for (let starts = 1; ; starts += 1) {
    try {
      return await startOnce(place, translate);
    } catch (error) {
      if (isDatabaseAway(error) && starts < MOST_STARTS) continue;
      place.release();
      throw isDatabaseAway(error) ? endsAgain(error) : error;
    }
  }
}

function endsAgain(error: unknown): StartFailure {
  return new StartFailure("config.databaseEnds", { reason: (error as Error).message });
}

async function startOnce(
  { settings, release }: Place,
  translate: Translate,
): Promise<RunningServer> {
  const cleanups: (() => unknown)[] = [];
  const stop = async () => {
    for (const cleanup of cleanups.splice(0).reverse()) await cleanup();
  };
  try {
    const logger = createLogger(settings.logLevel);
    const pages = await stage("stage.build", ensureWebBuilt, { quick: true });
    const databases = await openDatabases(settings, (reason) =>
      logger.error({ reason }, "the database ended by itself and is started again"),
    );
    cleanups.push(databases.close);
    const [reference, { startWorker, composeServer }] = await stage("stage.reference", async () => {
      await fillReference(databases, logger);
      // The thread reads the table while what answers from it is loaded here.
      return Promise.all([openReference(databases, logger), loadRest()]);
    });
    cleanups.push(reference.close);
    if (settings.isDemonstration) {
      await stage("stage.demo", () => seedDemonstration(databases.runtime.query), { quick: true });
    }
    const worker = await startWorker({ settings, database: databases.worker, logger, translate });
    cleanups.push(worker.stop);
    const server = await composeServer({
      reference,
      settings,
      databases,
      translate,
      logger,
      pages,
    });
    cleanups.push(() => server.close());
    const address = await stage("stage.serve", () => listen(server, settings));
    noteAddress(settings.dataFolder, address);
    const inWork = settings.isDevelopment ? await developWeb(address) : undefined;
    if (inWork !== undefined) cleanups.push(inWork.close);
    announce(settings, inWork?.address ?? address, translate);
    cleanups.unshift(release);
    return { address, stop };
  } catch (error) {
    await stop();
    throw error;
  }
}

async function loadRest() {
  const [{ startWorker }, { composeServer }] = await Promise.all([
    import("../worker/start-worker.ts"),
    import("./compose-server.ts"),
  ]);
  return { startWorker, composeServer };
}

/** Loads the seed where it changed. */
async function fillReference({ migrator }: Databases, logger: Logger): Promise<void> {
  const { faults } = await loadSeed(migrator);
  for (const fault of faults) logger.warn({ fault }, "a row of the reference data was refused");
}

/** Reads the table into memory. */
function openReference({ runtime }: Databases, logger: Logger): Promise<ReferenceTable> {
  const onFailure = (error: unknown) =>
    logger.error({ err: error }, "the reference table could not be read anew");
  return openReferenceTable({ database: runtime, onFailure });
}

function announce(settings: Settings, address: string, translate: Translate): void {
  const signIn = settings.isDemonstration ? "config.signInDemonstration" : "config.signInReal";
  const lines = [translate(terminalLanguage(), "config.ready", { address }), signIn, "config.stop"];
  const [ready, ...rest] = lines;
  const facts = { folder: settings.dataFolder };
  const sentences = rest.map((key) => translate(terminalLanguage(), key, facts));
  process.stdout.write(`\n${[ready, ...sentences].map((line) => `  ${line}`).join("\n")}\n\n`);
}
