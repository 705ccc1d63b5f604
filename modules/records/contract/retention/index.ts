export * from "./calendar.ts";
export * from "./retention-acts.ts";
export * from "./retention-notices.ts";
export * from "./retention-routes.ts";
export * from "./retention-rules.ts";
export * from "./review-clocks.ts";
