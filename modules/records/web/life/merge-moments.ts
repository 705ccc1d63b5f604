import { type LifeMoment, startOfLifeTime } from "#records/contract";
import type { FurtherMoment } from "./life-further.ts";

export type MergedMoment =
  | { readonly own: LifeMoment; readonly further?: undefined }
  | { readonly own?: undefined; readonly further: FurtherMoment };

/** What modules above know put among what records know, which is in order already. Pure. */
export function mergeMoments(
  moments: readonly LifeMoment[],
  further: readonly FurtherMoment[],
): MergedMoment[] {
  const sorted = further.toSorted((a, b) => (a.at < b.at ? -1 : 1));
  let next = 0;
  const before = (start: string | undefined): MergedMoment[] => {
    const from = next;
    const isEarlier = ({ at }: FurtherMoment) => start !== undefined && at < start;
    while (next < sorted.length && isEarlier(sorted[next] as FurtherMoment)) next += 1;
    return sorted.slice(from, next).map((one) => ({ further: one }));
  };
  const merged = moments.flatMap((own) => [...before(startOfLifeTime(own.when)), { own }]);
  return [...merged, ...sorted.slice(next).map((one) => ({ further: one }))];
}
