import type { ImportSource } from "#reference/contract";
import { addReferences } from "#reference/science";
import type { ImportQuery } from "../batch/importer.ts";
import { readKeys } from "../plan/standing-store.ts";
import {
  forgetReferences,
  hasReferences,
  keepReferring,
  listReferring,
  readEarlierKeys,
  readOwnKeys,
} from "./reference-store.ts";

const portion = 4000;

/**
 * Links what is to be published with what its rows refer to, once every new entry has its number:
 * entries of the same import, and those that earlier imports of the table brought. Done again after a kill it comes to the same.
 */
export async function linkItems(
  query: ImportQuery,
  { id, source }: { id: string; source: ImportSource },
): Promise<void> {
  if (!(await hasReferences(query, id))) return;
  await forgetReferences(query, id);
  const refs = new Map([
    ...(await readEarlierKeys(query, id, await readKeys(query, source.table))),
    ...(await readOwnKeys(query, id)),
  ]);
  for (let after = 0; ; ) {
    const items = await listReferring(query, id, { after, limit: portion });
    const last = items.at(-1);
    if (last === undefined) return;
    const linked = items.map(({ number, ref, article, seeAlso }) => {
      const others = new Set(seeAlso.flatMap((key) => refs.get(key) ?? []));
      others.delete(ref);
      return { number, next: addReferences(article, [...others], source) };
    });
    await keepReferring(query, id, linked);
    after = last.number;
  }
}
