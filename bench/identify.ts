import type { BenchOptions, Figure } from "./figure.ts";
import { levelFigures, moderateFigures, speedFigures } from "./identify/figures.ts";
import { measureGuided } from "./identify/guided/measure-guided.ts";
import { moderateSeed, openTable } from "./identify/open-table.ts";
import { buildOracle } from "./identify/oracle/oracle.ts";
import { startPeer } from "./identify/peer/peer-store.ts";
import { runRound } from "./identify/rounds.ts";
import { levels, moderate } from "./identify/sighting/noise.ts";

/** Sightings at moderate noise, and of those the ones asked on about, by size of the table. */
const plans = [
  { size: 600, sightings: 600, questions: 200, guns: 300 },
  { size: 60_000, sightings: 300, questions: 100, guns: 60 },
  { size: 250_000, sightings: 200, questions: 60, guns: 30 },
] as const;
const sightingsPerLevel = 150;
const levelSeed = 77;

type Plan = { size: number; sightings: number; questions: number; guns: number };

async function measure(
  { size, sightings, questions, guns }: Plan,
  headline: boolean,
): Promise<Figure[]> {
  const { lists, listed, buildSeconds, ours } = await openTable(size);
  const others = [];
  for (const level of levels.filter((each) => each !== moderate)) {
    const plan = { level, sightings: sightingsPerLevel, questions: 0, seed: levelSeed };
    others.push(...levelFigures(await runRound(ours, plan), level, size));
  }
  const peer = await startPeer(listed, lists);
  try {
    const all = { ...ours, peer, oracle: buildOracle(ours.world) };
    const plan = { level: moderate, sightings, questions, seed: moderateSeed };
    const round = await runRound(all, plan);
    return [
      ...moderateFigures(round, headline ? "" : `_${size}`),
      ...speedFigures(round, size, buildSeconds),
      ...others,
      ...measureGuided(ours.index, listed, lists, guns, headline ? "" : `_${size}`),
    ];
  } finally {
    await peer.close();
  }
}

/**
 * Accuracy and speed of identification on a grown table, beside the oracle and beside facets with trigram
 * search. Headline figures are those of the largest table.
 */
export async function run({ size }: BenchOptions): Promise<Figure[]> {
  const chosen: Plan[] =
    size === undefined ? [...plans] : [{ size, sightings: 300, questions: 100, guns: 200 }];
  const figures: Figure[] = [];
  for (const [at, plan] of chosen.entries()) {
    figures.push(...(await measure(plan, at === chosen.length - 1)));
  }
  return figures;
}

if (import.meta.main) console.table(await run({}));
