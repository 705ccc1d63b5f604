export * from "./article/index.ts";
export * from "./describe/index.ts";
export * from "./find/index.ts";
export * from "./identify/index.ts";
export * from "./serials/index.ts";
export * from "./text/index.ts";
export * from "./verify/index.ts";
