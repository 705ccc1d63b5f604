import type { StageName, WithheldReason } from "#records/contract";
import { gunKey } from "../keys/gun-key.ts";
import { keysOfReading } from "../keys/serial-keys.ts";
import { countRead, isCertain } from "../keys/serial-pattern.ts";
import type { StatedGun } from "../model/compare-guns.ts";
import type { ReadNumber } from "../rank/match-numbers.ts";
import { farSteps, shortestFar } from "./far-steps.ts";
import { nearSteps } from "./near-steps.ts";
import { notedSteps } from "./noted-steps.ts";
import type { PlannedStep, SearchStep } from "./search-step.ts";

/** A shorter number has neighbours among all others, unless a make narrows it. */
const shortestNear = 5;
const longestNear = 24;

/** Serials worth ranking: enough for "N others equally near", few enough to rank at once. */
const mostOf: Readonly<Record<StageName, number>> = {
  same: 1000,
  noted: 2000,
  near: 2500,
  far: 500,
};
const mostCut = 200;

/** Which stages a number goes through, in order, and what it does not, and why. */
export interface NumberPlan {
  stages: readonly StageName[];
  withheld: readonly WithheldReason[];
}

/** Why a number is not sought two edits away; undefined where it is. */
function farWithheld(norm: string, gun: StatedGun): WithheldReason | undefined {
  if (gunKey(gun) === "") return "far_needs_gun";
  return [...keysOfReading(norm).skel].length < shortestFar ? "too_short_for_far" : undefined;
}

function planCertain({ pattern }: ReadNumber, gun: StatedGun): NumberPlan {
  const { length } = pattern;
  if (length > longestNear) return { stages: ["same"], withheld: ["too_long_for_near"] };
  if (length < shortestNear && gun.make === undefined) {
    return { stages: ["same"], withheld: ["too_short_for_near"] };
  }
  const reason = farWithheld(pattern.join(""), gun);
  return reason === undefined
    ? { stages: ["same", "near", "far"], withheld: [] }
    : { stages: ["same", "near"], withheld: [reason] };
}

/** How a number is searched: by what was read of it and by what else is stated of the gun. */
export function planNumber(number: ReadNumber, gun: StatedGun): NumberPlan {
  if (countRead(number.pattern) === 0) return { stages: [], withheld: ["nothing_read"] };
  if (isCertain(number.pattern)) return planCertain(number, gun);
  const canBeFound = notedSteps(number.pattern).length > 0;
  return canBeFound
    ? { stages: ["noted"], withheld: [] }
    : { stages: [], withheld: ["too_little_read"] };
}

/**
 * Every look for one number but for two edits, whatever the others find: for sources in which each find stands for
 * itself.
 */
export function everyStep(number: ReadNumber, gun: StatedGun): PlannedStep[] {
  return planNumber(number, gun)
    .stages.filter((stage) => stage !== "far")
    .flatMap((stage) => planSteps(stage, number, gun));
}

function listSteps(stage: StageName, { pattern }: ReadNumber, gun: StatedGun): SearchStep[] {
  const norm = pattern.join("");
  switch (stage) {
    case "same":
      return [{ kind: "keys", keys: [keysOfReading(norm).skel] }];
    case "noted":
      return notedSteps(pattern);
    case "near":
      return nearSteps(norm);
    case "far":
      return farSteps(norm, gun);
  }
}

/** The looks of one stage for one number: data only, a store carries them out. */
export function planSteps(stage: StageName, number: ReadNumber, gun: StatedGun): PlannedStep[] {
  const isCut = (step: SearchStep): boolean => stage === "near" && step.kind === "range";
  return listSteps(stage, number, gun).map((step) => ({
    number: number.number,
    step,
    most: isCut(step) ? mostCut : mostOf[stage],
  }));
}
