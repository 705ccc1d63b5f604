export type { NewAct } from "./acts/act.ts";
export { recordAct } from "./acts/record-act.ts";
export type { Look, ShownObject } from "./looks/look.ts";
export {
  createLookRecorder,
  type LookRecorder,
  type LookRecorderParts,
} from "./looks/look-recorder.ts";
export { openNoteSigner, type NoteSigner } from "./checkpoints/signed-note.ts";
export { type Sequencer, type SequencerParts, startSequencer } from "./log/sequencer.ts";
