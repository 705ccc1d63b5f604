export { gunKey } from "./keys/gun-key.ts";
export { keyVersion, type SerialKeys, serialKeys } from "./keys/serial-keys.ts";
export type { FieldVerdict, StatedGun } from "./model/compare-guns.ts";
export { everyStep } from "./plan/plan-search.ts";
export type { PlannedStep, SearchStage, SearchStep } from "./plan/search-step.ts";
export { type SerialAnswer, seekSerials } from "./plan/seek-serials.ts";
export { explainAsStated } from "./rank/explain-as-stated.ts";
export { rankRecords, readNumbers } from "./rank/rank-records.ts";
export type { RankedRecord, SerialQuestion, StoredSerial } from "./rank/ranked-record.ts";
