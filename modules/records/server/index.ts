export { watchReviews } from "./expire-records.ts";
export { watchMatches } from "./match/remind-overdue.ts";
export type { RecordsParts } from "./records-desk.ts";
export { forgetSearches } from "./reverse/forget-searches.ts";
export { tellSearchers } from "./reverse/tell-searchers.ts";
export { addUpTally } from "./search/add-up-tally.ts";
export { seekInStore } from "./search/seek-in-store.ts";
export { createSerialReader } from "./search/serial-store.ts";
export { serveRecords } from "./serve-records.ts";
