import type { LearnedShape } from "#reference/contract";
import { judgeSerial, type ReferenceIndex } from "#reference/science";
import { calibrationError, type Forecast } from "../identify/calibration.ts";
import { drawSerial, type HiddenMaker, meetMaker } from "./hidden-formats.ts";
import { numberOn } from "./number-marks.ts";
import type { PeerAnswer } from "./peers.ts";
import type { World } from "./world.ts";

/** What is asked of a contender: ours or a peer. */
export interface Contender {
  propose(serial: string): PeerAnswer;
  share(serial: string, make: string): number;
}

export function ours(index: ReferenceIndex): Contender {
  return {
    propose(serial) {
      const { proposals, notLearned } = judgeSerial(index, { serial });
      return { makes: proposals, notLearned };
    },
    share: (serial, make) => judgeSerial(index, { serial, make }).usual?.share ?? 1,
  };
}

export interface Score {
  first: number;
  five: number;
  /** Of the stated probability of each proposal, and of a make not learned. */
  makeError: number;
  /** Of the stated share of serials at least as unusual. */
  shareError: number;
  /** The same where the share is below 0.9: elsewhere nearly everything comes true. */
  lowShareError: number;
  milliseconds: number;
}

function learnedMakes(learned: readonly LearnedShape[]): Set<string> {
  return new Set(learned.flatMap(({ make }) => (make === undefined ? [] : [make])));
}

function proposalForecasts(
  answer: PeerAnswer,
  maker: HiddenMaker,
  known: ReadonlySet<string>,
): Forecast[] {
  const none = { probability: answer.notLearned, hit: !known.has(maker.name) };
  const makes = answer.makes.map(({ make, probability }) => ({
    probability,
    hit: make === maker.name,
  }));
  return [none, ...makes];
}

const pairs = 8;

/** For two halves of fresh serials of a make: whether those of the second are as unusual as each of the first. */
function shareForecasts(contender: Contender, { dice }: World, maker: HiddenMaker): Forecast[] {
  const shares = Array.from({ length: 2 * pairs }, () =>
    contender.share(drawSerial(dice, maker).text, maker.name),
  );
  return shares
    .slice(0, pairs)
    .flatMap((probability) =>
      shares.slice(pairs).map((other) => ({ probability, hit: other <= probability })),
    );
}

/** Asks a contender about bare serials of makers as they are met, and about stated makes, each as often. */
export function measure(
  contender: Contender,
  world: World,
  learned: readonly LearnedShape[],
  asked: number,
): Score {
  const { dice, makers } = world;
  const known = learnedMakes(learned);
  const forecasts: Forecast[] = [];
  const begin = performance.now();
  let first = 0;
  let five = 0;
  for (let at = 0; at < asked; at += 1) {
    const maker = meetMaker(dice, makers);
    const answer = contender.propose(drawSerial(dice, maker).text);
    forecasts.push(...proposalForecasts(answer, maker, known));
    if (answer.makes[0]?.make === maker.name) first += 1;
    if (answer.makes.some(({ make }) => make === maker.name)) five += 1;
  }
  const milliseconds = (performance.now() - begin) / asked;
  const shares = makers
    .filter(({ name }) => known.has(name))
    .flatMap((maker) => shareForecasts(contender, world, maker));
  return {
    first: first / asked,
    five: five / asked,
    makeError: calibrationError(forecasts),
    shareError: calibrationError(shares),
    lowShareError: calibrationError(shares.filter(({ probability }) => probability < 0.9)),
    milliseconds,
  };
}

export interface KindScore {
  right: number;
  error: number;
}

/** How often a bare number on a gun of a stated make is taken for what it is, and how well that is forecast. */
export function measureKinds(index: ReferenceIndex, { dice, makers }: World, asked: number) {
  const forecasts: Forecast[] = [];
  let right = 0;
  for (let at = 0; at < asked; at += 1) {
    const maker = meetMaker(dice, makers);
    const { kind, text } = numberOn(dice, maker);
    const { kinds } = judgeSerial(index, { serial: text, make: maker.name });
    const [likeliest] = kinds;
    if (likeliest?.kind === kind) right += 1;
    for (const one of kinds)
      forecasts.push({ probability: one.probability, hit: one.kind === kind });
  }
  return { right: right / asked, error: calibrationError(forecasts) } satisfies KindScore;
}
