import type { FamilyCounts } from "#records/contract";

/** Records alike in all that is counted; a day is that the firearm was come upon, as `2026-11-26`. */
export interface FamilyGroup {
  readonly member: string;
  readonly month: string | null;
  readonly type: FamilyCounts["byType"][number]["type"];
  readonly what: FamilyCounts["byEvent"][number]["what"];
  readonly variant: FamilyCounts["byVariant"][number]["variant"];
  readonly firearms: number;
  readonly first: string | null;
  readonly last: string | null;
}

/** What was counted group by group, added up each way it is shown. */
export function sumUpFamily(groups: readonly FamilyGroup[]): FamilyCounts {
  const days = groups.flatMap(({ first, last }) => [first, last]).filter((day) => day !== null);
  days.sort();
  return {
    firearms: groups.reduce((sum, { firearms }) => sum + firearms, 0),
    byMember: addUp(groups, ({ member }) => ({ member })),
    byMonth: addUp(groups, ({ month, member }) => ({ month, member })).sort(latestFirst),
    byType: addUp(groups, ({ type }) => ({ type })),
    byEvent: addUp(groups, ({ what }) => ({ what })),
    byVariant: addUp(groups, ({ variant }) => ({ variant })),
    firstSeen: days[0] ?? null,
    lastSeen: days.at(-1) ?? null,
  };
}

type Counted<Key> = Key & { firearms: number };

/** The most first. */
function addUp<Key extends object>(
  groups: readonly FamilyGroup[],
  keyOf: (group: FamilyGroup) => Key,
): Counted<Key>[] {
  const sums = new Map<string, Counted<Key>>();
  for (const group of groups) {
    const key = keyOf(group);
    const name = JSON.stringify(key);
    const firearms = (sums.get(name)?.firearms ?? 0) + group.firearms;
    sums.set(name, { ...key, firearms });
  }
  return [...sums.entries()]
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([, sum]) => sum)
    .sort((one, other) => other.firearms - one.firearms);
}

/** A month that is not known comes last. */
function latestFirst(
  { month: one }: { month: string | null },
  { month: other }: { month: string | null },
): number {
  return (other ?? "").localeCompare(one ?? "");
}
