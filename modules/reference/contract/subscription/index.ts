export * from "./subscription.ts";
export * from "./subscription-notices.ts";
export * from "./subscription-routes.ts";
