import type { Figure } from "../figure.ts";
import { type QueryClass, queryClasses } from "./queries/make-queries.ts";
import type { Trial } from "./trials.ts";

const peer = "btree + pg_trgm";
/** Targets are set for ten million records. */
const fullSize = 10_000_000;

const recallTargets: Partial<Record<QueryClass, number>> = {
  exact: 1,
  normalised: 1,
  lookalike: 0.99,
  wildcard: 0.99,
  combined: 0.95,
};

function quantile(values: readonly number[], share: number): number {
  const sorted = values.toSorted((a, b) => a - b);
  return sorted[Math.min(sorted.length - 1, Math.floor(share * sorted.length))] ?? 0;
}

function shareOf<Item>(items: readonly Item[], holds: (item: Item) => boolean): number {
  return items.filter(holds).length / Math.max(1, items.length);
}

function held(figure: Figure, target: number | undefined): Figure {
  return target === undefined ? figure : { ...figure, target, holds: figure.value >= target };
}

const of = (trials: readonly Trial[], kind: QueryClass): Trial[] =>
  trials.filter(({ query }) => query.kind === kind);

const peersOf = (trials: readonly Trial[]) =>
  trials.flatMap(({ peer: answer }) => (answer === undefined ? [] : [answer]));

function recallFigure(trials: readonly Trial[], kind: QueryClass): Figure {
  const asked = of(trials, kind);
  const value = shareOf(asked, ({ isFound }) => isFound);
  const peerValue = shareOf(peersOf(asked), ({ isFound }) => isFound);
  const ratio = value / peerValue;
  const name = `recall_${kind}`;
  return held({ name, value, unit: "share", peer, peerValue, ratio }, recallTargets[kind]);
}

function timeFigure(trials: readonly Trial[], kind: QueryClass, share: number): Figure {
  const asked = of(trials, kind);
  const times = asked.map(({ ms }) => ms);
  const value = quantile(times, share);
  const peerTimes = peersOf(asked).map(({ ms }) => ms);
  const peerValue = quantile(peerTimes, share);
  const name = `p${share * 100}_ms_${kind}`;
  return { name, value, unit: "ms", peer, peerValue, ratio: peerValue / value };
}

/** Recall against what every record one edit away, ranked alike, comes to. */
export function ceilingFigures(trials: readonly Trial[], ceilings: readonly boolean[]): Figure[] {
  const ceiling = shareOf(ceilings, (isFound) => isFound);
  const recall = shareOf(of(trials, "one_edit"), ({ isFound }) => isFound);
  const value = recall / ceiling;
  return [
    { name: "one_edit_ceiling", value: ceiling, unit: "share" },
    held({ name: "recall_one_edit_of_ceiling", value, unit: "share" }, 0.99),
  ];
}

/** How many times sooner than the peer's the median answer of a class comes. */
export function medianRatio(trials: readonly Trial[], kind: QueryClass): number {
  return timeFigure(trials, kind, 0.5).ratio ?? 0;
}

/** A ratio that is due where the table is large: the peer's time grows with it. */
export function ratioFigure(name: string, value: number, target: number, size: number): Figure {
  return held({ name, value, unit: "times", peer }, size >= fullSize ? target : undefined);
}

/** Answers a second, and how many times the peer's. */
export function rateFigures(rate: number, peerRate: number, size: number): Figure[] {
  const ratio = rate / peerRate;
  const target = size >= fullSize ? 500 : undefined;
  return [
    held(
      { name: "searches_per_s", value: rate, unit: "1/s", peer, peerValue: peerRate, ratio },
      target,
    ),
    ratioFigure("throughput_ratio", ratio, 5, size),
  ];
}

export function classFigures(trials: readonly Trial[]): Figure[] {
  return [
    ...queryClasses.filter((kind) => kind !== "miss").map((kind) => recallFigure(trials, kind)),
    ...queryClasses.flatMap((kind) => [
      timeFigure(trials, kind, 0.5),
      timeFigure(trials, kind, 0.95),
    ]),
    {
      name: "p95_ms",
      value: quantile(
        trials.map(({ ms }) => ms),
        0.95,
      ),
      unit: "ms",
    },
  ];
}
