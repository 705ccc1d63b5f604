import type { Database } from "#platform/database";
import { makeReference } from "#platform/documents/server";
import { gunKey, keyVersion, serialKeys } from "#records/science";
import { uncertainKeys } from "#records/server";
import type { Sought } from "./draw-sought.ts";

const batch = 10_000;
const own = "owner_member, owner_agency, handling, disclosure";
const owned = "member, agency, 'restricted', 'silent'";

const searches = `insert into records.kept_search (id, asked_by, asked_at, question, ${own})
  select id, agency, now() - interval '30 days', question, ${owned}
  from unnest($1::uuid[], $2::text[], $3::uuid[], $4::jsonb[]) as drawn (id, member, agency, question)`;

const soughtNumbers = `insert into records.sought (search, norm, rnorm, skel, key_version, ${own})
  select search, norm, rnorm, skel, ${keyVersion}, ${owned}
  from unnest($1::uuid[], $2::text[], $3::uuid[], $4::text[], $5::text[], $6::text[])
    as drawn (search, member, agency, norm, rnorm, skel)`;

const watches = `insert into records.watch (id, reference, state, numbers, gun, gun_key, purpose, tells, review_on,
    begun_by, begun_at, changed_at, ${own})
  select id, reference, 'standing', numbers, gun, gun_key, 'bench', '{agency}', '2031-01-01',
    agency, now(), now(), ${owned}
  from unnest($1::uuid[], $2::text[], $3::uuid[], $4::jsonb[], $5::jsonb[], $6::text[],
    $7::text[]) as drawn (id, member, agency, numbers, gun, gun_key, reference)`;

const watchedNumbers = `insert into records.watched (watch, norm, rnorm, skel, head, pattern, key_version, ${own})
  select watch, norm, rnorm, skel, head, pattern, ${keyVersion}, ${owned}
  from unnest($1::uuid[], $2::text[], $3::uuid[], $4::text[], $5::text[], $6::text[], $7::text[], $8::text[])
    as drawn (watch, member, agency, norm, rnorm, skel, head, pattern)`;

type Cell = string | null;

function idOf(kind: number, id: number): string {
  return `0000000${kind}-0000-7000-8000-${id.toString(16).padStart(12, "0")}`;
}

/** Fills the tables of kept searches as the product would have: keys are computed in the application. */
export function loadSearches(database: Database<unknown>, drawn: Iterable<Sought>): Promise<void> {
  return load(database, drawn, ({ id, text = "", gun, member, agency }) => {
    const owner = [member, agency];
    const search = idOf(1, id);
    const question = JSON.stringify({ numbers: [{ text }], gun, purpose: "bench" });
    const keys = serialKeys(text).map(({ norm, rnorm, skel }) => [norm, rnorm, skel]);
    return new Map<string, Cell[][]>([
      [searches, [[search, ...owner, question]]],
      [soughtNumbers, keys.map((key) => [search, ...owner, ...key])],
    ]);
  });
}

/** The same for standing watches. */
export function loadWatches(database: Database<unknown>, drawn: Iterable<Sought>): Promise<void> {
  return load(database, drawn, ({ id, text, gun, member, agency }) => {
    const owner = [member, agency];
    const watch = idOf(2, id);
    const numbers = JSON.stringify(text === undefined ? [] : [{ text }]);
    const key = text === undefined ? gunKey(gun) || null : null;
    const keys = serialKeys(text ?? "").map(({ norm, rnorm, skel }) => {
      const { head, pattern } = uncertainKeys({ norm, skel });
      return [norm, rnorm, skel, head, pattern];
    });
    return new Map<string, Cell[][]>([
      [watches, [[watch, ...owner, numbers, JSON.stringify(gun), key, makeReference("WAT")]]],
      [watchedNumbers, keys.map((each) => [watch, ...owner, ...each])],
    ]);
  });
}

async function load(
  { pool }: Database<unknown>,
  drawn: Iterable<Sought>,
  rowsOf: (sought: Sought) => ReadonlyMap<string, Cell[][]>,
): Promise<void> {
  const waiting = new Map<string, Cell[][]>();
  const flush = async () => {
    for (const [statement, rows] of waiting) {
      const columns = (rows[0] ?? []).map((_, at) => rows.map((row) => row[at]));
      if (rows.length > 0) await pool.query(statement, columns);
    }
    waiting.clear();
  };
  let count = 0;
  for (const sought of drawn) {
    for (const [statement, rows] of rowsOf(sought)) {
      const before = waiting.get(statement);
      if (before === undefined) waiting.set(statement, rows);
      else before.push(...rows);
    }
    count += 1;
    if (count % batch === 0) await flush();
  }
  await flush();
}
