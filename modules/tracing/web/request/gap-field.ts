import type { GapCode, TraceGap } from "#tracing/contract";

/** Ids of the fields that mend a gap, where it names no field of the description. */
const fields: Readonly<Record<GapCode, string>> = {
  essential_missing: "firearm-make",
  doubtful: "firearm-make",
  serial_missing: "serials",
  facts_missing: "facts",
  ground_missing: "ground",
  use_missing: "use",
  recovery_missing: "when",
  urgent_without_reason: "urgent-because",
  domestic_first: "domestic",
  photographs_missing: "photos",
  amnesty: "caution-amnesty",
  destruction_waits: "caution-destruction_waits",
  made_long_ago: "firearm-model",
};

/** The field of the form that mends a gap. Pure. */
export function fieldOfGap({ code, field }: TraceGap): string {
  if (field === undefined) return fields[code];
  return field === "serial" ? "serials" : `firearm-${field}`;
}

const weights: readonly TraceGap["weight"][] = ["hinders", "needs_reason", "advice"];

/** What hinders first, mere advice last. Pure. */
export function inOrderOfWeight(gaps: readonly TraceGap[]): TraceGap[] {
  return gaps.toSorted((one, other) => weights.indexOf(one.weight) - weights.indexOf(other.weight));
}
