import type { LibraryMark } from "#reference/contract";
import { buildShapeIndex, matchShapes, nearLikeness, type ShapeIndex } from "#reference/science";
import { readSeed } from "#reference/server";
import type { BenchOptions, Figure } from "./figure.ts";
import { type Random, seededRandom } from "./find/random.ts";
import { levelNames, levels } from "./marks/levels.ts";
import { linesOf } from "./marks/lines-of.ts";
import { paint } from "./marks/paint.ts";
import { createCorrelation } from "./marks/peer/correlation.ts";
import { createHuMoments } from "./marks/peer/hu-moments.ts";
import { inkWeights } from "./marks/peer/normal-image.ts";
import { renderSeen, type Seen } from "./marks/render-seen.ts";
import { report, type Trial, type Trials } from "./marks/report.ts";
import { scribble } from "./marks/scribble.ts";

const defaultSize = 6;
const seeds = { tuning: 104, held_back: 7001 } as const;

/**
 * `MARKS_HALF=tuning` shows the half on which the matcher's figures were chosen; the bench itself is
 * of the other half, with other chance. The library searched always holds both.
 */
const half = process.env.MARKS_HALF === "tuning" ? "tuning" : "held_back";

type Drawn = LibraryMark & { drawing: string[] };

export async function run({ size = defaultSize }: BenchOptions): Promise<Figure[]> {
  const { lists } = await readSeed();
  const drawn = lists.marks.filter((mark): mark is Drawn => mark.drawing !== undefined);
  const asked = drawn.filter((_, at) => (at % 2 === 0) === (half === "tuning"));
  const random = seededRandom(seeds[half]);
  const trials = tryAll(drawn, asked, size, random);
  return report(trials, { drawn: drawn.length, asked: asked.length, nearLikeness });
}

function tryAll(
  drawn: readonly Drawn[],
  asked: readonly Drawn[],
  size: number,
  random: Random,
): Trials {
  const index = buildShapeIndex(drawn);
  const peers = createPeers(drawn);
  const trials: Trials = { shown: [], absent: [], scribbled: [] };
  for (const mark of Array.from({ length: size }, () => asked).flat()) {
    const alike = drawnLike(drawn, mark);
    for (const level of levelNames) {
      const seen = renderSeen(linesOf(mark.drawing), levels[level], random);
      trials.shown.push({ level, ...tryOne(index, peers, alike, seen) });
      if (level === "quick") trials.absent.push(bestWithout(index, alike, seen));
    }
    trials.scribbled.push(bestLikeness(index, renderSeen(scribble(random), levels.traced, random)));
  }
  return trials;
}

type Peers = ReturnType<typeof createPeers>;

function createPeers(drawn: readonly Drawn[]) {
  const library = drawn.map(({ id, drawing }) => {
    const picture = paint(linesOf(drawing), 6);
    return { id, weights: inkWeights(picture), width: picture.width };
  });
  return { correlation: createCorrelation(library), hu: createHuMoments(library) };
}

/** Marks drawn alike cannot be told apart by their drawing: any of them is right. */
function drawnLike(drawn: readonly Drawn[], mark: Drawn): ReadonlySet<string> {
  const same = JSON.stringify(mark.drawing);
  return new Set(
    drawn.filter(({ drawing }) => JSON.stringify(drawing) === same).map(({ id }) => id),
  );
}

function tryOne(
  index: ShapeIndex,
  peers: Peers,
  alike: ReadonlySet<string>,
  seen: Seen,
): Omit<Trial, "level"> {
  const start = performance.now();
  const cpu = process.cpuUsage();
  const matches = matchShapes(index, seen.mask);
  const { user, system } = process.cpuUsage(cpu);
  const ms = performance.now() - start;
  const rankOf = (ids: readonly string[]) => {
    const rank = ids.findIndex((id) => alike.has(id));
    return rank < 0 ? Number.POSITIVE_INFINITY : rank;
  };
  return {
    ms,
    cpuMs: (user + system) / 1000,
    rank: rankOf(matches.map(({ id }) => id)),
    likeness: matches[0]?.likeness ?? 0,
    correlationRank: rankOf(peers.correlation(seen.weights, seen.width)),
    huRank: rankOf(peers.hu(seen.weights, seen.width)),
  };
}

/** The best likeness where the mark itself, and all drawn like it, are not in the library. */
function bestWithout(index: ShapeIndex, alike: ReadonlySet<string>, seen: Seen): number {
  return bestLikeness(new Map([...index].filter(([id]) => !alike.has(id))), seen);
}

function bestLikeness(index: ShapeIndex, seen: Seen): number {
  return matchShapes(index, seen.mask)[0]?.likeness ?? 0;
}
