export * from "./document.ts";
export type { Fact } from "./fact.ts";
export * from "./identification-sheet.ts";
export * from "./trace-request.ts";
