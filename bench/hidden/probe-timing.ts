import { createId } from "#platform/database";

export interface ProbeTimes {
  /** Milliseconds of each probe for a row that is there and may not be seen. */
  hidden: number[];
  /** Milliseconds of each probe for a row that is not there. */
  absent: number[];
}

/** Asks for one row by its id or number; whether it was shown. */
export type Probe = (id: string) => Promise<boolean>;

/**
 * Asks by id for rows that are hidden and for rows that are absent, in pairs of random order, so
 * that whatever drifts, drifts for both. The first tenth warms up and is not counted.
 */
export async function timeProbes(
  probe: Probe,
  hiddenIds: readonly string[],
  probes: number,
  absentId: () => string = createId,
): Promise<ProbeTimes> {
  await probeAll(probe, { hiddenIds, absentId }, probes / 20);
  return probeAll(probe, { hiddenIds, absentId }, probes / 2);
}

interface Asked {
  readonly hiddenIds: readonly string[];
  readonly absentId: () => string;
}

async function probeAll(
  probe: Probe,
  { hiddenIds, absentId }: Asked,
  pairs: number,
): Promise<ProbeTimes> {
  const times: ProbeTimes = { hidden: [], absent: [] };
  for (let pair = 0; pair < pairs; pair++) {
    const ids = { hidden: hiddenIds[pair % hiddenIds.length] as string, absent: absentId() };
    const order =
      Math.random() < 0.5 ? (["hidden", "absent"] as const) : (["absent", "hidden"] as const);
    for (const kind of order) {
      const started = performance.now();
      const isShown = await probe(ids[kind]);
      times[kind].push(performance.now() - started);
      if (isShown) throw new Error("a hidden row was shown");
    }
  }
  return times;
}
