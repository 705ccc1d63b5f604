export * from "./entry-version.ts";
export * from "./field-difference.ts";
export * from "./version-routes.ts";
