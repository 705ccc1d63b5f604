import { claimDataFolder, readSettings, type Settings } from "#platform/config";
import { mayListen } from "./listen.ts";

/** What a server starts with: its settings, and a data folder and an address that are its own. */
export interface Place {
  settings: Settings;
  /** Gives the data folder free again. */
  release: () => void;
}

/** Reads how to start and claims what is needed for it, before anything is loaded or prepared. */
export async function claimPlace(args: string[], env: NodeJS.ProcessEnv): Promise<Place> {
  const settings = readSettings(args, env);
  const release = claimDataFolder(settings.dataFolder);
  try {
    await mayListen(settings);
  } catch (error) {
    release();
    throw error;
  }
  return { settings, release };
}
