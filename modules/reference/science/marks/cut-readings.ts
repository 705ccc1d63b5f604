import type { Marking, MarkKind } from "#reference/contract";
import type { MarkLexicon } from "../lexicon/mark-lexicon.ts";
import { type CutMark, prepareMark } from "./cut-mark.ts";
import { goesOn, goOnProbability, kindPriors, kinds } from "./kind-priors.ts";
import { type PartLikelihood, readParts } from "./part-likelihood.ts";

/** One way to cut a mark into parts, with its probability among all ways. */
export interface Cutting {
  probability: number;
  parts: readonly PartLikelihood[];
}

/** A mark with every way to read it that is worth keeping, likeliest first. */
export interface MarkCuttings {
  marking: Marking;
  mark: CutMark;
  care: number;
  cuttings: readonly Cutting[];
  /** What decided for the likeliest way, beside the mark itself. */
  decidedBy?: readonly ("one_serial_usual" | "fits_leading_entry")[];
}

/** A change of probability that is worth telling the person. */
const telling = 0.15;

/** Notes a reason when weighing anew made the likeliest way to cut the mark up likelier. */
export function noteDecision<T extends MarkCuttings>(
  before: MarkCuttings,
  after: T,
  reason: NonNullable<MarkCuttings["decidedBy"]>[number],
): T {
  const [likeliest] = after.cuttings;
  const earlier = before.cuttings.find(({ parts }) => parts === likeliest?.parts);
  const gained = (likeliest?.probability ?? 0) - (earlier?.probability ?? 0);
  if (gained < telling) return after;
  return { ...after, decidedBy: [...(after.decidedBy ?? []), reason] };
}

interface Path {
  weight: number;
  last: MarkKind | undefined;
  parts: readonly PartLikelihood[];
}

/** Ways kept at each word and in the end; the rest hold well under a thousandth together. */
const beam = 20;
const kept = 14;
const leastShare = 1e-5;

/** How much worse or better than usual a mark of this legibility is copied. */
const careByLegibility = { clear: 0.7, worn: 1.5, partial: 1.5, restored: 1.5 } as const;

function heaviest(paths: Path[], count: number): Path[] {
  return paths.sort((a, b) => b.weight - a.weight).slice(0, count);
}

function extended(
  paths: readonly Path[],
  part: PartLikelihood,
  first: ReadonlyMap<MarkKind, number>,
): Path[] {
  return paths.map(({ weight, last, parts }) => {
    const step =
      last === undefined ? (first.get(part.kind) ?? 0) : goOnProbability(last, part.kind);
    return { weight: weight * step * part.likelihood, last: part.kind, parts: [...parts, part] };
  });
}

/** A mark holds at most 120 characters, so products of probabilities stay far above underflow. */
function search(lexicon: MarkLexicon, marking: Marking, mark: CutMark, care: number): Path[] {
  const first = kindPriors(marking.place?.part, marking.statedKind);
  const reader = readParts(lexicon, mark, kinds, care);
  const reached: Path[][] = [[{ weight: 1, last: undefined, parts: [] }]];
  for (let to = 1; to <= mark.words.length; to += 1) {
    const paths: Path[] = [];
    for (let from = 0; from < to; from += 1) {
      const before = reached[from] ?? [];
      for (const part of reader.list(from, to)) paths.push(...extended(before, part, first));
    }
    reached.push(heaviest(paths, beam));
  }
  return reached[mark.words.length] ?? [];
}

function unread(mark: CutMark): Cutting[] {
  const part = { kind: "other", from: 0, to: mark.words.length, body: 0, likelihood: 1 } as const;
  return [{ probability: 1, parts: [part] }];
}

/**
 * Cuts a mark into the things it says: a semi-Markov chain over its words, where each part is drawn from
 * the names or number shapes of its kind, the first kind from what is usual at that place, the next from
 * what usually follows. Nothing is assumed about the gun yet. No more than `mostWords` words are read.
 */
export function cutReadings(
  lexicon: MarkLexicon,
  marking: Marking,
  mostWords?: number,
): MarkCuttings {
  const mark = prepareMark(marking.text, mostWords);
  const care = marking.legibility === undefined ? 1 : careByLegibility[marking.legibility];
  const paths = mark.words.length === 0 ? [] : search(lexicon, marking, mark, care);
  const whole = paths.map((path) => ({ ...path, weight: path.weight * (1 - goesOn) }));
  const total = whole.reduce((sum, { weight }) => sum + weight, 0);
  if (!(total > 0)) return { marking, mark, care, cuttings: unread(mark) };
  const likely = whole
    .filter(({ weight }) => weight > total * leastShare)
    .slice(0, kept)
    .map(({ weight, parts }) => ({ probability: weight / total, parts }));
  return { marking, mark, care, cuttings: likely };
}
