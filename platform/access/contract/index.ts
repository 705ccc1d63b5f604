export * from "./caller.ts";
export * from "./errors.ts";
export * from "./ownership.ts";
export * from "./permissions.ts";
export * from "./role.ts";
export * from "./session.ts";
export * from "./sign-in.ts";
