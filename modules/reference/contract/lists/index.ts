export * from "./attribution.ts";
export * from "./calibre.ts";
export * from "./code-list.ts";
export * from "./country.ts";
export * from "./lexicons.ts";
export * from "./make.ts";
export * from "./reference-lists.ts";
export * from "./term.ts";
