export * from "./errors.ts";
export * from "./file.ts";
