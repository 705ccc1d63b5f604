export * from "./photo-routes.ts";
