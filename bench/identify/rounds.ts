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

/** Everything measured at one size and one level of noise. */
export interface Round {
  sightings: number;
  ours: Places;
  oracle: Places;
  peers: Readonly<Record<PeerName, Places>>;
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

function emptyRound(): Round {
  return {
    sightings: 0,
    ours: nowhere(),
    oracle: nowhere(),
    peers: {
      faceted: nowhere(),
      blended: nowhere(),
      facetedLabelled: nowhere(),
      blendedLabelled: nowhere(),
    },
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

function note(places: Places, { keyOf, truth }: Case, refs: readonly string[]): void {
  const firearms = [...new Set(refs.map(keyOf))];
  const at = firearms.indexOf(truth);
  if (at === 0) places.first += 1;
  if (at >= 0 && at < 5) places.five += 1;
}

function askOurs(round: Round, { index }: Contenders, one: Case): void {
  const begin = performance.now();
  const cpu = process.cpuUsage();
  const result = identify(index, one.sighting.observation);
  round.cpuMilliseconds.push(process.cpuUsage(cpu).user / 1000);
  round.milliseconds.push(performance.now() - begin);
  note(
    round.ours,
    one,
    result.candidates.map(({ ref }) => ref),
  );
  const [leader] = result.candidates;
  round.forecasts.push({
    probability: leader?.probability ?? 0,
    hit: leader !== undefined && one.keyOf(leader.ref) === one.truth,
  });
  countMarks(round.marks, one.sighting, result.readings);
}

async function askPeer(round: Round, peer: Peer, one: Case): Promise<void> {
  for (const name of peerNames) {
    const begin = performance.now();
    const refs = await peer.ask(name, one.sighting);
    if (name === "faceted") round.peerMilliseconds.push(performance.now() - begin);
    note(round.peers[name], one, refs);
  }
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
    askOurs(round, contenders, one);
    if (unlisted.length > 0 && turn % 10 === 9) askUnlisted(round, contenders, dice, plan.level);
    if (peer !== undefined) await askPeer(round, peer, one);
    if (oracle !== undefined) {
      note(round.oracle, one, heaviestGroups(entries, keys, oracle.weigh(sighting, noise), 5));
    }
    if (turn < plan.questions) {
      round.questions.push(questionsNeeded(index, sighting.observation, sighting.truth));
    }
    round.sightings += 1;
  }
  return round;
}
