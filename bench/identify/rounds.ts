import type { Entry, ReferenceLists } from "#reference/contract";
import { identify, type ReferenceIndex } from "#reference/science";
import { questionsNeeded } from "./ask-on.ts";
import type { Forecast } from "./calibration.ts";
import { type Dice, rollDice } from "./dice.ts";
import { countMarks, type MarkCount, noMarks } from "./mark-accuracy.ts";
import type { Oracle } from "./oracle/oracle.ts";
import { type Peer, type PeerName, peerNames } from "./peer/peer-store.ts";
import { noiseAt } from "./sighting/noise.ts";
import { observe, type Sighting, type World } from "./sighting/observe.ts";
import { importerPool } from "./table/grow-makes.ts";
import { heaviestGroups, observableKey } from "./table/same-firearm.ts";

/** How often the right firearm was first, and among the first five. */
export interface Places {
  first: number;
  five: number;
}

/** What we and the peers made of the same sightings. */
export interface Compared {
  sightings: number;
  ours: Places;
  peers: Readonly<Record<PeerName, Places>>;
}

/** Everything measured at one size and one level of noise. */
export interface Round extends Compared {
  oracle: Places;
  /** Those sightings that the oracle leads right, where the evidence decides. */
  decidable: Compared;
  milliseconds: number[];
  /** Processor time of the same calls: what they take on a machine with nothing else to do. */
  cpuMilliseconds: number[];
  peerMilliseconds: number[];
  marks: MarkCount;
  /** Also of guns that are not in the table, for which the forecast is that they are not. */
  forecasts: Forecast[];
  questions: (number | undefined)[];
}

export interface Contenders {
  world: World;
  index: ReferenceIndex;
  peer?: Peer | undefined;
  oracle?: Oracle | undefined;
  /** Guns that the table lacks, for calibration. */
  unlisted: readonly Entry[];
}

export interface RoundPlan {
  level: number;
  sightings: number;
  questions: number;
  seed: number;
}

export function worldOf(entries: readonly Entry[], lists: ReferenceLists): World {
  return {
    entries,
    importers: importerPool(lists.makes),
    calibreAliases: new Map(lists.calibres.map(({ name, aliases }) => [name, aliases])),
    countryNames: new Map(lists.countries.map(({ code, names }) => [code, names.en])),
  };
}

const nowhere = (): Places => ({ first: 0, five: 0 });

function noneCompared(): Compared {
  return {
    sightings: 0,
    ours: nowhere(),
    peers: {
      faceted: nowhere(),
      blended: nowhere(),
      facetedLabelled: nowhere(),
      blendedLabelled: nowhere(),
    },
  };
}

function emptyRound(): Round {
  return {
    ...noneCompared(),
    oracle: nowhere(),
    decidable: noneCompared(),
    milliseconds: [],
    cpuMilliseconds: [],
    peerMilliseconds: [],
    marks: noMarks(),
    forecasts: [],
    questions: [],
  };
}

/** A sighting with the way to tell whether an answer is right. */
interface Case {
  sighting: Sighting;
  keyOf: (ref: string) => string;
  truth: string;
}

/** Place of the right firearm in an answer, from 0; -1 where it is absent. */
function placeIn({ keyOf, truth }: Case, refs: readonly string[]): number {
  return [...new Set(refs.map(keyOf))].indexOf(truth);
}

function count(places: Places, place: number): void {
  if (place === 0) places.first += 1;
  if (place >= 0 && place < 5) places.five += 1;
}

type Answers = { ours: number; peers: Partial<Record<PeerName, number>> };

function compare(compared: Compared, { ours, peers }: Answers): void {
  compared.sightings += 1;
  count(compared.ours, ours);
  for (const name of peerNames) count(compared.peers[name], peers[name] ?? -1);
}

function askOurs(round: Round, { index }: Contenders, one: Case): number {
  const begin = performance.now();
  const cpu = process.cpuUsage();
  const result = identify(index, one.sighting.observation);
  round.cpuMilliseconds.push(process.cpuUsage(cpu).user / 1000);
  round.milliseconds.push(performance.now() - begin);
  const [leader] = result.candidates;
  round.forecasts.push({
    probability: leader?.probability ?? 0,
    hit: leader !== undefined && one.keyOf(leader.ref) === one.truth,
  });
  countMarks(round.marks, one.sighting, result.readings);
  return placeIn(
    one,
    result.candidates.map(({ ref }) => ref),
  );
}

async function askPeer(round: Round, peer: Peer, one: Case): Promise<Answers["peers"]> {
  const places: Answers["peers"] = {};
  for (const name of peerNames) {
    const begin = performance.now();
    const refs = await peer.ask(name, one.sighting);
    if (name === "faceted") round.peerMilliseconds.push(performance.now() - begin);
    places[name] = placeIn(one, refs);
  }
  return places;
}

/** One gun in ten is none of the table; whoever leads then is wrong. */
function askUnlisted(
  round: Round,
  { index, world, unlisted }: Contenders,
  dice: Dice,
  level: number,
) {
  const sighting = observe(dice, world, noiseAt(level), dice.pick(unlisted));
  const [leader] = identify(index, sighting.observation, { limit: 1 }).candidates;
  round.forecasts.push({ probability: leader?.probability ?? 0, hit: false });
}

/** Draws sightings and puts each to us, the peers and the oracle in turn. */
export async function runRound(contenders: Contenders, plan: RoundPlan): Promise<Round> {
  const { world, peer, oracle, index, unlisted } = contenders;
  const { entries } = world;
  const keys = entries.map(observableKey);
  const keyByRef = new Map(entries.map(({ ref }, at) => [ref, keys[at] ?? ""]));
  const keyOf = (ref: string) => keyByRef.get(ref) ?? ref;
  const dice = rollDice(plan.seed);
  const noise = noiseAt(plan.level);
  const round = emptyRound();
  for (let turn = 0; turn < plan.sightings; turn += 1) {
    const sighting = observe(dice, world, noise, dice.pick(entries));
    const one = { sighting, keyOf, truth: observableKey(sighting.truth) };
    const ours = askOurs(round, contenders, one);
    if (unlisted.length > 0 && turn % 10 === 9) askUnlisted(round, contenders, dice, plan.level);
    const answers = { ours, peers: peer === undefined ? {} : await askPeer(round, peer, one) };
    compare(round, answers);
    if (oracle !== undefined) {
      const heaviest = heaviestGroups(entries, keys, oracle.weigh(sighting, noise), 5);
      const place = placeIn(one, heaviest);
      count(round.oracle, place);
      if (place === 0) compare(round.decidable, answers);
    }
    if (turn < plan.questions) {
      round.questions.push(questionsNeeded(index, sighting.observation, sighting.truth));
    }
  }
  return round;
}
