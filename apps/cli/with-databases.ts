import {
  claimDataFolder,
  findAddress,
  readSettings,
  type Settings,
  StartFailure,
} from "#platform/config";
import { type Databases, openDatabases, reachRunning } from "../server/open-databases.ts";

/**
 * Lends the databases of an installation: those of the running server where one holds the data
 * folder, else started for as long as the work lasts.
 */
export async function withDatabases<Result>(
  data: string | undefined,
  work: (databases: Databases, settings: Settings) => Promise<Result>,
): Promise<Result> {
  const settings = readSettings(data === undefined ? [] : ["--data", data], process.env);
  const release = claimOrUndefined(settings.dataFolder);
  const databases = await (release === undefined
    ? reachRunning(settings)
    : openDatabases(settings));
  try {
    const noted = process.env.PROOFMARK_ADDRESS ? undefined : findAddress(settings.dataFolder);
    return await work(databases, { ...settings, ...(noted && { publicAddress: noted }) });
  } finally {
    await databases.close();
    release?.();
  }
}

function claimOrUndefined(folder: string): (() => void) | undefined {
  try {
    return claimDataFolder(folder);
  } catch (error) {
    if (error instanceof StartFailure && error.id === "config.dataInUse") return undefined;
    throw error;
  }
}
