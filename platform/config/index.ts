export { claimDataFolder } from "./data-folder.ts";
export { type Explanation, explainFailure } from "./explain-failure.ts";
export { makeFolder } from "./make-folder.ts";
export { findAddress, noteAddress } from "./noted-address.ts";
export { readSettings, type Settings } from "./settings.ts";
export { StartFailure } from "./start-failure.ts";
