import { tellableShapes } from "#reference/science";
import { readSeed } from "#reference/server";
import type { BenchOptions, Figure } from "./figure.ts";
import { toldInFull } from "./serials/learn-from.ts";
import { measure, measureKinds, ours, type Score } from "./serials/measure.ts";
import { noteAccuracy } from "./serials/note-accuracy.ts";
import { heldBackNotes, knownNotes } from "./serials/notes-corpus.ts";
import { addOnePeer, formatListPeer } from "./serials/peers.ts";
import { drawWorld, learnedIndex, type World } from "./serials/world.ts";

const learnedSerials = 6000;
const asked = 2000;
const askedForKinds = 1500;
const seeds = [11, 23, 37] as const;
const mostError = 0.03;

function mean(values: readonly number[]): number {
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

function shapeFigures(worlds: readonly World[]): Figure[] {
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

function kindFigures(worlds: readonly World[]): Figure[] {
  const scores = worlds.map((world) => {
    const taught = learnedIndex(world, toldInFull(world.counted));
    return {
      plain: measureKinds(world.index, world, askedForKinds),
      taught: measureKinds(taught, world, askedForKinds),
    };
  });
  const value = mean(scores.map(({ taught }) => taught.right));
  const peerValue = mean(scores.map(({ plain }) => plain.right));
  const calibration = mean(scores.map(({ taught }) => taught.error));
  return [
    {
      name: "number_kind_accuracy",
      value,
      unit: "share",
      peer: "without grammar",
      peerValue,
      ratio: value / peerValue,
    },
    {
      name: "number_kind_calibration_error",
      value: calibration,
      unit: "share",
      peer: "without grammar",
      peerValue: mean(scores.map(({ plain }) => plain.error)),
    },
  ];
}

function noteFigures(): Figure[] {
  const figures = (name: string, cases: typeof knownNotes): Figure[] => {
    const { notes, whole, read, right, meant } = noteAccuracy(cases);
    return [
      { name: `notes_right_${name}`, value: whole / notes, unit: "share" },
      { name: `note_precision_${name}`, value: right / read, unit: "share" },
      { name: `note_recall_${name}`, value: right / meant, unit: "share" },
    ];
  };
  return [...figures("held_back", heldBackNotes), ...figures("known", knownNotes)];
}

/** How well serials are judged from learned shapes, beside plain counting; `--size` is the serials learned. */
export async function run({ size = learnedSerials }: BenchOptions): Promise<Figure[]> {
  const { lists } = await readSeed();
  const worlds = seeds.map((seed) => drawWorld(lists, seed, size));
  return [...shapeFigures(worlds), ...kindFigures(worlds), ...noteFigures()];
}

if (import.meta.main) console.table(await run({}));
