export * from "./import/index.ts";
export * from "./serial/index.ts";
