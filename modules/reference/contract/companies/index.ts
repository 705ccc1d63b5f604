export * from "./company.ts";
export * from "./company-relation.ts";
export * from "./company-routes.ts";
