export * from "./entry.ts";
export * from "./marking.ts";
export * from "./vocabulary.ts";
