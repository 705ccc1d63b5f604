import { countRead, isCertain } from "../keys/serial-pattern.ts";
import { keysOfReading } from "../keys/serial-keys.ts";
import type { StatedGun } from "../model/compare-guns.ts";
import type { ReadNumber } from "../rank/match-numbers.ts";
import { readNumbers } from "../rank/rank-records.ts";
import type { SerialQuestion } from "../rank/ranked-record.ts";
import { nearSteps } from "./near-steps.ts";
import { notedSteps } from "./noted-steps.ts";
import type {
  PlannedStep,
  SearchPlan,
  SearchStep,
  StageName,
  Withheld,
  WithheldReason,
} from "./search-step.ts";

/** A shorter number has neighbours among all others, unless a make narrows it. */
const shortestNear = 5;
const longestNear = 24;

/** Serials worth ranking: enough for "N others equally near", few enough for a phone's patience. */
const mostRows = { same: 1000, noted: 2000, near: 2500, cut: 200, far: 500 };

/** What is planned for one number, and what is not. */
interface NumberPlan {
  stages: Partial<Record<StageName, readonly PlannedStep[]>>;
  withheld: readonly WithheldReason[];
}

function planned(number: number, steps: readonly SearchStep[], most: number): PlannedStep[] {
  return steps.map((step) => ({
    number,
    step,
    most: step.kind === "range" ? Math.min(most, mostRows.cut) : most,
  }));
}

function isNarrowed({ make, model, calibre }: StatedGun): boolean {
  return make !== undefined && (model !== undefined || calibre !== undefined);
}

function whyNotNear(length: number, gun: StatedGun): WithheldReason | undefined {
  if (length > longestNear) return "too_long_for_near";
  return length < shortestNear && gun.make === undefined ? "too_short_for_near" : undefined;
}

function planCertain({ number, pattern }: ReadNumber, gun: StatedGun): NumberPlan {
  const norm = pattern.join("");
  const { skel } = keysOfReading(norm);
  const same = planned(number, [{ kind: "keys", keys: [skel] }], mostRows.same);
  const reason = whyNotNear(pattern.length, gun);
  if (reason !== undefined) return { stages: { same }, withheld: [reason] };
  const near = planned(number, nearSteps(norm), mostRows.near);
  if (!isNarrowed(gun)) return { stages: { same, near }, withheld: ["far_needs_gun"] };
  const far = planned(number, [{ kind: "twoEdits", skel, gun }], mostRows.far);
  return { stages: { same, near, far }, withheld: [] };
}

function planNoted({ number, pattern }: ReadNumber): NumberPlan {
  const steps = notedSteps(pattern);
  if (steps.length === 0) return { stages: {}, withheld: ["too_little_read"] };
  const noted = steps.map((step) => ({ number, step, most: mostRows.noted }));
  return { stages: { noted }, withheld: [] };
}

function planNumber(number: ReadNumber, gun: StatedGun): NumberPlan {
  if (countRead(number.pattern) === 0) return { stages: {}, withheld: ["nothing_read"] };
  return isCertain(number.pattern) ? planCertain(number, gun) : planNoted(number);
}

const order: readonly StageName[] = ["same", "noted", "near", "far"];

/**
 * Which looks into the records answer a question, in stages, and what is left out and why. Data only: a store
 * carries the steps out. All numbers of the gun go through a stage together.
 */
export function planSearch({ numbers, gun }: SerialQuestion): SearchPlan {
  const plans = readNumbers(numbers).map((number) => planNumber(number, gun));
  const withheld: Withheld[] = plans.flatMap(({ withheld }, number) =>
    withheld.map((reason) => ({ number, reason })),
  );
  const stages = order.flatMap((name) => {
    const steps = plans.flatMap(({ stages }) => stages[name] ?? []);
    return steps.length === 0 ? [] : [{ name, steps }];
  });
  return { stages, withheld };
}
