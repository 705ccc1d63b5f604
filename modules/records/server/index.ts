export { watchReviews } from "./expire-records.ts";
export type { RecordsParts } from "./records-desk.ts";
export { addUpTally } from "./search/add-up-tally.ts";
export { serveRecords } from "./serve-records.ts";
