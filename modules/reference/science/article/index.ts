export { type ArticleFacts, articleFromCompared } from "./article-from-compared.ts";
export { articleRef, comparedEntries } from "./compared-entries.ts";
