export { articleRef, comparedEntries } from "./compared-entries.ts";
