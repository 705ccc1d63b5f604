export * from "./decide-step.ts";
export * from "./permissions.ts";
export * from "./proposal.ts";
export * from "./proposal-errors.ts";
export * from "./proposal-notices.ts";
export * from "./proposal-routes.ts";
export * from "./proposed-change.ts";
export * from "./published-event.ts";
