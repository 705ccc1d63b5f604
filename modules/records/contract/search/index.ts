export * from "./judge-probing.ts";
export * from "./match-reasons.ts";
export * from "./record-search.ts";
export * from "./search-acts.ts";
export * from "./search-errors.ts";
export * from "./search-routes.ts";
