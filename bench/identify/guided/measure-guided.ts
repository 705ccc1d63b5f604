import type { Entry, Identification, ReferenceLists } from "#reference/contract";
import type { ReferenceIndex } from "#reference/science";
import type { Figure } from "../../figure.ts";
import { rollDice } from "../dice.ts";
import { observableKey } from "../table/same-firearm.ts";
import { followTree } from "./decision-tree.ts";
import { guide, wrongAnswers } from "./guided-way.ts";
import { handTo, type Widths } from "./layman.ts";

interface Counts {
  five: number;
  shown: number;
  fiveSecondLook: number;
  shownSecondLook: number;
  tree: number;
  asked: number[];
}

function place({ candidates }: Identification, ref: string): number {
  const at = candidates.findIndex(({ alike }) => alike.includes(ref));
  return at === -1 ? Number.POSITIVE_INFINITY : at;
}

/** Chance that the right entry is among the first five of what the tree leaves, which it does not rank. */
function inFirstFive(left: readonly Entry[], truth: Entry): number {
  const groups = new Set(left.map(observableKey));
  return groups.has(observableKey(truth)) ? Math.min(1, 5 / groups.size) : 0;
}

function widthsOf({ calibres }: ReferenceLists): Widths {
  return new Map(
    calibres.flatMap(({ name, diameterMm }) =>
      diameterMm === undefined ? [] : [[name, diameterMm]],
    ),
  );
}

function median(values: readonly number[]): number {
  return values.toSorted((a, b) => a - b)[values.length >> 1] ?? 0;
}

/** Guns in the hands of people who know nothing of firearms, each with two wrong answers. */
export function measureGuided(
  index: ReferenceIndex,
  entries: readonly Entry[],
  lists: ReferenceLists,
  guns: number,
  suffix: string,
): Figure[] {
  const dice = rollDice(4_711);
  const widths = widthsOf(lists);
  const counts: Counts = {
    five: 0,
    shown: 0,
    fiveSecondLook: 0,
    shownSecondLook: 0,
    tree: 0,
    asked: [],
  };
  for (let gun = 0; gun < guns; gun += 1) {
    const truth = dice.pick(entries);
    const layman = handTo(dice, truth, entries, widths);
    const { result, secondLook, asked } = guide(dice, index, layman);
    if (place(result, truth.ref) < 5) counts.five += 1;
    if (place(result, truth.ref) < 12) counts.shown += 1;
    if (place(secondLook, truth.ref) < 5) counts.fiveSecondLook += 1;
    if (place(secondLook, truth.ref) < 12) counts.shownSecondLook += 1;
    counts.asked.push(asked);
    const left = followTree(dice, entries, truth, layman, widths, wrongAnswers / asked);
    counts.tree += inFirstFive(left, truth);
  }
  return figuresOf(counts, guns, suffix);
}

function figuresOf(counts: Counts, guns: number, suffix: string): Figure[] {
  const share = (name: string, value: number): Figure => ({
    name: `${name}${suffix}`,
    value: value / guns,
    unit: "share",
  });
  const tree = { peer: "fixed decision tree", peerValue: counts.tree / guns };
  return [
    {
      ...share("guided_right_in_top5", counts.five),
      ...tree,
      ratio: counts.five / Math.max(1e-9, counts.tree),
    },
    share("guided_right_in_list", counts.shown),
    share("guided_right_in_top5_second_look", counts.fiveSecondLook),
    share("guided_right_in_list_second_look", counts.shownSecondLook),
    { name: `guided_questions_median${suffix}`, value: median(counts.asked), unit: "questions" },
  ];
}
