export { compareEntries } from "./compare-entries.ts";
