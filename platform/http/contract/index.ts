export * from "./problem.ts";
export * from "./route.ts";
