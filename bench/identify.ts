import { performance } from "node:perf_hooks";
import { buildReferenceIndex } from "#reference/science";
import { readSeed } from "#reference/server";
import type { BenchOptions, Figure } from "./figure.ts";
import { levelFigures, moderateFigures, speedFigures } from "./identify/figures.ts";
import { measureGuided } from "./identify/guided/measure-guided.ts";
import { buildOracle } from "./identify/oracle/oracle.ts";
import { startPeer } from "./identify/peer/peer-store.ts";
import { type Contenders, runRound, worldOf } from "./identify/rounds.ts";
import { levels, moderate } from "./identify/sighting/noise.ts";
import { growTable } from "./identify/table/grow-table.ts";

/** Sightings at moderate noise, and of those the ones asked on about, by size of the table. */
const plans = [
  { size: 600, sightings: 600, questions: 200, guns: 300 },
  { size: 60_000, sightings: 300, questions: 100, guns: 60 },
  { size: 250_000, sightings: 200, questions: 60, guns: 30 },
] as const;
const sightingsPerLevel = 150;
const seeds = { moderate: 2_024, level: 77 } as const;

type Plan = { size: number; sightings: number; questions: number; guns: number };

async function measure(
  { size, sightings, questions, guns }: Plan,
  headline: boolean,
): Promise<Figure[]> {
  const { lists } = await readSeed();
  const { listed, unlisted } = growTable(lists, size);
  const begin = performance.now();
  const index = buildReferenceIndex(listed, lists);
  const buildSeconds = (performance.now() - begin) / 1000;
  const world = worldOf(listed, lists);
  const ours: Contenders = { world, index, unlisted };
  await runRound(ours, { level: moderate, sightings: 30, questions: 0, seed: 1 });
  const others = [];
  for (const level of levels.filter((each) => each !== moderate)) {
    const plan = { level, sightings: sightingsPerLevel, questions: 0, seed: seeds.level };
    others.push(...levelFigures(await runRound(ours, plan), level, size));
  }
  const peer = await startPeer(listed, lists);
  try {
    const all = { ...ours, peer, oracle: buildOracle(world) };
    const plan = { level: moderate, sightings, questions, seed: seeds.moderate };
    const round = await runRound(all, plan);
    return [
      ...moderateFigures(round, headline ? "" : `_${size}`),
      ...speedFigures(round, size, buildSeconds),
      ...others,
      ...measureGuided(index, listed, lists, guns, headline ? "" : `_${size}`),
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
