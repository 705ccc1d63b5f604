export * from "./codes.ts";
export * from "./description.ts";
export * from "./entry.ts";
export * from "./identify.ts";
export * from "./marking.ts";
export * from "./reading.ts";
export * from "./verify.ts";
export * from "./vocabulary.ts";
