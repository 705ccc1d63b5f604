import { type LifeMoment, startOfLifeTime } from "#records/contract";

/**
 * Moments in the order they happened; what happened on an unknown day stands before what was done about it, a step of
 * custody after the one before it.
 */
export function inOrder(moments: readonly LifeMoment[]): LifeMoment[] {
  const firstOf = new Map<string, string>();
  for (const { record, when } of moments) {
    const at = startOfLifeTime(when);
    const known = firstOf.get(record);
    if (at !== undefined && (known === undefined || at < known)) firstOf.set(record, at);
  }
  const lastStep = new Map<string, string>();
  const place = ({ kind, record, when }: LifeMoment) => {
    const before = kind === "custody" ? lastStep.get(record) : undefined;
    const at = startOfLifeTime(when) ?? before ?? firstOf.get(record) ?? "";
    if (kind === "custody") lastStep.set(record, at);
    return at;
  };
  return moments
    .map((moment, at) => ({ moment, at, place: place(moment) }))
    .sort((a, b) => compare(a.place, b.place) || a.at - b.at)
    .map(({ moment }) => moment);
}

function compare(a: string, b: string): number {
  if (a === b) return 0;
  return a < b ? -1 : 1;
}
