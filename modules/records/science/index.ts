export * from "./serial/index.ts";
