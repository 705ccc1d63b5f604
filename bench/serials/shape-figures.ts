import { tellableShapes } from "#reference/science";
import type { Figure } from "../figure.ts";
import { toldInFull } from "./learn-from.ts";
import { measure, ours, type Score } from "./measure.ts";
import { addOnePeer, formatListPeer } from "./peers.ts";
import { learnedIndex, type World } from "./world.ts";

const asked = 2000;
const mostError = 0.03;

export function mean(values: readonly number[]): number {
  return values.reduce((sum, value) => sum + value, 0) / Math.max(1, values.length);
}

function average(scores: readonly Score[], of: (score: Score) => number): number {
  return mean(scores.map(of));
}

interface Compared {
  ours: Score[];
  addOne: Score[];
  list: Score[];
}

/** The three contenders learn the same and are asked in worlds alike. */
function compare(worlds: readonly World[], told: "in full" | "by the rule"): Compared {
  const compared: Compared = { ours: [], addOne: [], list: [] };
  for (const world of worlds) {
    const learned = told === "in full" ? toldInFull(world.counted) : tellableShapes(world.counted);
    compared.ours.push(measure(ours(learnedIndex(world, learned)), world, learned, asked));
    compared.addOne.push(measure(addOnePeer(learned), world, learned, asked));
    compared.list.push(measure(formatListPeer(learned), world, learned, asked));
  }
  return compared;
}

function error(name: string, compared: Compared, of: (score: Score) => number): Figure {
  const value = average(compared.ours, of);
  const peerValue = average(compared.addOne, of);
  return {
    name,
    value,
    unit: "share",
    target: mostError,
    holds: value <= mostError,
    peer: "add one",
    peerValue,
    ratio: value / Math.max(1e-9, peerValue),
  };
}

function worst({ makeError, shareError, lowShareError }: Score): number {
  return Math.max(makeError, shareError, lowShareError);
}

function hits(name: string, compared: Compared, of: (score: Score) => number): Figure[] {
  const value = average(compared.ours, of);
  const against = (peer: string, scores: readonly Score[]): Partial<Figure> => {
    const peerValue = average(scores, of);
    return { peer, peerValue, ratio: value / Math.max(1e-9, peerValue) };
  };
  return [
    { name, value, unit: "share", ...against("add one", compared.addOne) },
    { name: `${name}_list`, value, unit: "share", ...against("format list", compared.list) },
  ];
}

/** How well shapes are judged, told in full and by the rule, beside the peers. */
export function shapeFigures(worlds: readonly World[]): Figure[] {
  const full = compare(worlds, "in full");
  const ruled = compare(worlds, "by the rule");
  return [
    error("serial_calibration_error", full, worst),
    error("serial_calibration_error_by_rule", ruled, worst),
    error("make_calibration_error", full, ({ makeError }) => makeError),
    error("share_calibration_error", full, ({ shareError }) => shareError),
    error("share_calibration_error_low", full, ({ lowShareError }) => lowShareError),
    error("make_calibration_error_by_rule", ruled, ({ makeError }) => makeError),
    error("share_calibration_error_by_rule", ruled, ({ shareError }) => shareError),
    error("share_calibration_error_low_by_rule", ruled, ({ lowShareError }) => lowShareError),
    ...hits("shape_top1", full, ({ first }) => first),
    ...hits("shape_top5", full, ({ five }) => five),
    ...hits("shape_top5_by_rule", ruled, ({ five }) => five),
    { name: "judge_ms", value: average(full.ours, (one) => one.milliseconds), unit: "ms" },
  ];
}
