export * from "./about.ts";
export * from "./problem.ts";
export * from "./route.ts";
