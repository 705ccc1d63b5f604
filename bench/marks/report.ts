import type { Figure } from "../figure.ts";
import { type LevelName, levelNames } from "./levels.ts";

/** One mark asked for; a rank of 0 is first. */
export interface Trial {
  readonly level: LevelName;
  readonly ms: number;
  readonly cpuMs: number;
  readonly rank: number;
  readonly likeness: number;
  readonly correlationRank: number;
  readonly huRank: number;
}

export interface Trials {
  readonly shown: Trial[];
  /** Best likeness of quick drawings of marks that the library lacks. */
  readonly absent: number[];
  /** Best likeness of scribbles. */
  readonly scribbled: number[];
}

interface Setting {
  readonly drawn: number;
  readonly asked: number;
  readonly nearLikeness: number;
}

const targetMilliseconds = 30;

export function report(trials: Trials, { drawn, asked, nearLikeness }: Setting): Figure[] {
  const quick = trials.shown.filter(({ level }) => level === "quick");
  const isNear = (likeness: number) => likeness >= nearLikeness;
  const p95 = quantile(
    trials.shown.map(({ cpuMs }) => cpuMs),
    0.95,
  );
  return [
    { name: "marks_drawn", value: drawn, unit: "marks" },
    { name: "marks_asked", value: asked, unit: "marks" },
    ...levelNames.flatMap((level) => ranked(trials.shown, level)),
    {
      name: "p50_ms",
      value: quantile(
        trials.shown.map(({ ms }) => ms),
        0.5,
      ),
      unit: "ms",
    },
    {
      name: "p95_ms",
      value: quantile(
        trials.shown.map(({ ms }) => ms),
        0.95,
      ),
      unit: "ms",
    },
    {
      name: "p95_cpu_ms",
      value: p95,
      unit: "ms",
      target: targetMilliseconds,
      holds: p95 <= targetMilliseconds,
    },
    {
      name: "near_when_there",
      value: share(quick, ({ likeness }) => isNear(likeness)),
      unit: "share",
    },
    { name: "near_when_absent", value: share(trials.absent, isNear), unit: "share" },
    { name: "near_when_scribbled", value: share(trials.scribbled, isNear), unit: "share" },
  ];
}

function ranked(trials: readonly Trial[], level: LevelName): Figure[] {
  const own = trials.filter((trial) => trial.level === level);
  return [1, 5].flatMap((most) => {
    const value = share(own, ({ rank }) => rank < most);
    const beside = (name: string, peer: string, peerValue: number): Figure => ({
      name,
      value,
      unit: "share",
      peer,
      peerValue,
      ratio: value / peerValue,
    });
    const correlation = share(own, ({ correlationRank }) => correlationRank < most);
    const hu = share(own, ({ huRank }) => huRank < most);
    const name = `top${most}_${level}`;
    return [beside(name, "pixel correlation", correlation), beside(`${name}_hu`, "Hu moments", hu)];
  });
}

function share<Item>(items: readonly Item[], holds: (item: Item) => boolean): number {
  return items.filter(holds).length / items.length;
}

function quantile(values: readonly number[], part: number): number {
  const sorted = values.toSorted((a, b) => a - b);
  return sorted[Math.floor(part * (sorted.length - 1))] ?? 0;
}
