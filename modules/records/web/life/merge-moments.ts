import type { LifeMoment, LifeTime } from "#records/contract";
import type { FurtherMoment } from "./life-further.ts";

export type MergedMoment =
  | { readonly own: LifeMoment; readonly further?: undefined }
  | { readonly own?: undefined; readonly further: FurtherMoment };

/** What modules above know put among what records know, which is in order already. Pure. */
export function mergeMoments(
  moments: readonly LifeMoment[],
  further: readonly FurtherMoment[],
): MergedMoment[] {
  const waiting = further.toSorted((a, b) => (a.at < b.at ? -1 : 1));
  const merged: MergedMoment[] = [];
  for (const own of moments) {
    const start = startOf(own.when);
    while (start !== undefined && waiting[0] !== undefined && waiting[0].at < start)
      merged.push({ further: waiting.shift() as FurtherMoment });
    merged.push({ own });
  }
  return [...merged, ...waiting.map((one) => ({ further: one }))];
}

/** Undefined for what happened on a day nobody knows, which stands where it was put. */
function startOf(when: LifeTime): string | undefined {
  switch (when.precision) {
    case "day":
      return when.day;
    case "between":
      return when.from;
    case "instant":
      return when.at;
    case "unknown":
      return undefined;
  }
}
