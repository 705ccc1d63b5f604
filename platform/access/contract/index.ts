export * from "./errors.ts";
export * from "./ownership.ts";
export * from "./permission/index.ts";
export * from "./permissions.ts";
export * from "./session.ts";
export * from "./sign-in.ts";
