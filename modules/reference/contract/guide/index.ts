export * from "./comparison.ts";
export * from "./explanation.ts";
export * from "./feature.ts";
export * from "./routes.ts";
