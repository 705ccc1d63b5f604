export * from "./custody.ts";
export * from "./custody-acts.ts";
export * from "./custody-errors.ts";
export * from "./custody-routes.ts";
export * from "./custody-step.ts";
export * from "./decide-custody.ts";
