import type { Figure } from "../figure.ts";
import { calibrationError, reliability } from "./calibration.ts";
import { type PeerName, peerNames } from "./peer/peer-store.ts";
import type { Compared, Round } from "./rounds.ts";

function quantile(values: readonly number[], share: number): number {
  const sorted = values.toSorted((a, b) => a - b);
  return sorted[Math.min(sorted.length - 1, Math.floor(share * sorted.length))] ?? 0;
}

function rate(name: string, value: number, extra: Partial<Figure> = {}): Figure {
  return { name, value, unit: "share", ...extra };
}

function atLeast(name: string, value: number, target: number, unit = "share"): Figure {
  return { name, value, unit, target, holds: value >= target };
}

/** The peer that leads wrong least often among those that get the observation as we get it. */
function bestPeer(round: Compared, names: readonly PeerName[]): PeerName {
  const [first = "faceted"] = names.toSorted((a, b) => round.peers[b].first - round.peers[a].first);
  return first;
}

function wrongLeaders(
  name: string,
  round: Compared,
  names: readonly PeerName[],
  target?: number,
): Figure {
  const peer = bestPeer(round, names);
  const ours = round.sightings - round.ours.first;
  const theirs = round.sightings - round.peers[peer].first;
  const value = theirs / Math.max(1, ours);
  const compared = {
    peer: `pg ${peer}, wrong share`,
    peerValue: theirs / Math.max(1, round.sightings),
    ratio: value,
  };
  const figure = { name, value, unit: "times", ...compared };
  return target === undefined ? figure : { ...figure, target, holds: value >= target };
}

function medianQuestions(round: Round): number {
  return quantile(
    round.questions.map((asked) => asked ?? Number.POSITIVE_INFINITY),
    0.5,
  );
}

/** Accuracy at moderate noise, beside the oracle and the peers. */
export function moderateFigures(round: Round, suffix: string): Figure[] {
  const { sightings: all, ours, oracle, peers, marks, forecasts, questions } = round;
  const told = bestPeer(round, ["facetedLabelled", "blendedLabelled"]);
  const peer = bestPeer(round, ["faceted", "blended"]);
  return [
    rate(`top1_moderate${suffix}`, ours.first / all, {
      peer: `pg ${peer}`,
      peerValue: peers[peer].first / all,
      ratio: ours.first / Math.max(1, peers[peer].first),
    }),
    rate(`top5_moderate${suffix}`, ours.five / all, {
      peer: `pg ${peer}`,
      peerValue: peers[peer].five / all,
      ratio: ours.five / Math.max(1, peers[peer].five),
    }),
    rate(`oracle_top1_moderate${suffix}`, oracle.first / all),
    rate(`oracle_top5_moderate${suffix}`, oracle.five / all),
    atLeast(`top5_moderate_of_oracle${suffix}`, ours.five / Math.max(1, oracle.five), 0.95),
    wrongLeaders(`wrong_leader_ratio${suffix}`, round, ["faceted", "blended"], 2),
    wrongLeaders(`wrong_leader_ratio_decidable${suffix}`, round.decidable, ["faceted", "blended"]),
    {
      name: `wrong_leader_ratio_of_oracle${suffix}`,
      value: (all - peers[peer].first) / Math.max(1, all - oracle.first),
      unit: "times",
    },
    wrongLeaders(`wrong_leader_ratio_told_kinds${suffix}`, round, [
      "facetedLabelled",
      "blendedLabelled",
    ]),
    rate(`peer_told_kinds_top1${suffix}`, peers[told].first / all),
    ...peerNames.map((name) => rate(`peer_${name}_top5${suffix}`, peers[name].five / all)),
    { name: `questions_median${suffix}`, value: medianQuestions(round), unit: "questions" },
    rate(
      `questions_settled${suffix}`,
      questions.filter((asked) => asked !== undefined).length / Math.max(1, questions.length),
    ),
    atLeast(`mark_kind_accuracy${suffix}`, marks.right / Math.max(1, marks.marks), 0.95),
    rate(`calibration_error${suffix}`, calibrationError(forecasts)),
    ...reliability(forecasts)
      .filter(({ count }) => count > 0)
      .map(({ from, hitRate, meanProbability }) =>
        rate(`hit_rate_from_${from}${suffix}`, hitRate, {
          peer: "forecast",
          peerValue: meanProbability,
        }),
      ),
  ];
}

const kilo = 1000;

/** How names of figures write the size of a table. */
export function sizeName(size: number): string {
  return size >= 10 * kilo ? `${Math.round(size / kilo)}k` : String(size);
}

/** Time for one identification, reading the marks included. */
export function speedFigures(round: Round, size: number, buildSeconds: number): Figure[] {
  const name = sizeName(size);
  const p95 = quantile(round.milliseconds, 0.95);
  const peerValue = quantile(round.peerMilliseconds, 0.95);
  return [
    { name: `p50_ms_${name}`, value: quantile(round.milliseconds, 0.5), unit: "ms" },
    {
      name: `p95_ms_${name}`,
      value: p95,
      unit: "ms",
      target: 50,
      holds: p95 <= 50,
      peer: "pg faceted",
      peerValue,
      ratio: peerValue / p95,
    },
    { name: `p95_cpu_ms_${name}`, value: quantile(round.cpuMilliseconds, 0.95), unit: "ms" },
    { name: `build_s_${name}`, value: buildSeconds, unit: "s" },
    { name: `memory_mb_${name}`, value: process.memoryUsage().rss / 1e6, unit: "MB" },
  ];
}

/** Accuracy at another level of noise. */
export function levelFigures(round: Round, level: number, size: number): Figure[] {
  const name = `x${level}_${sizeName(size)}`;
  return [
    rate(`top1_${name}`, round.ours.first / round.sightings),
    rate(`top5_${name}`, round.ours.five / round.sightings),
    rate(`mark_kind_accuracy_${name}`, round.marks.right / Math.max(1, round.marks.marks)),
  ];
}
