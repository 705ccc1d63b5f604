import type { Figure } from "../figure.ts";
import type { QueryClass } from "./queries/make-queries.ts";
import { queryClasses } from "./queries/make-queries.ts";
import type { Trial } from "./trials.ts";

const peer = "btree + pg_trgm";
/** Targets of speed are set for ten million records. */
const fullSize = 10_000_000;

const recallTargets: Partial<Record<QueryClass, number>> = {
  exact: 1,
  normalised: 1,
  look_alike: 0.99,
  wildcard: 0.99,
};

/** Share of each class in what a police service is asked: most numbers are on record nowhere or as they are. */
const mix: Readonly<Record<QueryClass, number>> = {
  exact: 0.24,
  miss: 0.16,
  normalised: 0.2,
  look_alike: 0.1,
  one_edit: 0.07,
  two_edits: 0.03,
  wildcard: 0.15,
  combined: 0.05,
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

function recallFigure(trials: readonly Trial[], kind: QueryClass): Figure {
  const asked = of(trials, kind);
  const value = shareOf(asked, ({ isFound }) => isFound);
  const peerValue = shareOf(asked, ({ isFoundByPeer }) => isFoundByPeer);
  const ratio = value / peerValue;
  const name = `recall_${kind}`;
  return held({ name, value, unit: "share", peer, peerValue, ratio }, recallTargets[kind]);
}

function timeFigure(trials: readonly Trial[], kind: QueryClass, share: number): Figure {
  const asked = of(trials, kind);
  const value = quantile(
    asked.map(({ ms }) => ms),
    share,
  );
  const peerValue = quantile(
    asked.map(({ peerMs }) => peerMs),
    share,
  );
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

function mixedMs(trials: readonly Trial[], msOf: (trial: Trial) => number): number {
  return queryClasses.reduce((sum, kind) => {
    const asked = of(trials, kind);
    const mean = asked.reduce((total, trial) => total + msOf(trial), 0) / Math.max(1, asked.length);
    return sum + mix[kind] * mean;
  }, 0);
}

/** How many times faster than the peer, at the median of a class and over the mix. */
export function ratioFigures(trials: readonly Trial[], size: number): Figure[] {
  const medianRatio = (kind: QueryClass): number => timeFigure(trials, kind, 0.5).ratio ?? 0;
  const mixed = mixedMs(trials, ({ peerMs }) => peerMs) / mixedMs(trials, ({ ms }) => ms);
  const target = size >= fullSize ? 12 : undefined;
  return [
    held({ name: "engine_miss_ratio", value: medianRatio("miss"), unit: "times", peer }, target),
    { name: "engine_one_edit_ratio", value: medianRatio("one_edit"), unit: "times", peer },
    { name: "engine_mixed_ratio", value: mixed, unit: "times", peer },
  ];
}

export function classFigures(trials: readonly Trial[]): Figure[] {
  return [
    ...queryClasses.filter((kind) => kind !== "miss").map((kind) => recallFigure(trials, kind)),
    ...queryClasses.flatMap((kind) => [
      timeFigure(trials, kind, 0.5),
      timeFigure(trials, kind, 0.95),
    ]),
  ];
}
