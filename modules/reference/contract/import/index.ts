export * from "./acts.ts";
export * from "./batch.ts";
export * from "./errors.ts";
export * from "./items.ts";
export * from "./layout.ts";
export * from "./mapping.ts";
export * from "./outcome.ts";
export * from "./routes.ts";
