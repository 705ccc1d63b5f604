export * from "./article.ts";
export * from "./article-parts.ts";
export * from "./entry-link.ts";
export * from "./provenance.ts";
export * from "./vocabulary.ts";
