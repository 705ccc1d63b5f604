import type { LifeTime } from "./life-line.ts";

/**
 * ISO text by which moments are put in order; a day begins before every instant on it. Undefined for what happened on a
 * day nobody knows, which stands where it was put.
 */
export function startOfLifeTime(when: LifeTime): string | undefined {
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
