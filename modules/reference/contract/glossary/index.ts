export * from "./explained-in-place.ts";
export * from "./explained-term.ts";
export * from "./glossary-routes.ts";
