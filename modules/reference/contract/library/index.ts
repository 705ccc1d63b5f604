export * from "./find-marks.ts";
export * from "./library-mark.ts";
export * from "./mark-statement.ts";
export * from "./pages.ts";
export * from "./routes.ts";
export * from "./sketch.ts";
export * from "./vocabulary.ts";
