import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { openDatabase, startEmbeddedPostgres } from "#platform/database";
import { firearmName, type ReferenceLists } from "#reference/contract";
import { foldText } from "#reference/science";

/** Titles of the ten best, best first. */
export type Peer = {
  readonly find: (text: string) => Promise<string[]>;
  readonly stop: () => Promise<void>;
};

type Row = { title: string; words: string };

/** What the peer may search: the same words Find has, folded by the same rules. */
function rowsOf({ entries, makes, calibres }: ReferenceLists): Row[] {
  const otherMakes = new Map(makes.map(({ name, aliases }) => [name, aliases.map((a) => a.text)]));
  const otherCalibres = new Map(calibres.map(({ name, aliases }) => [name, aliases]));
  return entries.map((entry) => {
    const names = [entry.make, ...(otherMakes.get(entry.make) ?? []), entry.model];
    const chamberings = entry.calibres.flatMap((name) => [
      name,
      ...(otherCalibres.get(name) ?? []),
    ]);
    const words = [...names, ...entry.alsoKnownAs, ...chamberings].map(foldText).join(" ");
    return { title: firearmName(entry), words };
  });
}

const setUp = [
  "create extension pg_trgm",
  "create unlogged table entry (id serial primary key, title text not null, words text not null)",
];

/** Memory enough for the index; word similarity finds a short query within a long text. */
const settings = [
  "alter system set shared_buffers = '512MB'",
  "alter database bench set work_mem = '64MB'",
  "alter database bench set pg_trgm.word_similarity_threshold = 0.5",
  "alter database bench set jit = off",
];

const search = `select title from entry where $1 <% words
  order by word_similarity($1, words) desc, similarity($1, words) desc, id limit 10`;

/**
 * The peer at its best: PostgreSQL 18 with pg_trgm on a GIN index over all the words of an entry,
 * folded and transliterated as Find does it, warm, asked through a prepared statement.
 */
export async function startTrigramPeer(lists: ReferenceLists): Promise<Peer> {
  const folder = mkdtempSync(join(tmpdir(), "proofmark-bench-"));
  const server = await startEmbeddedPostgres({ folder, isThrowAway: true });
  const admin = openDatabase<unknown>(server.url(), { connections: 1 });
  await admin.pool.query("create database bench");
  for (const statement of settings) await admin.pool.query(statement);
  await admin.close();
  const database = openDatabase<unknown>(server.url("bench"), { connections: 1 });
  for (const statement of setUp) await database.pool.query(statement);
  const fill = `insert into entry (title, words)
    select title, words from jsonb_to_recordset($1::jsonb) as row (title text, words text)`;
  const rows = rowsOf(lists);
  for (let at = 0; at < rows.length; at += 20_000) {
    await database.pool.query(fill, [JSON.stringify(rows.slice(at, at + 20_000))]);
  }
  await database.pool.query("create index on entry using gin (words gin_trgm_ops)");
  await database.pool.query("vacuum analyze entry");
  const find = async (text: string): Promise<string[]> => {
    const values = [foldText(text)];
    const answer = await database.pool.query<Row>({ name: "search", text: search, values });
    return answer.rows.map(({ title }) => title);
  };
  const stop = async (): Promise<void> => {
    await database.close();
    await server.stop();
    rmSync(folder, { recursive: true, force: true });
  };
  return { find, stop };
}
