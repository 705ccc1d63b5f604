import type { Database } from "#platform/database";
import { serialKeys } from "#records/science";
import { below, type Random } from "../find/random.ts";
import { misspell } from "../search/queries/distort.ts";
import { drawRecords } from "../search/world/records.ts";

const onRecord = 0.75;

/** So many numbers as markings of the world, of which a quarter has a sign wrong and is on record nowhere, in random order. */
export async function drawList(
  random: Random,
  database: Database<unknown>,
  { seed, size }: { seed: number; size: number },
  count: number,
): Promise<string[]> {
  const markings = drawMarkings(random, { seed, size }, count);
  const known = Math.round(count * onRecord);
  const list = markings.slice(0, known);
  const wrong = markings.slice(known);
  for (let left = wrong; left.length > 0; ) {
    const tried = left.map((marking) => misspell(random, [...marking]).join(""));
    const found = await findKnown(database, tried);
    list.push(...tried.filter((text) => !found.has(text)));
    left = left.filter((_, at) => found.has(tried[at] ?? ""));
  }
  return shuffled(random, list);
}

function drawMarkings(
  random: Random,
  { seed, size }: { seed: number; size: number },
  count: number,
): string[] {
  const wanted = new Map<number, number>();
  for (let at = 0; at < count; at += 1) {
    const id = 1 + below(random, size);
    wanted.set(id, (wanted.get(id) ?? 0) + 1);
  }
  const markings: string[] = [];
  for (const { id, marking } of drawRecords(seed, size))
    for (let times = wanted.get(id) ?? 0; times > 0; times -= 1) markings.push(marking);
  return shuffled(random, markings);
}

/** The texts that are on record, as they are or reading alike. */
async function findKnown(
  { pool }: Database<unknown>,
  texts: readonly string[],
): Promise<Set<string>> {
  const skelOf = (text: string): string => serialKeys(text)[0]?.skel ?? "";
  const asked = "select distinct skel from records.serial where skel = any($1::text[])";
  const { rows } = await pool.query<{ skel: string }>(asked, [texts.map(skelOf)]);
  const known = new Set(rows.map(({ skel }) => skel));
  return new Set(texts.filter((text) => known.has(skelOf(text))));
}

function shuffled<Item>(random: Random, items: readonly Item[]): Item[] {
  const mixed = [...items];
  for (let at = mixed.length - 1; at > 0; at -= 1) {
    const other = below(random, at + 1);
    [mixed[at], mixed[other]] = [mixed[other] as Item, mixed[at] as Item];
  }
  return mixed;
}
