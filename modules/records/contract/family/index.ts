export * from "./family-acts.ts";
export * from "./family-errors.ts";
export * from "./family-news.ts";
export * from "./family-permissions.ts";
export * from "./family-routes.ts";
export * from "./family-signal.ts";
export * from "./family-view.ts";
export * from "./sought-family.ts";
