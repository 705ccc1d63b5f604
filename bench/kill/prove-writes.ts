import { execFileSync } from "node:child_process";
import { join } from "node:path";
import { setTimeout as sleep } from "node:timers/promises";
import { type Kysely, sql } from "kysely";
import { embeddedUrls, openDatabase } from "#platform/database";
import { compareProjection } from "#testing/folds/compare-projection";
import { projections } from "#testing/folds/every-table";
import { findMisfits } from "#testing/records/find-misfits";
import { type Journal, keyOf, type MarkedTable } from "./journal.ts";
import type { Product } from "./product.ts";

/** What was found wrong, each in one line. Nothing in a sound installation. */
export interface Proof {
  readonly lost: string[];
  readonly doubled: string[];
  readonly half: string[];
  /** Work that did not come to its end in time. */
  readonly unfinished: string[];
  readonly isLedgerVerified: boolean;
}

/** How long work in the background may take until all is done. */
const PATIENCE_MS = 180_000;

/** Beside row security, while the product runs: holds the tables and the ledger against what the writers were told. */
export async function proveWrites(product: Product, journal: Journal): Promise<Proof> {
  const { migrator } = embeddedUrls(join(product.data, "postgres"));
  const { query, close } = openDatabase<unknown>(migrator, { connections: 2 });
  try {
    const unfinished = await untilSettled(query);
    const acts = await countActs(query);
    const { lost, doubled } = compareWrites(journal, acts);
    const imports = await proveImports(query, journal);
    return {
      lost: [...lost, ...imports.lost],
      doubled: [...doubled, ...imports.doubled, ...(await listDoubled(query))],
      half: [...(await listHalves(query)), ...(await findMisfits(query))],
      unfinished,
      isLedgerVerified: isVerified(product),
    };
  } finally {
    await close();
  }
}

/** Waits for imports, lists, events and links under way; lists what is not done in time. */
async function untilSettled(query: Kysely<unknown>): Promise<string[]> {
  const until = performance.now() + PATIENCE_MS;
  while (true) {
    const { rows } = await sql<{ what: string }>`
      select 'import ' || id || ' is ' || state as what from records.import where state like '%ing'
      union all select 'list ' || id || ' is ' || state from records.number_check where state = 'checking'
      union all select 'act not linked: ' || act_id from ledger.unlinked
      union all select 'job ' || task_identifier || ', attempt ' || attempts || ', '
        || coalesce(last_error, 'no error') || ', due ' || run_at::text from graphile_worker.jobs
        where run_at < now() or attempts > 0 or locked_at is not null`.execute(query);
    if (rows.length === 0) return [];
    if (performance.now() > until) return rows.map(({ what }) => what);
    await sleep(500);
  }
}

/** Where a mark stands in a table. */
const marks: Readonly<Record<Exclude<MarkedTable, "search">, string>> = {
  record: "object.own_reference",
  watch: "object.purpose",
  match: "object.note",
  number_check: "object.purpose",
  import: "replace(object.file_name, '.csv', '')",
};

interface Counted {
  readonly mark: string;
  readonly verb: string;
  readonly step: string | null;
  readonly count: number;
}

/** Acts of persons by the mark of their object; those that say a step by it as well. */
async function countActs(query: Kysely<unknown>): Promise<Map<string, number>> {
  const counts = new Map<string, number>();
  const count = (table: MarkedTable, rows: readonly Counted[]) => {
    for (const { mark, verb, step, count: acts } of rows)
      counts.set(keyOf({ table, mark, verb, ...(step !== null && { step }) }), acts);
  };
  for (const [table, mark] of Object.entries(marks)) {
    const { rows } = await sql<Counted>`
      select ${sql.raw(mark)} as mark, act.verb, case when act.verb ~ '[.]move$' then content ->> 'verb' end as step,
        count(*)::int as count
      from ${sql.table(`records.${table}`)} object join ledger.act on act.object_id = object.id::text
      join ledger.act_content on act_id = act.id
      where person is not null and ${sql.raw(mark)} is not null group by 1, 2, 3`.execute(query);
    count(table as MarkedTable, rows);
  }
  const { rows } = await sql<Counted>`
    select purpose as mark, verb, null as step, count(*)::int as count from ledger.act
    where verb = 'records.search.submit' and purpose is not null group by 1, 2`.execute(query);
  count("search", rows);
  return counts;
}

function compareWrites(journal: Journal, acts: ReadonlyMap<string, number>) {
  const lost: string[] = [];
  const doubled: string[] = [];
  for (const [key, { sent, acknowledged }] of journal.tried) {
    const found = acts.get(key) ?? 0;
    const line = `${key}: sent ${sent}, acknowledged ${acknowledged}, in the ledger ${found}`;
    if (found < acknowledged) lost.push(line);
    if (found > sent || (isOneCreate(key) && found > 1)) doubled.push(line);
  }
  return { lost, doubled };
}

/** Sent again and again under one key: to be done once. */
function isOneCreate(key: string): boolean {
  return /\.(draft|begin|ask) $/.test(key);
}

/** Rows of files that are entered: each once. Of files nobody knows to be entered: none, or each once. */
async function proveImports(query: Kysely<unknown>, { imports, tried }: Journal) {
  const lost: string[] = [];
  const doubled: string[] = [];
  for (const { mark, rows: due } of imports) {
    const { rows } = await sql<{ records: number; rows: number; isEntered: boolean }>`
      select count(*)::int as records, count(distinct own_reference)::int as rows,
        exists (select from records.import where file_name = ${`${mark}.csv`} and state = 'entered') as "isEntered"
      from records.record where own_reference like ${`${mark}-%`}`.execute(query);
    const found = rows[0] ?? { records: 0, rows: 0, isEntered: false };
    const stepped = tried.get(keyOf({ table: "import", mark, verb: "records.import.step" }));
    const isDue = found.isEntered || (stepped?.acknowledged ?? 0) > 0;
    const line = `import ${mark}: ${found.records} records of ${found.rows} rows, ${isDue ? due : 0} due`;
    if (found.rows < (isDue ? due : 0)) lost.push(line);
    if (found.records > found.rows || (!isDue && found.rows > 0)) doubled.push(line);
  }
  return { lost, doubled };
}

/** Objects of which there are several with one mark. */
async function listDoubled(query: Kysely<unknown>): Promise<string[]> {
  const found: string[] = [];
  for (const [table, mark] of Object.entries(marks)) {
    const { rows } = await sql<{ mark: string }>`
      select ${sql.raw(mark)} as mark from ${sql.table(`records.${table}`)} object
      where ${sql.raw(mark)} is not null group by 1 having count(*) > 1`.execute(query);
    found.push(...rows.map((row) => `${table} ${row.mark} more than once`));
  }
  return found;
}

/** Rows that their acts do not give, acts whose rows are missing, and looks without what they kept. */
async function listHalves(query: Kysely<unknown>): Promise<string[]> {
  const halves: string[] = [];
  for (const projection of projections) {
    const { stored, rebuilt } = await compareProjection(query, projection);
    const [rows, folded] = [stored, rebuilt].map((all) => new Set(all.map(inOneOrder)));
    const apart = [...(rows ?? [])].filter((row) => folded?.has(row) === false);
    const missing = [...(folded ?? [])].filter((row) => rows?.has(row) === false);
    halves.push(...apart.map((row) => `${projection.table}: not by its acts: ${row}`));
    halves.push(...missing.map((row) => `${projection.table}: by its acts alone: ${row}`));
  }
  // A look may stand alone: it is written before the answer, which may not have been given.
  const { rows } = await sql<{ half: string }>`
    select 'search kept without its act: ' || id as half from records.kept_search kept
    where not exists (
      select from records.number_check where purpose = question ->> 'purpose') and not exists (
      select from ledger.act where object_id = kept.id::text and is_look)
    union all select 'list asked without its act: ' || id from records.number_check asked
      where asked_at is not null and not exists (select from ledger.act where act.id = asked.look)
    union all select 'act without content: ' || id from ledger.act where not exists (
        select from ledger.act_content where act_id = act.id)`.execute(query);
  return [...halves, ...rows.map(({ half }) => half)];
}

/** As JSON, members in the order of their names. */
function inOneOrder(row: unknown): string {
  return JSON.stringify(row, (_, value: unknown) =>
    value !== null && typeof value === "object" && !Array.isArray(value) && !(value instanceof Date)
      ? Object.fromEntries(Object.entries(value).sort(([a], [b]) => (a < b ? -1 : 1)))
      : value,
  );
}

/** By the command an operator gives. */
function isVerified({ data }: Product): boolean {
  const program = join(import.meta.dirname, "../../tools/proofmark.mjs");
  try {
    execFileSync(process.execPath, [program, "verify-ledger", "--data", data], { stdio: "pipe" });
    return true;
  } catch {
    return false;
  }
}
