export * from "./contribution.ts";
