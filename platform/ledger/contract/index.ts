export * from "./act.ts";
export * from "./define-act.ts";
export * from "./errors.ts";
export * from "./look-keys.ts";
export * from "./permissions.ts";
export * from "./proof.ts";
export * from "./routes.ts";
