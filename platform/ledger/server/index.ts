export type { NewAct } from "./acts/act.ts";
export { recordAct } from "./acts/record-act.ts";
export type { Look, ShownObject } from "./looks/look.ts";
export {
  createLookRecorder,
  type LookRecorder,
  type LookRecorderParts,
} from "./looks/look-recorder.ts";
