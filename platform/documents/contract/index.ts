export * from "./document.ts";
export * from "./identification-sheet.ts";
