import { loadavg } from "node:os";
import type { Database } from "#platform/database";
import { serialKeys } from "#records/science";
import type { Figure } from "../figure.ts";
import { seededRandom } from "../find/random.ts";
import { engineOf, peerEngineOf } from "./ask/engine-asker.ts";
import { openAskers } from "./ask/http-asker.ts";
import { rankAllNear } from "./ceiling.ts";
import { ceilingFigures, classFigures, medianRatio, rateFigures, ratioFigure } from "./figures.ts";
import { openWorld, type SearchWorld } from "./open-world.ts";
import { drawMixed } from "./queries/draw-mixed.ts";
import { makeQueries, type Query, type QueryClass } from "./queries/make-queries.ts";
import { reachFigures } from "./reach.ts";
import { compareRates } from "./throughput.ts";
import { runTrials, type Trial } from "./trials.ts";

const seed = 20_261_126;
const eachClass = 5000;
/** The peer answers one query in so many: it takes up to fifty times as long. */
const peerEvery = 10;
const warmUp = 400;
const engineQueries = 4000;
const load = { askers: 16, seconds: 12 };

/** Whoever types another gun's very number is shown that gun, by both: it is neither a miss nor a wrong sign. */
const mustBeAbsent = new Set<QueryClass>(["miss", "one_edit", "two_edits"]);

async function withoutChance(database: Database<unknown>, queries: Query[]): Promise<Query[]> {
  const normOf = ({ text }: Query): string => serialKeys(text)[0]?.norm ?? "";
  const text = "select distinct norm from records.serial where norm = any($1::text[])";
  const { rows } = await database.pool.query<{ norm: string }>(text, [queries.map(normOf)]);
  const known = new Set(rows.map(({ norm }) => norm));
  return queries.filter((query) => !mustBeAbsent.has(query.kind) || !known.has(normOf(query)));
}

async function sizeFigures({ migrator }: SearchWorld, size: number): Promise<Figure[]> {
  const text = `select indexrelid::regclass::text as name, pg_relation_size(indexrelid) as bytes
    from pg_index where indrelid = 'records.serial'::regclass order by 1`;
  const { rows } = await migrator.pool.query<{ name: string; bytes: number }>(text);
  return rows.map(({ name, bytes }) => ({
    name: `bytes_${name.replace("records.", "")}`,
    value: bytes / size,
    unit: "B/record",
  }));
}

/** Short numbers are held against every record of the world: at full size more would take hours. */
const mostCeilings = 400;

function findCeilings(size: number, trials: readonly Trial[]): boolean[] {
  const queries = trials.map(({ query }) => query);
  const shown = rankAllNear(seed, size, queries);
  return queries.map(({ target }, at) =>
    (shown[at] ?? []).includes(serialKeys(target.written)[0]?.norm ?? ""),
  );
}

async function engineFigures(
  { runtime, migrator }: SearchWorld,
  queries: readonly Query[],
  size: number,
): Promise<Figure[]> {
  const [ours, peer] = [engineOf(runtime.pool), peerEngineOf(migrator.pool)];
  await runTrials(ours, peer, queries.slice(0, warmUp), peerEvery);
  const trials = await runTrials(ours, peer, queries.slice(warmUp, engineQueries), peerEvery);
  return [
    ratioFigure("engine_miss_ratio", medianRatio(trials, "miss"), 12, size),
    { name: "engine_one_edit_ratio", value: medianRatio(trials, "one_edit"), unit: "times" },
  ];
}

async function measure(world: SearchWorld, size: number): Promise<Figure[]> {
  const drawn = makeQueries(seededRandom(seed + 1), seed, size, eachClass);
  const queries = await withoutChance(world.migrator, drawn);
  const { ours, peer, close } = await openAskers(world.address, load.askers);
  await runTrials(ours, peer, queries.slice(0, warmUp), peerEvery);
  const trials = await runTrials(ours, peer, queries, peerEvery);
  const mixed = drawMixed(seededRandom(seed + 2), queries, 20_000);
  const { rate, peerRate } = await compareRates(ours, peer, mixed, load);
  close();
  const oneEdits = trials.filter(({ query }) => query.kind === "one_edit").slice(0, mostCeilings);
  return [
    { name: "records", value: size, unit: "records" },
    { name: "queries", value: trials.length, unit: "queries" },
    { name: "load_s", value: world.loadSeconds, unit: "s" },
    ...classFigures(trials),
    ...ceilingFigures(oneEdits, findCeilings(size, oneEdits)),
    ratioFigure("miss_p50_ratio", medianRatio(trials, "miss"), 8, size),
    ratioFigure("one_edit_p50_ratio", medianRatio(trials, "one_edit"), 8, size),
    ...rateFigures(rate, peerRate, size),
    ...(await engineFigures(world, queries, size)),
    ...(await reachFigures(world, queries)),
    ...(await sizeFigures(world, size)),
    { name: "load_average", value: loadavg()[0] ?? 0, unit: "processes" },
  ];
}

/** Searches over so many records beside the peer; figures are explained in bench/README.md. */
export async function measureSearch(size: number, keep: boolean): Promise<Figure[]> {
  const world = await openWorld(seed, size, keep);
  try {
    return await measure(world, size);
  } finally {
    await world.close();
  }
}
