export type { NewAct } from "./acts/act.ts";
export { recordAct } from "./acts/record-act.ts";
