export * from "./explained-term.ts";
export * from "./glossary-routes.ts";
