export * from "./acts.ts";
export * from "./errors.ts";
export * from "./file.ts";
