export { compareEntries } from "./compare-entries.ts";
export { type LinkAmong, linksAmong } from "./links-among.ts";
