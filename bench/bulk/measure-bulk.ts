import { loadavg } from "node:os";
import { castId } from "#platform/access/server";
import { openDatabase, readPrepared } from "#platform/database";
import { createLogger } from "#platform/logging";
import { type ListAnswer, mostChecked } from "#records/contract";
import { answerList, numberCheckTasks } from "#records/server";
import type { Figure } from "../figure.ts";
import { seededRandom } from "../find/random.ts";
import { openWorld, type SearchWorld } from "../search/open-world.ts";
import { type CheckList, openChecker } from "./check-over-http.ts";
import { drawList } from "./draw-list.ts";
import { askOneByOne } from "./one-by-one.ts";

const seed = 20_261_126;
const rounds = 3;
/** Numbers that go through the background: it seeks a few hundred a second. */
const followed = 4000;
/** Targets are set for ten million records and a hundred thousand numbers. */
const fullSize = 10_000_000;

const reader = { member: "MA", agency: castId("agency", 7), isDesk: true };

async function seconds(work: () => Promise<unknown>): Promise<number> {
  const start = performance.now();
  await work();
  return (performance.now() - start) / 1000;
}

function median(values: readonly number[]): number {
  return values.toSorted((a, b) => a - b)[Math.floor(values.length / 2)] ?? 0;
}

/** How many of the numbers are on record. */
function foundIn({ outcomes }: ListAnswer): number {
  return outcomes.filter((verdict) => verdict !== "nothing").length;
}

interface Times {
  readonly http: number[];
  readonly store: number[];
  readonly oneByOne: number[];
}

/** Each way in turn, so that what else the machine does meets all of them. */
async function timeWays(
  { runtime }: SearchWorld,
  check: CheckList,
  numbers: readonly string[],
): Promise<Times & { found: number }> {
  const times: Times = { http: [], store: [], oneByOne: [] };
  const asked = numbers.map((number, at) => ({ row: at + 1, number }));
  let found = 0;
  for (let round = 0; round < rounds; round += 1) {
    times.http.push(
      await seconds(async () => {
        found = foundIn(await check(numbers));
      }),
    );
    times.store.push(
      await seconds(() => readPrepared(runtime.pool, reader, (read) => answerList(read, asked))),
    );
    times.oneByOne.push(
      await seconds(() => readPrepared(runtime.pool, reader, (read) => askOneByOne(read, numbers))),
    );
  }
  return { ...times, found };
}

/** The background's own task on a list of its own; how many numbers it went through a second, and how many near ones. */
async function followUp(
  { urls, migrator }: SearchWorld,
  check: CheckList,
  numbers: readonly string[],
): Promise<Figure[]> {
  const worker = openDatabase<unknown>(urls.worker, { connections: 4 });
  const { check: made, verdicts } = await check(numbers);
  const { signal } = new AbortController();
  const facts = { query: worker.query, logger: createLogger("silent"), subject: undefined, signal };
  const took = await seconds(async () => {
    for (const task of numberCheckTasks(worker)) await task.run(made.id, facts);
  });
  await worker.close();
  const { rows } = await migrator.pool.query<{ near: number }>(
    `select coalesce(sum((counts ->> 'near')::int), 0)::int as near from records.number_check_portion where list = $1`,
    [made.id],
  );
  const sought = verdicts.nothing ?? 0;
  return [
    { name: "background_per_s", value: numbers.length / took, unit: "numbers/s" },
    { name: "near_sought_per_s", value: sought / took, unit: "numbers/s" },
    { name: "near_found", value: (rows[0]?.near ?? 0) / Math.max(1, sought), unit: "share" },
  ];
}

function figuresOf({ http, store, oneByOne }: Times, size: number, count: number): Figure[] {
  const peer = "one by one";
  const isFull = size >= fullSize && count === mostChecked;
  const [whole, mine, peerValue] = [median(http), median(store), median(oneByOne)];
  const ratio = peerValue / mine;
  return [
    {
      name: "check_100k_s",
      value: whole,
      unit: "s",
      ...(isFull && { target: 3, holds: whole <= 3 }),
      peer,
      peerValue,
      ratio: peerValue / whole,
    },
    {
      name: "one_by_one_ratio",
      value: ratio,
      unit: "times",
      ...(isFull && { target: 3, holds: ratio >= 3 }),
      peer,
    },
    { name: "store_s", value: mine, unit: "s" },
    { name: "store_numbers_per_s", value: count / mine, unit: "numbers/s" },
  ];
}

async function measure(world: SearchWorld, size: number): Promise<Figure[]> {
  const random = seededRandom(seed + 3);
  const count = Math.min(mostChecked, size);
  const numbers = await drawList(random, world.migrator, { seed, size }, count);
  const check = await openChecker(world.address);
  await check(numbers.slice(0, 2000));
  const { found, ...times } = await timeWays(world, check, numbers);
  return [
    { name: "records", value: size, unit: "records" },
    { name: "numbers", value: count, unit: "numbers" },
    { name: "answered_share", value: found / count, unit: "share" },
    { name: "load_s", value: world.loadSeconds, unit: "s" },
    ...figuresOf(times, size, count),
    ...(await followUp(world, check, numbers.slice(0, followed))),
    { name: "load_average", value: loadavg()[0] ?? 0, unit: "processes" },
  ];
}

/** Lists put to so many records; figures are explained in bench/README.md. */
export async function measureBulk(size: number, keep: boolean): Promise<Figure[]> {
  const world = await openWorld(seed, size, keep);
  try {
    return await measure(world, size);
  } finally {
    await world.close();
  }
}
