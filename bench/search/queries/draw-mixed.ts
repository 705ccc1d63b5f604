import { pick, type Random } from "../../find/random.ts";
import { type Query, type QueryClass, queryClasses } from "./make-queries.ts";

/** Share of each class in what a police service is asked: most numbers are on record nowhere or as they are. */
const mix: Readonly<Record<QueryClass, number>> = {
  exact: 0.24,
  miss: 0.16,
  normalised: 0.2,
  lookalike: 0.1,
  one_edit: 0.07,
  two_edits: 0.03,
  wildcard: 0.15,
  combined: 0.05,
};

/** So many queries in that mix, in random order. */
export function drawMixed(random: Random, queries: readonly Query[], count: number): Query[] {
  const ofClass = new Map(
    queryClasses.map((kind) => [kind, queries.filter((query) => query.kind === kind)]),
  );
  return Array.from({ length: count }, () => {
    let place = random();
    const kind = queryClasses.find((one) => {
      place -= mix[one];
      return place < 0;
    });
    return pick(random, ofClass.get(kind ?? "exact") ?? []);
  });
}
