import { loadavg } from "node:os";
import { setTimeout as sleep } from "node:timers/promises";
import type { Figure } from "../figure.ts";
import { signIn } from "./browse.ts";
import { drawSought, type Sought, watchedAs } from "./draw-sought.ts";
import { type Entered, enterRecord } from "./enter-record.ts";
import { type Ears, openEars } from "./hear-notices.ts";
import { loadSearches, loadWatches } from "./load-sought.ts";
import { openReverseWorld, type ReverseWorld } from "./open-reverse-world.ts";
import { startPoller } from "./poll-peer.ts";

const seed = 20_261_126;
const watchCount = 5000;
const told = { search: 130, watch: 130 };
/** Entered with a poller beside it: each waits for its round. */
const polled = 6;
/** Of Spain's police. */
const enterer = 9;
/** Records a second. */
const rate = 2;
/** Milliseconds after which a notice has not come. */
const patience = 60_000;

const codes = { search: "records.reverse_hit", watch: "records.watch_hit" } as const;
type Kind = keyof typeof codes;

/** Enters records that kept searches and watches seek, and hears when who seeks them is told. */
export async function measureReverse(size: number): Promise<Figure[]> {
  const drawn: Record<Kind, Sought[]> = { search: [], watch: [] };
  const watches = [
    ...drawSought({ seed: seed + 1, size: watchCount, told: told.watch, writtenAs: watchedAs }),
  ];
  const world = await openReverseWorld(async (migrator) => {
    const draw = drawSought({ seed, size, told: told.search, writtenAs: ({ written }) => written });
    await loadSearches(migrator, keeping(draw, drawn.search));
    await loadWatches(migrator, keeping(watches, drawn.watch));
  });
  try {
    return await measureWorld(world, drawn, watches, size);
  } finally {
    await world.close();
  }
}

/** Passes on what is drawn and remembers what is going to be recorded. */
function* keeping(drawn: Iterable<Sought>, kept: Sought[]): Generator<Sought> {
  for (const sought of drawn) {
    if (sought.firearm !== undefined) kept.push(sought);
    yield sought;
  }
}

async function measureWorld(
  world: ReverseWorld,
  drawn: Record<Kind, Sought[]>,
  watches: readonly Sought[],
  size: number,
): Promise<Figure[]> {
  const ears = await openEars(world.address);
  const ofWatch = drawn.watch.slice(polled);
  await enterAll(world, ears, "search", drawn.search.splice(0, 10));
  const search = await enterAll(world, ears, "search", drawn.search);
  const watch = await enterAll(world, ears, "watch", ofWatch);
  const peer = await pollBeside(world, watches, drawn.watch.slice(0, polled));
  ears.close();
  const waits = [...search.waits, ...watch.waits];
  const wait = (share: number) => quantile(waits, share) / 1000;
  const polledWait = (share: number) => quantile(peer.waits, share) / 1000;
  const beside = (share: number) => ({
    peer: `each watch searched again in turn, ${peer.round.toFixed(1)} s a round`,
    peerValue: polledWait(share),
    ratio: polledWait(share) / wait(share),
  });
  const missed = search.missed + watch.missed;
  return [
    {
      name: "notice_p99_s",
      value: wait(0.99),
      unit: "s",
      target: 3,
      holds: wait(0.99) <= 3,
      ...beside(0.99),
    },
    { name: "notice_p50_s", value: wait(0.5), unit: "s", ...beside(0.5) },
    { name: "notice_max_s", value: Math.max(...waits) / 1000, unit: "s" },
    { name: "notice_p99_s_search", value: quantile(search.waits, 0.99) / 1000, unit: "s" },
    { name: "notice_p99_s_watch", value: quantile(watch.waits, 0.99) / 1000, unit: "s" },
    { name: "notices_missed", value: missed, unit: "", target: 0, holds: missed === 0 },
    { name: "notices", value: waits.length, unit: "" },
    { name: "kept_searches", value: size, unit: "" },
    { name: "watches", value: watches.length, unit: "" },
    { name: "load_s", value: world.loadSeconds, unit: "s" },
    { name: "load_average", value: loadavg()[0] ?? 0, unit: "" },
  ];
}

interface Heard {
  readonly waits: number[];
  readonly missed: number;
}

/** Enters firearms at an even rate and waits until each notice has come, or should have. */
async function enterAll(
  { address }: ReverseWorld,
  ears: Ears,
  kind: Kind,
  sought: readonly Sought[],
): Promise<Heard> {
  const client = await signIn(address, enterer);
  const entering: Promise<Entered>[] = [];
  for (const { firearm } of sought) {
    if (firearm !== undefined) entering.push(enterRecord(client, firearm));
    await sleep(1000 / rate);
  }
  const entered = await Promise.all(entering);
  const until = performance.now() + patience;
  const isHeard = ({ id }: Entered) => ears.heard(id, codes[kind]) !== undefined;
  while (performance.now() < until && !entered.every(isHeard)) await sleep(20);
  const waits = entered
    .filter(isHeard)
    .map(({ id, sentAt }) => (ears.heard(id, codes[kind]) ?? 0) - sentAt);
  return { waits, missed: entered.length - waits.length };
}

/** The same for who has to search again and again: entered at moments that have nothing to do with the rounds. */
async function pollBeside(
  world: ReverseWorld,
  watches: readonly Sought[],
  sought: readonly Sought[],
): Promise<{ waits: number[]; round: number }> {
  const client = await signIn(world.address, enterer);
  const poller = startPoller(world.runtime, watches);
  while (poller.rounds.length === 0) await sleep(50);
  const entered: Entered[] = [];
  for (const { firearm, text } of sought) {
    if (firearm === undefined || text === undefined) continue;
    entered.push(await enterRecord(client, firearm));
    await sleep(((poller.rounds[0] ?? 1) * 1000) / 3);
  }
  const until = performance.now() + patience;
  while (performance.now() < until && !entered.every(({ id }) => poller.found(id) !== undefined))
    await sleep(50);
  await poller.stop();
  const waits = entered.map(({ id, sentAt }) => (poller.found(id) ?? until) - sentAt);
  return { waits, round: quantile(poller.rounds, 0.5) };
}

function quantile(values: readonly number[], share: number): number {
  const sorted = values.toSorted((a, b) => a - b);
  return sorted[Math.min(sorted.length - 1, Math.floor(share * sorted.length))] ?? 0;
}
