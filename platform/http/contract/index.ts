export * from "./about.ts";
export * from "./leaves.ts";
export * from "./problem.ts";
export * from "./route.ts";
