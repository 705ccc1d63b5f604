import {
  judgeProbing,
  type ProbedNumber,
  type ProbingVerdict,
  probingWindow,
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

export function createProbingWatch(): ProbingWatch {
  const searched = new Map<string, ProbedNumber[]>();
  const stopped = new Map<string, number>();
  const recentOf = (person: string, now: number) =>
    (searched.get(person) ?? []).filter(({ at }) => now - at <= probingWindow);
  return {
    judge: (person, norms, now) => {
      const asked = norms.map((norm) => ({ norm, at: now, isFound: false }));
      return judgeProbing([...recentOf(person, now), ...asked], now);
    },
    note: (person, norms, isFound, now) => {
      const noted = norms.map((norm) => ({ norm, at: now, isFound }));
      searched.set(person, [...recentOf(person, now), ...noted].slice(-most));
    },
    isFirstStop: (person, now) => {
      const last = stopped.get(person);
      if (last !== undefined && now - last <= probingWindow) return false;
      stopped.set(person, now);
      return true;
    },
  };
}
