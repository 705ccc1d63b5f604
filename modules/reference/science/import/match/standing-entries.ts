import type { Make } from "#reference/contract";
import {
  buildDeletionNeighbours,
  type DeletionNeighbours,
  visitDeletionNeighbours,
  visitLonger,
} from "../../names/deletion-neighbours.ts";
import { boundedEditDistance, compactKey } from "../../text/index.ts";

/** What matching needs to know of an entry that stands. */
export interface StandingEntry {
  readonly ref: string;
  readonly version: number;
  readonly make: string;
  readonly model: string;
  readonly alsoKnownAs: readonly string[];
  readonly type: string;
  readonly calibres: readonly string[];
  readonly country: string | undefined;
  readonly state: string;
  readonly isListed: boolean;
  readonly mergedInto: string | undefined;
  /** How its latest version came about. */
  readonly change: string;
}

/** The entries that stand, findable by make and model and by what is nearly so. */
export interface StandingEntries {
  readonly byRef: ReadonlyMap<string, StandingEntry>;
  sameName(make: string, models: readonly string[]): StandingEntry[];
  similarName(make: string, model: string): StandingEntry[];
}

/** The make a name stands for, by the aliases of the lists: `S&W` and `Smith & Wesson` are one. */
export function createMakeKeys(makes: readonly Make[]): (name: string) => string {
  const keys = new Map<string, string>();
  const names = new Set(makes.map(({ name }) => compactKey(name)));
  for (const { name, aliases } of makes) {
    const key = compactKey(name);
    for (const { text } of aliases) {
      const alias = compactKey(text);
      if (names.has(alias)) continue;
      const before = keys.get(alias);
      keys.set(alias, before === undefined || before === key ? key : alias);
    }
  }
  const known = new Map<string, string>();
  return (name) => {
    let key = known.get(name);
    if (key === undefined) {
      const own = compactKey(name);
      key = keys.get(own) ?? own;
      known.set(name, key);
    }
    return key;
  };
}

/** Spells makes as the lists do where only case, accents or spaces differ. */
export function createMakeSpelling(
  makes: readonly Make[],
): (name: string) => { name: string; code?: string } {
  const byKey = Map.groupBy(makes, ({ name }) => compactKey(name));
  const known = new Map<string, { name: string; code?: string }>();
  return (name) => {
    const before = known.get(name);
    if (before !== undefined) return before;
    const listed = byKey.get(compactKey(name)) ?? [];
    const [make] = listed;
    const spelt =
      make === undefined || listed.length > 1
        ? { name }
        : { name: make.name, ...(make.code !== undefined && { code: make.code }) };
    known.set(name, spelt);
    return spelt;
  };
}

/** Indexes the listed entries for matching. */
export function indexStandingEntries(
  entries: readonly StandingEntry[],
  makeKey: (name: string) => string,
): StandingEntries {
  const listed = entries.filter(({ isListed }) => isListed);
  const byName = new Map<string, StandingEntry[]>();
  for (const entry of listed) {
    const names = new Set(
      [entry.model, ...entry.alsoKnownAs].map(
        (model) => `${makeKey(entry.make)} ${compactKey(model)}`,
      ),
    );
    for (const name of names) byName.set(name, [...(byName.get(name) ?? []), entry]);
  }
  const keys = [...byName.keys()];
  const neighbours = buildDeletionNeighbours(keys);
  return {
    byRef: new Map(entries.map((entry) => [entry.ref, entry])),
    sameName: (make, models) => {
      const found = models.flatMap(
        (model) => byName.get(`${makeKey(make)} ${compactKey(model)}`) ?? [],
      );
      return [...new Set(found)];
    },
    similarName: (make, model) =>
      similarKeys(neighbours, keys, `${makeKey(make)} ${compactKey(model)}`)
        .flatMap((key) => byName.get(key) ?? [])
        .slice(0, 5),
  };
}

const shortest = 4;

/** Names of the same make one slip of the pen away; a digit more or other is another model, no slip. */
function similarKeys(
  neighbours: DeletionNeighbours,
  keys: readonly string[],
  name: string,
): string[] {
  const [make = "", model = ""] = name.split(" ");
  if (model.length < shortest) return [];
  const found = new Set<string>();
  const look = (at: number) => {
    const key = keys[at] ?? "";
    if (key !== name && key.startsWith(`${make} `) && isSlip(key, name)) found.add(key);
  };
  visitDeletionNeighbours(neighbours, name, look);
  visitLonger(neighbours, name, look);
  return [...found].sort();
}

function isSlip(one: string, other: string): boolean {
  const digits = (text: string) => text.replace(/\D/g, "");
  return digits(one) === digits(other) && boundedEditDistance(one, other, 1) <= 1;
}
