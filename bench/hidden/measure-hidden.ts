import type { WorldDatabase } from "#testing/owned-world";
import { median, welchT } from "#testing/welch";
import type { Figure } from "../figure.ts";
import { storeHiddenRows } from "./hidden-rows.ts";
import { type ProbeTimes, timeProbes } from "./probe-timing.ts";
import { probeInterface, probeStore } from "./probes.ts";

const ROWS = 1000;
/** As in test vector leakage assessment: above this the two are told apart. */
const TOLD_APART = 4.5;

/** Whether a row one may not see takes longer to not see than one that is not there. */
export async function measureHidden(database: WorldDatabase, probes: number): Promise<Figure[]> {
  const rows = await storeHiddenRows(database, ROWS);
  const store = await timeProbes(probeStore(database.runtime, rows), rows.hiddenIds, probes);
  const { probe, close } = await probeInterface(database.runtime, rows);
  const outside = await timeProbes(probe, rows.hiddenIds, probes);
  await close();
  return [...report("interface", outside), ...report("store", store)];
}

function report(level: string, { hidden, absent }: ProbeTimes): Figure[] {
  const t = welchT(hidden, absent);
  const microseconds = (median(hidden) - median(absent)) * 1000;
  return [
    { name: `welch_t_${level}`, value: t, unit: "", target: TOLD_APART, holds: t < TOLD_APART },
    { name: `median_difference_us_${level}`, value: microseconds, unit: "µs" },
    { name: `probes_${level}`, value: hidden.length + absent.length, unit: "" },
  ];
}
