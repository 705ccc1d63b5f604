export * from "./decide-protocol.ts";
export * from "./protocol-acts.ts";
export * from "./protocol-errors.ts";
export * from "./protocol-routes.ts";
export * from "./protocol-step.ts";
export * from "./step-standing.ts";
