/** Years of a picture and where they stand on it. */
export interface TimelineScale {
  readonly first: number;
  readonly last: number;
  /** The year of today. */
  readonly present: number;
  /** Years at which the axis is marked. */
  readonly ticks: readonly number[];
  /** Place of a year, from 0 at the start to 1 at the end. */
  readonly at: (year: number) => number;
}

const steps = [1, 2, 5, 10, 20, 25, 50, 100, 200];
const mostTicks = 6;
/** Share of a phone's picture that the figures of one year take up. */
const labelWidth = 0.11;

/** A scale that holds all these years up to the present; undefined where no year is known. */
export function timelineScale(
  years: readonly number[],
  present: number,
): TimelineScale | undefined {
  if (years.length === 0) return undefined;
  const from = Math.min(present, ...years);
  const to = Math.max(present, ...years);
  const step = steps.find((each) => (to - from) / each <= mostTicks) ?? 500;
  const first = Math.floor(from / step) * step;
  const last = Math.ceil(to / step) * step;
  const ticks = Array.from({ length: (last - first) / step + 1 }, (_, at) => first + at * step);
  const span = Math.max(1, last - first);
  return { first, last, present, ticks, at: (year) => (year - first) / span };
}

/** Row in which each year's figures stand so that no two lie on each other; undefined where no row has room. */
export function labelRows(
  scale: TimelineScale,
  years: readonly number[],
  rows: number,
): Map<number, number | undefined> {
  const lastIn: (number | undefined)[] = Array.from({ length: rows });
  const placed = new Map<number, number | undefined>();
  for (const year of new Set(years.toSorted((one, other) => one - other))) {
    const at = scale.at(year);
    const row = lastIn.findIndex((last) => last === undefined || at - last >= labelWidth);
    if (row >= 0) lastIn[row] = at;
    placed.set(year, row < 0 ? undefined : row);
  }
  return placed;
}
