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

/** A way to read the first words of a mark: its last part, and the way that part goes on from. */
interface Path {
  weight: number;
  part: PartLikelihood | undefined;
  before: Path | undefined;
}

/** Ways kept at each word and in the end; the rest hold well under a thousandth together. */
const beam = 20;
const kept = 14;
const leastShare = 1e-5;

/** How much worse or better than usual a mark of this legibility is copied. */
const careByLegibility = { clear: 0.7, worn: 1.5, partial: 1.5, restored: 1.5 } as const;

/** Puts a way in its place among the heaviest, behind its equals; the lightest gives way. */
function keep(paths: Path[], path: Path): void {
  let at = paths.length;
  while (at > 0 && (paths[at - 1]?.weight ?? 0) < path.weight) at -= 1;
  if (at >= beam) return;
  paths.splice(at, 0, path);
  if (paths.length > beam) paths.pop();
}

/** Goes on with a part from each of the ways that end where it begins. */
function extend(
  paths: readonly Path[],
  part: PartLikelihood,
  first: ReadonlyMap<MarkKind, number>,
  into: Path[],
): void {
  for (const before of paths) {
    const last = before.part?.kind;
    const step =
      last === undefined ? (first.get(part.kind) ?? 0) : goOnProbability(last, part.kind);
    const weight = before.weight * step * part.likelihood;
    const least = into.length < beam ? -1 : (into[beam - 1]?.weight ?? 0);
    if (weight > least) keep(into, { weight, part, before });
  }
}

function partsOf(path: Path): PartLikelihood[] {
  const parts: PartLikelihood[] = [];
  for (let at: Path | undefined = path; at?.part !== undefined; at = at.before) parts.push(at.part);
  return parts.reverse();
}

/** A mark holds at most 120 characters, so products of probabilities stay far above underflow. */
function search(lexicon: MarkLexicon, marking: Marking, mark: CutMark, care: number): Path[] {
  const first = kindPriors(marking.place?.part, marking.statedKind);
  const reader = readParts(lexicon, mark, kinds, care);
  const reached: Path[][] = [[{ weight: 1, part: undefined, before: undefined }]];
  for (let to = 1; to <= mark.words.length; to += 1) {
    const paths: Path[] = [];
    for (let from = 0; from < to; from += 1) {
      const before = reached[from] ?? [];
      for (const part of reader.list(from, to)) extend(before, part, first, paths);
    }
    reached.push(paths);
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
    .map((path) => ({ probability: path.weight / total, parts: partsOf(path) }));
  return { marking, mark, care, cuttings: likely };
}
