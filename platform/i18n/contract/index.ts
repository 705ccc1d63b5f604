export * from "./language.ts";
export * from "./write-parameters.ts";
