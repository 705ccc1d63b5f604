import { mkdtempSync, rmSync } from "node:fs";
import { loadavg, tmpdir } from "node:os";
import { join } from "node:path";
import {
  type Database,
  type EmbeddedPostgres,
  openDatabase,
  startEmbeddedPostgres,
} from "#platform/database";
import { serialKeys } from "#records/science";
import type { Figure } from "../figure.ts";
import { seededRandom } from "../find/random.ts";
import { rankAllNear } from "./ceiling.ts";
import { indexes, loadRecords } from "./contenders/load-records.ts";
import { searchOurs } from "./contenders/our-search.ts";
import { searchTrigrams } from "./contenders/trigram-search.ts";
import { ceilingFigures, classFigures, ratioFigures } from "./figures.ts";
import { makeQueries, type Query, type QueryClass } from "./queries/make-queries.ts";
import { runTrials, type Trial } from "./trials.ts";

const seed = 20_261_126;
const eachClass = 400;
const warmUp = 40;

/** Settings in the address hold for whatever connection the pool opens. */
function openWith(server: EmbeddedPostgres, settings: string): Database<unknown> {
  const options = encodeURIComponent(`-c jit=off ${settings}`);
  return openDatabase(`${server.url("bench")}&options=${options}`, { connections: 1 });
}

/** A connection each; the peer plans every statement for its values, without which it scans the table. */
function openContenders(server: EmbeddedPostgres) {
  return {
    ours: openWith(server, "-c maintenance_work_mem=512MB"),
    peer: openWith(server, "-c plan_cache_mode=force_custom_plan"),
  };
}

type Contenders = ReturnType<typeof openContenders>;

/** Whoever types another gun's very number is shown that gun, by both: it is neither a miss nor a wrong sign. */
const mustBeAbsent = new Set<QueryClass>(["miss", "one_edit", "two_edits"]);

async function withoutChance(database: Database<unknown>, queries: Query[]): Promise<Query[]> {
  const normOf = ({ text }: Query): string => serialKeys(text)[0]?.norm ?? "";
  const text = "select distinct norm from record where norm = any($1::text[])";
  const { rows } = await database.pool.query<{ norm: string }>(text, [queries.map(normOf)]);
  const known = new Set(rows.map(({ norm }) => norm));
  return queries.filter((query) => !mustBeAbsent.has(query.kind) || !known.has(normOf(query)));
}

async function sizeFigures({ ours }: Contenders, size: number): Promise<Figure[]> {
  const figures: Figure[] = [];
  for (const name of Object.keys(indexes)) {
    const text = "select pg_relation_size($1::regclass) as bytes";
    const { rows } = await ours.pool.query<{ bytes: number }>(text, [name]);
    figures.push({ name: `bytes_${name}`, value: (rows[0]?.bytes ?? 0) / size, unit: "B/record" });
  }
  return figures;
}

function findCeilings(size: number, trials: readonly Trial[]): boolean[] {
  const queries = trials.map(({ query }) => query).filter(({ kind }) => kind === "one_edit");
  const shown = rankAllNear(seed, size, queries);
  return queries.map(({ target }, at) =>
    (shown[at] ?? []).includes(serialKeys(target.written)[0]?.norm ?? ""),
  );
}

async function measure(contenders: Contenders, size: number): Promise<Figure[]> {
  const { ours, peer } = contenders;
  const started = performance.now();
  await loadRecords(ours, seed, size);
  const loadSeconds = (performance.now() - started) / 1000;
  const drawn = makeQueries(seededRandom(seed + 1), seed, size, eachClass);
  const queries = await withoutChance(ours, drawn);
  const askOurs = (query: Query) => searchOurs(ours, query);
  const askPeer = (query: Query) => searchTrigrams(peer, query);
  await runTrials(askOurs, askPeer, queries.slice(0, warmUp));
  const trials = await runTrials(askOurs, askPeer, queries);
  return [
    { name: "records", value: size, unit: "records" },
    { name: "queries", value: trials.length, unit: "queries" },
    { name: "load_s", value: loadSeconds, unit: "s" },
    ...classFigures(trials),
    ...ceilingFigures(trials, findCeilings(size, trials)),
    ...ratioFigures(trials, size),
    ...(await sizeFigures(contenders, size)),
    { name: "load_average", value: loadavg()[0] ?? 0, unit: "processes" },
  ];
}

/** Searches over so many records beside the peer; figures are explained in bench/README.md. */
export async function measureSearch(size: number): Promise<Figure[]> {
  const folder = mkdtempSync(join(tmpdir(), "proofmark-bench-search-"));
  const server = await startEmbeddedPostgres({ folder, isThrowAway: true });
  const admin = openDatabase<unknown>(server.url(), { connections: 1 });
  await admin.pool.query("create database bench");
  await admin.close();
  const contenders = openContenders(server);
  try {
    return await measure(contenders, size);
  } finally {
    await contenders.ours.close();
    await contenders.peer.close();
    await server.stop();
    rmSync(folder, { recursive: true, force: true });
  }
}
