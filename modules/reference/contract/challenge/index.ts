export * from "./answer-clock.ts";
export * from "./challenge.ts";
export * from "./challenge-acts.ts";
export * from "./challenge-errors.ts";
export * from "./challenge-notices.ts";
export * from "./challenge-routes.ts";
export * from "./decide-challenge.ts";
