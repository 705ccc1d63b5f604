export { claimDataFolder } from "./data-folder.ts";
export { findAddress, noteAddress } from "./noted-address.ts";
export { readSettings, type Settings } from "./settings.ts";
export { StartFailure } from "./start-failure.ts";
