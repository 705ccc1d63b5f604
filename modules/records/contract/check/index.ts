export * from "./check-acts.ts";
export * from "./check-errors.ts";
export * from "./check-routes.ts";
export * from "./checked-row.ts";
export * from "./judge-list.ts";
export * from "./number-check.ts";
