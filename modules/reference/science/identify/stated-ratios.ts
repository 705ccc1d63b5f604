import type { Observation } from "#reference/contract";
import { absenceChance } from "./absences.ts";
import {
  alikeActions,
  alikeTypes,
  barrel,
  barrelRangeMm,
  confirmedFactor,
  otherCapacity,
  wrongValue,
  wrongWithinAlike,
} from "./assumptions.ts";
import type { Build } from "./table/columns.ts";
import type { ReferenceIndex } from "./table/reference-index.ts";

/** Ratios P(stated | value) over P(stated) by number of the build, by rounds and by millimetres. */
export interface StatedRatios {
  build: Float64Array;
  capacity: Float64Array;
  barrel: Float64Array;
}

function confusion<T>(groups: readonly (readonly T[])[], all: number, wrong: number) {
  return (seen: T, truth: T): number => {
    if (seen === truth) return 1 - wrong;
    const alike = new Set(groups.filter((group) => group.includes(truth)).flat());
    alike.delete(truth);
    const near = alike.has(seen) ? wrongWithinAlike / alike.size : 0;
    return wrong * (near + (1 - wrongWithinAlike) / (all - 1));
  };
}

const types = 12;
const actions = 13;

/** Divides by the mean over the rows of the table; entries silent about a field keep the ratio 1. */
function overMean(chance: Float64Array, counts: Float64Array, silent?: number): Float64Array {
  let sum = 0;
  let rows = 0;
  for (const [value, count] of counts.entries()) {
    if (value === silent) continue;
    sum += (chance[value] ?? 0) * count;
    rows += count;
  }
  const mean = rows === 0 || sum === 0 ? 1 : sum / rows;
  const ratio = chance.map((each) => each / mean);
  if (silent !== undefined) ratio[silent] = 1;
  return ratio;
}

function buildChance(builds: readonly Build[], observation: Observation): Float64Array {
  const { type, action, absent = [], confirmed } = observation;
  const sure = (field: "type" | "action") => (confirmed?.includes(field) ? confirmedFactor : 1);
  const typeChance = confusion(alikeTypes, types, wrongValue.type * sure("type"));
  const actionChance = confusion(alikeActions, actions, wrongValue.action * sure("action"));
  return Float64Array.from(builds, (build) => {
    const ofType = type === undefined ? 1 : typeChance(type, build.type);
    const ofAction =
      action === undefined
        ? 1
        : build.action === undefined
          ? 1 / actions
          : actionChance(action, build.action);
    return ofType * ofAction * absenceChance(build.kind, absent);
  });
}

function capacityChance(seen: number, most: number, sure: number): Float64Array {
  const wrong = otherCapacity * sure;
  const chance = new Float64Array(most + 1).fill(wrong / 30);
  if (seen <= most) chance[seen] = 1 - wrong;
  return chance;
}

function barrelChance(seen: number, most: number, sure: number): Float64Array {
  const other = barrel.other * sure;
  const rest = (1 - other) / (barrel.copied + barrel.measured);
  return Float64Array.from({ length: most + 1 }, (_, truth) => {
    const sigma = Math.max(barrel.minSigmaMm, barrel.sigmaShare * truth);
    const off = (seen - truth) / sigma;
    const near = Math.exp(-0.5 * off * off) / (sigma * Math.sqrt(2 * Math.PI));
    const copied = Math.round(seen) === truth ? barrel.copied : 0;
    return rest * (copied + barrel.measured * near) + other / barrelRangeMm;
  });
}

/** How the fields stated as codes and measures speak for each value the table holds. */
export function statedRatios(
  { columns, counts }: ReferenceIndex,
  observation: Observation,
): StatedRatios {
  const { capacityRounds, barrelLengthMm, confirmed } = observation;
  const sure = (field: "capacityRounds" | "barrelLengthMm") =>
    confirmed?.includes(field) ? confirmedFactor : 1;
  const measured = (
    field: "capacityRounds" | "barrelLengthMm",
    seen: number | undefined,
    chance: typeof barrelChance,
  ): Float64Array => {
    const own = counts[field];
    if (seen === undefined) return new Float64Array(own.length).fill(1);
    return overMean(chance(seen, own.length - 1, sure(field)), own, 0);
  };
  return {
    build: overMean(buildChance(columns.builds, observation), counts.build),
    capacity: measured("capacityRounds", capacityRounds, capacityChance),
    barrel: measured("barrelLengthMm", barrelLengthMm, barrelChance),
  };
}
