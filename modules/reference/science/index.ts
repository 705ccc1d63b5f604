export * from "./find/index.ts";
export * from "./text/index.ts";
