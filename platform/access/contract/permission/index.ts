export * from "./caller.ts";
export * from "./role.ts";
