import { buildFindIndex, type FindIndex, find, listDocuments } from "#reference/science";
import { readSearchWords, readSeed } from "#reference/server";
import type { Figure } from "../figure.ts";
import { growLists } from "./grow-entries.ts";
import { makeClassQueries, makeQueries, type Query, queryKinds } from "./make-queries.ts";
import { seededRandom } from "./random.ts";
import { type Peer, startTrigramPeer } from "./trigram-peer.ts";

const queryCount = 500;
const peerName = "pg_trgm";

/** One query answered by both: milliseconds and whether the title is among the first ten. */
type Trial = {
  readonly kind: Query["kind"];
  readonly ms: number;
  /** Processor time of ours, which other work on the machine lengthens less. */
  readonly cpuMs: number;
  readonly peerMs: number;
  readonly found: boolean;
  readonly peerFound: boolean;
};

function askOurs(index: FindIndex, query: Query): Pick<Trial, "ms" | "cpuMs" | "found"> {
  const cpu = process.cpuUsage();
  const start = performance.now();
  const { results } = find(index, { query: query.text, facets: {}, limit: 20 });
  const ms = performance.now() - start;
  const { user, system } = process.cpuUsage(cpu);
  const entries = results.filter(({ kind }) => kind === "entry").slice(0, 10);
  return {
    ms,
    cpuMs: (user + system) / 1000,
    found: entries.some(({ title }) => title === query.title),
  };
}

async function askPeer(peer: Peer, query: Query): Promise<{ ms: number; found: boolean }> {
  const start = performance.now();
  const titles = await peer.find(query.text);
  return { ms: performance.now() - start, found: titles.includes(query.title) };
}

async function runTrials(
  index: FindIndex,
  peer: Peer,
  queries: readonly Query[],
): Promise<Trial[]> {
  const trials: Trial[] = [];
  for (const query of queries) {
    const ours = askOurs(index, query);
    const theirs = await askPeer(peer, query);
    trials.push({ kind: query.kind, ...ours, peerMs: theirs.ms, peerFound: theirs.found });
  }
  return trials;
}

function quantile(values: readonly number[], share: number): number {
  const sorted = values.toSorted((a, b) => a - b);
  return sorted[Math.min(sorted.length - 1, Math.floor(share * sorted.length))] ?? 0;
}

function timeFigure(name: string, trials: readonly Trial[], share: number): Figure {
  const value = quantile(
    trials.map(({ ms }) => ms),
    share,
  );
  const peerValue = quantile(
    trials.map(({ peerMs }) => peerMs),
    share,
  );
  const ratio = peerValue / value;
  return { name, value, unit: "ms", peer: peerName, peerValue, ratio };
}

function recallFigure(kind: Query["kind"], trials: readonly Trial[]): Figure {
  const asked = trials.filter((trial) => trial.kind === kind);
  const value = asked.filter(({ found }) => found).length / asked.length;
  const peerValue = asked.filter(({ peerFound }) => peerFound).length / asked.length;
  const ratio = value / peerValue;
  return { name: `recall10_${kind}`, value, unit: "share", peer: peerName, peerValue, ratio };
}

/** Queries that narrow rather than name: they reach the most documents and have no one answer. */
function classFigure(index: FindIndex, texts: readonly string[]): Figure {
  const times = texts.map((query) => {
    const start = performance.now();
    find(index, { query, facets: {}, limit: 20 });
    return performance.now() - start;
  });
  const value = quantile(times, 0.95);
  return { name: "p95_class_ms", value, unit: "ms", target: 50, holds: value <= 50 };
}

/** Searches over so many entries, beside the peer; figures are explained in bench/README.md. */
export async function measureFind(size: number): Promise<Figure[]> {
  const random = seededRandom(20_261_123);
  const seed = await readSeed();
  const lists = growLists(seed.lists, size, random);
  const start = performance.now();
  const index = buildFindIndex(listDocuments(lists, readSearchWords()));
  const buildSeconds = (performance.now() - start) / 1000;
  const queries = makeQueries(lists, queryCount, random);
  const warmUp = makeQueries(lists, 50, random);
  const peer = await startTrigramPeer(lists);
  try {
    await runTrials(index, peer, warmUp);
    const trials = await runTrials(index, peer, queries);
    const p95 = timeFigure("p95_ms", trials, 0.95);
    return [
      { name: "entries", value: lists.entries.length, unit: "entries" },
      { name: "build_s", value: buildSeconds, unit: "s" },
      timeFigure("p50_ms", trials, 0.5),
      { ...p95, target: 50, holds: p95.value <= 50 },
      {
        name: "p95_cpu_ms",
        value: quantile(
          trials.map(({ cpuMs }) => cpuMs),
          0.95,
        ),
        unit: "ms",
      },
      classFigure(index, makeClassQueries(lists, 200, random)),
      ...queryKinds.map((kind) => recallFigure(kind, trials)),
    ];
  } finally {
    await peer.stop();
  }
}
