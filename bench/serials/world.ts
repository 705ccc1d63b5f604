import type { Entry, LearnedShape, ReferenceLists } from "#reference/contract";
import { buildReferenceIndex, type ReferenceIndex, withSerials } from "#reference/science";
import { type Dice, rollDice } from "../identify/dice.ts";
import { type HiddenMaker, inventMakers } from "./hidden-formats.ts";
import { type Counted, countShapes } from "./learn-from.ts";

/** Invented makers, what was counted of their serials, and the table that knows their names. */
export interface World {
  dice: Dice;
  makers: readonly HiddenMaker[];
  counted: readonly Counted[];
  index: ReferenceIndex;
}

function entriesOf(makers: readonly HiddenMaker[]): Entry[] {
  return makers.flatMap(({ name, country, models }, at) =>
    models.map((model, number) => ({
      ref: `BEN${1000 + at}-${number + 1}`,
      make: name,
      model,
      type: "pistol" as const,
      importers: [],
      alsoKnownAs: [],
      calibres: [],
      country,
      state: "seed" as const,
    })),
  );
}

const makerCount = 300;
const seeds = [11, 23, 37] as const;

/** Serials met and counted unless another number is asked for. */
export const learnedSerials = 6000;

/** The worlds that figures are means of. */
export function drawWorlds(lists: ReferenceLists, serials: number): World[] {
  return seeds.map((seed) => drawWorld(lists, seed, serials));
}

/** Draws a world; nothing is learned in its index yet. */
function drawWorld(lists: ReferenceLists, seed: number, serials: number): World {
  const dice = rollDice(seed);
  const makers = inventMakers(dice, makerCount);
  const counted = countShapes(dice, makers, serials);
  const index = buildReferenceIndex([...lists.entries, ...entriesOf(makers)], lists);
  return { dice, makers, counted, index };
}

/** The world's index after learning. */
export function learnedIndex({ index }: World, learned: readonly LearnedShape[]): ReferenceIndex {
  return withSerials(index, { learned, notes: [] });
}
