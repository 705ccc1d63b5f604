export * from "./explained-codes.ts";
export * from "./explained-in-place.ts";
export * from "./explained-term.ts";
export * from "./glossary-routes.ts";
