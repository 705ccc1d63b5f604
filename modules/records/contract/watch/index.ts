export * from "./standing-watch.ts";
export * from "./watch-acts.ts";
export * from "./watch-errors.ts";
export * from "./watch-faults.ts";
export * from "./watch-news.ts";
export * from "./watch-permissions.ts";
export * from "./watch-routes.ts";
