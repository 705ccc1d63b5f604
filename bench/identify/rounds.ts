import type { Entry, Lexicons, ReferenceLists } from "#reference/contract";
import { identify, type ReferenceIndex } from "#reference/science";
import { questionsNeeded } from "./ask-on.ts";
import type { Forecast } from "./calibration.ts";
import { rollDice } from "./dice.ts";
import { importerPool } from "./grow-makes.ts";
import { countMarks, type MarkCount, noMarks } from "./mark-accuracy.ts";
import { type Noise, noiseAt } from "./noise.ts";
import { observe, type Sighting, type World } from "./observe.ts";
import type { Oracle } from "./oracle.ts";
import type { Peer } from "./peer-store.ts";
import { heaviestGroups, observableKey } from "./same-firearm.ts";

/** Everything measured at one size and one level of noise. */
export interface Round {
  sightings: number;
  top1: number;
  top5: number;
  oracleTop1: number;
  oracleTop5: number;
  facetedTop1: number;
  facetedTop5: number;
  blendedTop1: number;
  blendedTop5: number;
  milliseconds: number[];
  /** Processor time of the same calls: what they take on a machine with nothing else to do. */
  cpuMilliseconds: number[];
  peerMilliseconds: number[];
  marks: MarkCount;
  forecasts: Forecast[];
  questions: (number | undefined)[];
}

export interface Contenders {
  world: World;
  index: ReferenceIndex;
  peer?: Peer;
  oracle?: Oracle;
}

export function worldOf(entries: readonly Entry[], lists: ReferenceLists): World {
  return {
    entries,
    importers: importerPool(lists.makes),
    calibreAliases: new Map(lists.calibres.map(({ name, aliases }) => [name, aliases])),
    countryNames: new Map(lists.countries.map(({ code, names }) => [code, names.en])),
  };
}

function emptyRound(): Round {
  return {
    sightings: 0,
    top1: 0,
    top5: 0,
    oracleTop1: 0,
    oracleTop5: 0,
    facetedTop1: 0,
    facetedTop5: 0,
    blendedTop1: 0,
    blendedTop5: 0,
    milliseconds: [],
    cpuMilliseconds: [],
    peerMilliseconds: [],
    marks: noMarks(),
    forecasts: [],
    questions: [],
  };
}

type Same = (ref: string) => boolean;

function place(refs: readonly string[], isTruth: Same): { first: number; five: number } {
  const at = refs.findIndex(isTruth);
  return { first: at === 0 ? 1 : 0, five: at >= 0 && at < 5 ? 1 : 0 };
}

function askOurs(round: Round, { index }: Contenders, sighting: Sighting, isTruth: Same): void {
  const begin = performance.now();
  const cpu = process.cpuUsage();
  const result = identify(index, sighting.observation);
  round.milliseconds.push(performance.now() - begin);
  round.cpuMilliseconds.push(process.cpuUsage(cpu).user / 1000);
  const { first, five } = place(
    result.candidates.map(({ ref }) => ref),
    isTruth,
  );
  round.top1 += first;
  round.top5 += five;
  round.forecasts.push({ probability: result.candidates[0]?.probability ?? 0, hit: first === 1 });
  countMarks(round.marks, sighting, result.readings);
}

/** The list without repeats of the same firearm, as a person would read it. */
function distinct(refs: readonly string[], keyOf: (ref: string) => string): string[] {
  return [...new Map(refs.toReversed().map((ref) => [keyOf(ref), ref])).values()].reverse();
}

async function askPeer(round: Round, peer: Peer, sighting: Sighting, isTruth: Same, keyOf: (ref: string) => string) {
  const begin = performance.now();
  const faceted = place(distinct(await peer.faceted(sighting), keyOf), isTruth);
  round.peerMilliseconds.push(performance.now() - begin);
  const blended = place(distinct(await peer.blended(sighting), keyOf), isTruth);
  round.facetedTop1 += faceted.first;
  round.facetedTop5 += faceted.five;
  round.blendedTop1 += blended.first;
  round.blendedTop5 += blended.five;
}

export interface RoundPlan {
  level: number;
  sightings: number;
  questions: number;
  seed: number;
}

/** Draws sightings and puts each to us, the peer and the oracle in turn. */
export async function runRound(contenders: Contenders, plan: RoundPlan): Promise<Round> {
  const { world, peer, oracle } = contenders;
  const { entries } = world;
  const keys = entries.map(observableKey);
  const keyByRef = new Map(entries.map(({ ref }, at) => [ref, keys[at] ?? ""]));
  const keyOf = (ref: string) => keyByRef.get(ref) ?? ref;
  const dice = rollDice(plan.seed);
  const noise: Noise = noiseAt(plan.level);
  const round = emptyRound();
  for (let turn = 0; turn < plan.sightings; turn += 1) {
    const sighting = observe(dice, world, noise, dice.pick(entries));
    const own = observableKey(sighting.truth);
    const isTruth = (ref: string) => keyOf(ref) === own;
    askOurs(round, contenders, sighting, isTruth);
    if (peer !== undefined) await askPeer(round, peer, sighting, isTruth, keyOf);
    if (oracle !== undefined) {
      const best = place(heaviestGroups(entries, keys, oracle.weigh(sighting, noise), 5), isTruth);
      round.oracleTop1 += best.first;
      round.oracleTop5 += best.five;
    }
    if (turn < plan.questions) {
      round.questions.push(questionsNeeded(contenders.index, sighting.observation, sighting.truth));
    }
    round.sightings += 1;
  }
  return round;
}

export type { Lexicons };
