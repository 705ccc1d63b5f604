import { judgeLink, type StatedLink } from "./firearm-link.ts";
import type { LifeStanding } from "./life-line.ts";

/** What a member says of a pair of records. */
export interface PairStatement extends StatedLink {
  readonly record: string;
  readonly other: string;
}

/** How records stand to the first of them, by what is said of each pair: who is the same as the same is the same. */
export function standOfRecords(
  records: readonly string[],
  statements: readonly PairStatement[],
): Map<string, LifeStanding> {
  const [first = ""] = records;
  const judged = (one: string, another: string) =>
    judgeLink(statements.filter((pair) => isOf(pair, one, another)));
  const same = new Set([first]);
  for (const one of same)
    for (const another of records) if (judged(one, another) === "same") same.add(another);
  const standings = records.map(
    (id) => [id, same.has(id) ? ("same" as const) : judged(first, id)] as const,
  );
  return new Map<string, LifeStanding>([...standings, [first, "this"]]);
}

function isOf({ record, other }: PairStatement, one: string, another: string): boolean {
  return (record === one && other === another) || (record === another && other === one);
}
