import { rankRecords, type StoredSerial, serialKeys } from "#records/science";
import type { Query } from "./queries/make-queries.ts";
import { drawRecords } from "./world/records.ts";

/** A query, and every record one edit away that was met. */
interface Asked {
  query: Query;
  skel: string;
  near: StoredSerial[];
}

/** Whether at most one sign is wrong, lost, added or swapped: compared from both ends. */
function isOneEdit(one: string, other: string): boolean {
  if (one === other) return true;
  const [a, b] = one.length <= other.length ? [one, other] : [other, one];
  if (b.length - a.length > 1) return false;
  let head = 0;
  while (head < a.length && a[head] === b[head]) head += 1;
  let tail = 0;
  while (tail < a.length - head && a[a.length - 1 - tail] === b[b.length - 1 - tail]) tail += 1;
  const [left, right] = [a.length - head - tail, b.length - head - tail];
  if (left + right <= 2 && left <= 1) return true;
  return left === 2 && right === 2 && a[head] === b[head + 1] && a[head + 1] === b[head];
}

const ends = 3;
const shortest = 8;

/** One edit cannot touch both the first and the last three of eight signs: only such queries need a look. */
function byEnds(asked: readonly Asked[]) {
  const index = new Map<string, Asked[]>();
  const put = (key: string, one: Asked): unknown =>
    index.set(key, [...(index.get(key) ?? []), one]);
  for (const one of asked) {
    if (one.skel.length < shortest) put("", one);
    else {
      put(`^${one.skel.slice(0, ends)}`, one);
      put(one.skel.slice(-ends), one);
    }
  }
  return (skel: string): Set<Asked> =>
    new Set(
      ["", `^${skel.slice(0, ends)}`, skel.slice(-ends)].flatMap((key) => index.get(key) ?? []),
    );
}

/**
 * For each query every record of the world at most one edit away by skeleton, found by comparing with all of them,
 * ranked as the product ranks: what no better access path can beat.
 */
export function rankAllNear(seed: number, size: number, queries: readonly Query[]): string[][] {
  const asked = queries.map((query) => ({
    query,
    skel: serialKeys(query.text)[0]?.skel ?? "",
    near: [] as StoredSerial[],
  }));
  const candidatesFor = byEnds(asked);
  for (const { id, written, make, model, calibre, type, country, year } of drawRecords(
    seed,
    size,
  )) {
    const [keys] = serialKeys(written);
    if (keys === undefined) continue;
    for (const one of candidatesFor(keys.skel)) {
      if (!isOneEdit(keys.skel, one.skel)) continue;
      const gun = { make, model, calibre, type, country, year };
      one.near.push({ record: String(id), norm: keys.norm, gun });
    }
  }
  return asked.map(({ query, near }) =>
    rankRecords({ numbers: [{ text: query.text }], gun: query.gun }, near, 10).map(
      ({ numbers }) => numbers[0]?.norm ?? "",
    ),
  );
}
