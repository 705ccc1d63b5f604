import { readSeed } from "#reference/server";
import type { BenchOptions, Figure } from "./figure.ts";
import { toldInFull } from "./serials/learn-from.ts";
import { measureKinds } from "./serials/measure.ts";
import { noteAccuracy } from "./serials/note-accuracy.ts";
import { heldBackNotes, knownNotes } from "./serials/notes-corpus.ts";
import { mean, shapeFigures } from "./serials/shape-figures.ts";
import { drawWorlds, learnedIndex, learnedSerials, type World } from "./serials/world.ts";

const askedForKinds = 1500;

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
  const worlds = drawWorlds((await readSeed()).lists, size);
  return [...shapeFigures(worlds), ...kindFigures(worlds), ...noteFigures()];
}

if (import.meta.main) console.table(await run({}));
