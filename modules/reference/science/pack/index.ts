export {
  joinPack,
  type PackPlan,
  type PackSpan,
  packHeadLength,
  packLengthBytes,
  planPack,
} from "./pack-file.ts";
export {
  readArticles,
  readLists,
  readTable,
  writeArticles,
  writeLists,
  writeTable,
} from "./pack-text.ts";
export type {
  PackedArticle,
  PackedArticles,
  PackedLists,
  PackedTable,
} from "./reference-pack.ts";
