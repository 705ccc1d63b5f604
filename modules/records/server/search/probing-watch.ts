import {
  judgeProbing,
  type ProbedNumber,
  type ProbingVerdict,
  probedFamilies,
  probingWindow,
  slowFrom,
} from "#records/contract";

/** Numbers remembered of one person. */
const most = 2000;

/** Remembers, in this process, what each person searched in the past hour. */
export interface ProbingWatch {
  /** What these numbers, beside those searched before, look like. */
  judge(person: string, norms: readonly string[], now: number): ProbingVerdict;
  /** Remembers numbers that were searched. */
  note(person: string, norms: readonly string[], isFound: boolean, now: number): void;
  /** Whether this is the first time in an hour that a person is stopped: then it is reported. */
  isFirstStop(person: string, now: number): boolean;
}

/** What a person searched, by neighbours, so that a search looks at its own and at those that are many, not at all. */
interface Searched {
  /** The oldest first. */
  readonly order: Set<ProbedNumber>;
  readonly families: Map<string, Set<ProbedNumber>>;
  /** Families with as many numbers as slow a search down, or more. */
  readonly crowded: Set<string>;
}

export function createProbingWatch(): ProbingWatch {
  const searched = new Map<string, Searched>();
  const stopped = new Map<string, number>();
  return {
    judge: (person, norms, now) => {
      const asked = norms.map((norm) => ({ norm, at: now, isFound: false }));
      return judgeProbing([...relevantTo(searched.get(person), norms), ...asked], now);
    },
    note: (person, norms, isFound, now) => {
      const known = searched.get(person) ?? nothingSearched();
      searched.set(person, known);
      for (const norm of norms) remember(known, { norm, at: now, isFound });
      for (const oldest of known.order) {
        if (known.order.size <= most && now - oldest.at <= probingWindow) break;
        forget(known, oldest);
      }
    },
    isFirstStop: (person, now) => {
      const last = stopped.get(person);
      if (last !== undefined && now - last <= probingWindow) return false;
      stopped.set(person, now);
      return true;
    },
  };
}

function nothingSearched(): Searched {
  return { order: new Set(), families: new Map(), crowded: new Set() };
}

/** Neighbours of these numbers, and whatever else was searched number after number. */
function relevantTo(searched: Searched | undefined, norms: readonly string[]): ProbedNumber[] {
  if (searched === undefined) return [];
  const families = new Set([...searched.crowded, ...norms.flatMap(probedFamilies)]);
  return [...families].flatMap((family) => [...(searched.families.get(family) ?? [])]);
}

function remember({ order, families, crowded }: Searched, number: ProbedNumber): void {
  order.add(number);
  for (const family of probedFamilies(number.norm)) {
    const members = families.get(family) ?? new Set();
    families.set(family, members.add(number));
    if (members.size >= slowFrom) crowded.add(family);
  }
}

function forget({ order, families, crowded }: Searched, number: ProbedNumber): void {
  order.delete(number);
  for (const family of probedFamilies(number.norm)) {
    const members = families.get(family);
    members?.delete(number);
    if ((members?.size ?? 0) < slowFrom) crowded.delete(family);
    if (members?.size === 0) families.delete(family);
  }
}
