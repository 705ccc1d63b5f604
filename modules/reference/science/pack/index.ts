export { readPack, writePack } from "./pack-text.ts";
export type { PackedArticle, ReferencePack } from "./reference-pack.ts";
