export { claimDataFolder } from "./data-folder.ts";
export { readSettings, type Settings } from "./settings.ts";
export { StartFailure } from "./start-failure.ts";
