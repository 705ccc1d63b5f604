export * from "./contradiction-notices.ts";
export * from "./find-contradictions.ts";
export * from "./firearm-link.ts";
export * from "./life-acts.ts";
export * from "./life-line.ts";
export * from "./life-routes.ts";
export * from "./link-errors.ts";
export * from "./stand-of-records.ts";
