import type { EventTime, SoughtTime } from "#records/contract";
import { compareWhen } from "../model/compare-when.ts";
import { countEqual } from "./rank-records.ts";
import type { RankedRecord } from "./ranked-record.ts";

/**
 * Ranks anew those that their numbers found, by when each is said to have happened as well. No one drops out for its day: what
 * a limit leaves off is counted.
 */
export function weighWhen(
  asked: SoughtTime,
  found: readonly RankedRecord[],
  { whenOf, limit }: { whenOf: ReadonlyMap<string, EventTime | undefined>; limit: number },
): { ranked: RankedRecord[]; leftOff: number } {
  const weighed = found.map((each) => ({
    ...each,
    score: each.score + compareWhen(asked, whenOf.get(each.record)).weight,
  }));
  weighed.sort((a, b) => b.score - a.score || (a.record < b.record ? -1 : 1));
  const scores = Float64Array.from(weighed, ({ score }) => score);
  const ranked = weighed
    .slice(0, limit)
    .map((each) => ({ ...each, othersEquallyNear: countEqual(scores, each.score) }));
  return { ranked, leftOff: weighed.length - ranked.length };
}
