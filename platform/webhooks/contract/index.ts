export * from "./webhook-acts.ts";
export * from "./webhook-definition.ts";
export * from "./webhook-endpoint.ts";
export * from "./webhook-errors.ts";
export * from "./webhook-notices.ts";
export * from "./webhook-permission.ts";
export * from "./webhook-routes.ts";
