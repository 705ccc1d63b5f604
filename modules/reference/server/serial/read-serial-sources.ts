import type { Kysely } from "kysely";
import {
  articleNotes,
  readEachNoteOnce,
  type SerialSources,
  tellableShapes,
} from "#reference/science";
import { listNumberedArticles } from "../entry/entry-store.ts";
import type { ReferenceTables } from "../tables.ts";
import { listShapes } from "./serial-shape-store.ts";

/** All that a grammar of serials is learned from: counted shapes that may be told, and the notes of the entries. */
export async function readSerialSources(query: Kysely<ReferenceTables>): Promise<SerialSources> {
  const read = readEachNoteOnce();
  const articles = await listNumberedArticles(query);
  return {
    learned: tellableShapes(await listShapes(query)),
    notes: articles.flatMap((article) => articleNotes(article, read)),
  };
}
