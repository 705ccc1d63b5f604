export * from "./acts.ts";
export * from "./errors.ts";
export * from "./member.ts";
export * from "./permissions.ts";
export * from "./profile.ts";
export * from "./routes.ts";
export * from "./working-time.ts";
