import type { Figure } from "../figure.ts";
import { speedFigures } from "./figures.ts";
import { moderateSeed, openTable } from "./open-table.ts";
import { startPeer } from "./peer/peer-store.ts";
import { runRound } from "./rounds.ts";
import { moderate } from "./sighting/noise.ts";

const sightings = 200;

/** The time of identification on a table of so many entries, beside the peer; the sightings of the full bench. */
export async function measureSpeed(size: number): Promise<Figure[]> {
  const { lists, listed, buildSeconds, ours } = await openTable(size);
  const peer = await startPeer(listed, lists);
  try {
    const plan = { level: moderate, sightings, questions: 0, seed: moderateSeed };
    return speedFigures(await runRound({ ...ours, peer }, plan), size, buildSeconds);
  } finally {
    await peer.close();
  }
}
