import type { Agreement, EventTime, SoughtTime } from "#records/contract";
import { eventDays } from "./assumptions.ts";

export interface WhenVerdict {
  readonly agreement: Agreement;
  /** ln of P(both statements | one event) over P(both | two events); 0 where unknown. */
  readonly weight: number;
}

/** The days that are asked for held against when a record says that it happened. */
export function compareWhen(asked: SoughtTime, stated: EventTime | undefined): WhenVerdict {
  if (stated === undefined || stated.precision === "unknown")
    return { agreement: "unknown", weight: 0 };
  const [one, other] = [daysOf(asked), daysOf(stated)];
  const { wrong, spread, mostByChance } = eventDays;
  const chance = Math.min((lengthOf(one) + lengthOf(other)) / spread, mostByChance);
  return one.from <= other.to && other.from <= one.to
    ? { agreement: "agrees", weight: Math.log((1 - wrong) / chance) }
    : { agreement: "contradicts", weight: Math.log(wrong / (1 - chance)) };
}

interface Days {
  readonly from: string;
  readonly to: string;
}

function daysOf(when: SoughtTime): Days {
  return when.precision === "day" ? { from: when.day, to: when.day } : when;
}

function lengthOf({ from, to }: Days): number {
  return Math.max(0, (Date.parse(to) - Date.parse(from)) / 86_400_000) + 1;
}
