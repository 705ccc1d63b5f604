export { keyVersion, type SerialKeys, serialKeys } from "./keys/serial-keys.ts";
export type { SearchStage, SearchStep } from "./plan/search-step.ts";
export { type SerialAnswer, seekSerials } from "./plan/seek-serials.ts";
export { rankRecords } from "./rank/rank-records.ts";
export type { SerialQuestion, StoredSerial } from "./rank/ranked-record.ts";
