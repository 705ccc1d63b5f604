import { type RawBuilder, sql } from "kysely";
import { afterAll, beforeAll, expect, test } from "vitest";
import { createTestDatabase, type TestDatabase } from "#testing/test-database";

/**
 * Functions that run with their owner's rights, each with the reason it must. Everything else runs
 * with the caller's, so row security binds it; the queue's own functions, too.
 */
const listedDefiners: readonly string[] = [
  // Requests queue work through this one door and see nothing of the queue.
  "jobs.enqueue",
  // The operator's list of failed jobs: task, object id and failure code only.
  "jobs.list_dead",
  // Finds ids by trigrams, which row security lets no index answer, under the same rule; they are read again under it.
  "records.find_within",
];

/** What the worker reads without a context, each with the reason it must; the server reads nothing. */
const openToTheWorker: readonly string[] = [
  // It delivers whatever was published, and asks each subscriber in that one's context; kinds and ids only.
  "jobs.event",
  "jobs.delivery",
  // The queue itself, which it works through: tasks, ids of objects, codes of failures.
  "graphile_worker._private_job_queues",
  "graphile_worker._private_jobs",
  "graphile_worker._private_known_crontabs",
  "graphile_worker._private_tasks",
];

let database: TestDatabase;
beforeAll(async () => {
  database = await createTestDatabase();
});
afterAll(() => database.drop());

const ourSchemas = sql`n.nspname not in ('pg_catalog', 'information_schema', 'pg_toast')`;
const ownedTables = sql`(select distinct attrelid from pg_attribute
  where attname in ('owner_member', 'owner_agency', 'owner_person') and not attisdropped)`;

async function namesOf(query: RawBuilder<{ name: string }>): Promise<string[]> {
  const { rows } = await query.execute(database.migrator.query);
  return rows.map(({ name }) => name);
}

test("every table with an owner has forced row security", async () => {
  const open = await namesOf(sql`
    select n.nspname || '.' || c.relname as name from pg_class c
    join pg_namespace n on n.oid = c.relnamespace
    where c.relkind in ('r', 'p') and c.oid in ${ownedTables} and ${ourSchemas}
      and not (c.relrowsecurity and c.relforcerowsecurity)`);
  expect(open).toEqual([]);
});

test("every table with row security forces it on its owner, but for those of the queue", async () => {
  const unforced = await namesOf(sql`
    select n.nspname || '.' || c.relname as name from pg_class c
    join pg_namespace n on n.oid = c.relnamespace
    where c.relrowsecurity and not c.relforcerowsecurity and ${ourSchemas}
      and n.nspname <> 'graphile_worker'`);
  expect(unforced).toEqual([]);
});

test("every view runs with its reader's rights", async () => {
  const open = await namesOf(sql`
    select n.nspname || '.' || c.relname as name from pg_class c
    join pg_namespace n on n.oid = c.relnamespace
    where c.relkind in ('v', 'm') and ${ourSchemas}
      and coalesce(not ('security_invoker=true' = any (c.reloptions)), true)
      and not exists (select from pg_depend d where d.objid = c.oid and d.deptype = 'e')`);
  expect(open).toEqual([]);
});

test("no function runs with its owner's rights unless listed here, and then with a fixed path", async () => {
  const definers = await namesOf(sql`
    select n.nspname || '.' || p.proname as name from pg_proc p
    join pg_namespace n on n.oid = p.pronamespace
    where p.prosecdef and ${ourSchemas} order by 1`);
  expect(definers).toEqual(listedDefiners);
  const pathless = await namesOf(sql`
    select n.nspname || '.' || p.proname as name from pg_proc p
    join pg_namespace n on n.oid = p.pronamespace
    where p.prosecdef and ${ourSchemas}
      and not exists (select from unnest(p.proconfig) setting where setting like 'search_path=%')`);
  expect(pathless).toEqual([]);
});

test("nothing is granted to everyone", async () => {
  const granted = await namesOf(sql`
    select n.nspname || '.' || c.relname as name from pg_class c
    join pg_namespace n on n.oid = c.relnamespace, aclexplode(c.relacl) acl
    where acl.grantee = 0 and ${ourSchemas}`);
  expect(granted).toEqual([]);
});

test("our logins own nothing and pass no row security", async () => {
  const unbound = await namesOf(sql`
    select rolname as name from pg_roles r where rolname in ('proofmark_runtime', 'proofmark_worker')
    and (rolsuper or rolbypassrls or rolinherit
      or exists (select from pg_class c where c.relowner = r.oid))`);
  expect(unbound).toEqual([]);
});

test("every table and column says what it holds", async () => {
  const silent = await namesOf(sql`
    select n.nspname || '.' || c.relname || coalesce('.' || a.attname, '') as name from pg_class c
    join pg_namespace n on n.oid = c.relnamespace
    left join pg_attribute a on a.attrelid = c.oid and a.attnum > 0 and not a.attisdropped
    where c.relkind in ('r', 'p') and ${ourSchemas} and n.nspname <> 'graphile_worker'
      and c.relname not like 'migration%'
      and (obj_description(c.oid, 'pg_class') is null
        or (a.attnum is not null and col_description(c.oid, a.attnum) is null))
    order by 1`);
  expect(silent).toEqual([]);
});

/** Takes every constraint off a table of this private copy and puts one row of a French agency in. */
const fillBarely = (table: string) =>
  sql`do ${sql.raw(`$fill$
declare
  item record;
  owners text;
  facts text;
begin
  for item in select conname from pg_constraint
    where conrelid = '${table}'::regclass and contype in ('p', 'u', 'c', 'f', 'x') loop
    execute format('alter table ${table} drop constraint if exists %I cascade', item.conname);
  end loop;
  for item in select attname from pg_attribute where attrelid = '${table}'::regclass
    and attnum > 0 and not attisdropped and attnotnull and attidentity = '' loop
    execute format('alter table ${table} alter %I drop not null', item.attname);
  end loop;
  select coalesce('(' || string_agg(quote_ident(attname), ', ') || ')', ''), 'values (' || string_agg(case attname
      when 'owner_member' then quote_literal('FR')
      when 'handling' then quote_literal('official')
      when 'disclosure' then quote_literal('open')
      else 'gen_random_uuid()' end, ', ') || ')' into owners, facts
    from pg_attribute where attrelid = '${table}'::regclass
    and attname in ('owner_member', 'owner_agency', 'owner_person', 'handling', 'disclosure');
  execute 'insert into ${table} ' || owners || coalesce(facts, ' default values');
end $fill$`)}`;

test("without a context every table with row security answers no row to the server and the worker", async () => {
  const tables = await namesOf(sql`
    select format('%I.%I', n.nspname, c.relname) as name from pg_class c
    join pg_namespace n on n.oid = c.relnamespace
    where c.relkind in ('r', 'p') and (c.relrowsecurity or c.oid in ${ownedTables}) and ${ourSchemas}
    order by 1`);
  expect(tables.length).toBeGreaterThan(50);
  expect(tables).toEqual(expect.arrayContaining([...openToTheWorker]));
  for (const table of tables) {
    await fillBarely(table).execute(database.migrator.query);
    const count = sql<{ rows: number }>`select count(*)::int as rows from ${sql.raw(table)}`;
    const there = await count.execute(database.migrator.query);
    expect([table, there.rows[0]?.rows]).toEqual([table, 1]);
    for (const login of ["runtime", "worker"] as const) {
      const { query } = database[login];
      const seen = await count.execute(query).then(
        ({ rows }) => rows[0]?.rows,
        (error: { code?: string }) => (error.code === "42501" ? 0 : error.code),
      );
      const isOpen = login === "worker" && openToTheWorker.includes(table);
      expect([table, login, seen]).toEqual([table, login, isOpen ? 1 : 0]);
    }
  }
});
