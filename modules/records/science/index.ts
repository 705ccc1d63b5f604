export * from "./check/index.ts";
export * from "./export/index.ts";
export * from "./family/index.ts";
export * from "./import/index.ts";
export * from "./niem/index.ts";
export * from "./serial/index.ts";
