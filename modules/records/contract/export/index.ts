export * from "./export-acts.ts";
export * from "./export-errors.ts";
export * from "./export-routes.ts";
export * from "./record-file-format.ts";
