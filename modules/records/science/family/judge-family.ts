import {
  addDays,
  type FamilySignalRule,
  type SignalCount,
  usualFamilySignalRule,
} from "#records/contract";

/** A firearm of a family: whose record it is, and the day it was come upon. */
export interface CountedSighting {
  readonly member: string;
  readonly day: string;
}

/**
 * Whether a family appears more often than it used to: enough firearms, of enough members, and more than its own earlier
 * rate would give by chance (Poisson). `today` and days as `2026-11-26`; days after it are not counted. `closedOn` is the
 * day the last signal was closed: what was counted up to it is not counted again. Undefined where it is no signal.
 */
export function judgeFamily(
  sightings: readonly CountedSighting[],
  { today, closedOn }: { today: string; closedOn?: string | undefined },
  rule: FamilySignalRule = usualFamilySignalRule,
): SignalCount | undefined {
  const begin = addDays(today, 1 - rule.days);
  const earlier = addDays(begin, -rule.earlierDays);
  const from = closedOn !== undefined && closedOn >= begin ? addDays(closedOn, 1) : begin;
  const recent = sightings.filter(({ day }) => day >= from && day <= today);
  const before = sightings.filter(({ day }) => day >= earlier && day < begin).length;
  const members = [...new Set(recent.map(({ member }) => member))].sort();
  if (recent.length < rule.firearms || members.length < rule.members) return undefined;
  const rate = Math.max(before, rule.leastEarlier) / rule.earlierDays;
  const expected = rate * daysBetween(from, today);
  if (chanceOf(recent.length, expected) > rule.falseAlarm) return undefined;
  return { firearms: recent.length, members, from, to: today, expected };
}

const dayLength = 86_400_000;

/** Days from one to the other, both included. */
function daysBetween(from: string, to: string): number {
  return (Date.parse(to) - Date.parse(from)) / dayLength + 1;
}

/** How likely it is to see at least so many where so many are expected, by chance alone. In logarithms: `exp(-800)` is 0. */
function chanceOf(least: number, expected: number): number {
  let logTerm = -expected;
  let fewer = 0;
  for (let count = 0; count < least; count += 1) {
    fewer += Math.exp(logTerm);
    logTerm += Math.log(expected / (count + 1));
  }
  return Math.max(0, 1 - fewer);
}
