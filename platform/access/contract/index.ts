export * from "./caller.ts";
export * from "./ownership.ts";
export * from "./role.ts";
