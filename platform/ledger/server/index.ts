export type { Actor, NewAct } from "./acts/act.ts";
export {
  becomePurger,
  leavePurger,
  listOldObjects,
  PURGE_VERB,
  PURGER,
  type Purge,
  purgeContent,
  purgeObject,
} from "./acts/purge-content.ts";
export { recordAct, recordSealed, type SealedAct, sealAct, sealLook } from "./acts/record-act.ts";
export { type NoteSigner, openNoteSigner } from "./checkpoints/signed-note.ts";
export { createLedger, type Ledger, type LedgerParts } from "./create-ledger.ts";
export { type Sequencer, type SequencerParts, startSequencer } from "./log/sequencer.ts";
export type { Look, ShownObject } from "./looks/look.ts";
export { createLookRecorder, type LookRecorder } from "./looks/look-recorder.ts";
export {
  countLooksAtOwn,
  listLatestActs,
  type RecordedAct,
  readActsOf,
} from "./read/list-store.ts";
export type { Finding, FindingCode } from "./verify/finding.ts";
export { type VerifyOptions, verifyLedger } from "./verify/verify-ledger.ts";
