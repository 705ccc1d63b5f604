import type { Entry, MarkAccount, MarkKind } from "#reference/contract";
import { anyText } from "../marks/unknown-text.ts";
import { findNames, misreadProbability } from "../names/index.ts";
import { lookAlikeKey } from "../text/index.ts";
import { borneAsRecorded } from "./assumptions.ts";
import type { Clue } from "./clues/clues.ts";
import { type BorneTable, foldWriting, writingKey } from "./table/borne-table.ts";
import type { ReferenceIndex } from "./table/reference-index.ts";

/** Words of the longest writing that is looked for within a mark: several are often written down as one. */
const mostWords = 5;

/** The marks on the gun, without what was stated in words. */
function marksOf(clues: readonly Clue[]): readonly Clue[] {
  return clues.filter(({ field }) => field === undefined);
}

/** The folded readings of every stretch of a mark that may be a writing of its own. */
function stretchesOf({ mark }: Clue): string[] {
  const { length } = mark.words;
  const keys: string[] = [];
  for (let from = 0; from < length; from += 1)
    for (let to = from + 1; to <= Math.min(length, from + mostWords); to += 1)
      keys.push(
        ...mark
          .readings(from, to)
          .map(foldWriting)
          .filter((key) => key !== ""),
      );
  return keys;
}

/** Whether a mark said to be of one kind can be a writing recorded as another: what has no kind of its own is called other. */
function canBeKind({ marking: { statedKind } }: Clue, kind: MarkKind): boolean {
  return statedKind === undefined || statedKind === kind || statedKind === "other";
}

/** A recorded writing that a mark may be, and how much likelier the mark is where the writing is borne. */
interface Sighting {
  readonly name: number;
  readonly raise: number;
}

function sightingsOf({ index, usual, kinds }: BorneTable, clue: Clue): Sighting[] {
  return stretchesOf(clue).flatMap((key) => {
    // What else a gun may bear that reads so.
    const other = anyText(key);
    return findNames(index, key, clue.care).flatMap(({ name, probability }) => {
      if (!canBeKind(clue, kinds[name] ?? "other")) return [];
      const common = usual[name] ?? 1;
      const borne = borneAsRecorded + (1 - borneAsRecorded) * common;
      const raise = (borne * probability + other) / (common * probability + other);
      return raise > 1 ? [{ name, raise }] : [];
    });
  });
}

/** By row and kind the most that one sighting raises it by: marks of a kind come together, and count once. */
function raisesByRow(
  table: BorneTable,
  clues: readonly Clue[],
): Map<number, Map<MarkKind, number>> {
  const { index, kinds } = table;
  const raises = new Map<number, Map<MarkKind, number>>();
  for (const { name, raise } of marksOf(clues).flatMap((clue) => sightingsOf(table, clue))) {
    const kind = kinds[name] ?? "other";
    const end = index.firstOwner[name + 1] ?? 0;
    for (const row of index.owners.subarray(index.firstOwner[name] ?? 0, end)) {
      const ofRow = raises.get(row) ?? new Map<MarkKind, number>();
      raises.set(row, ofRow.set(kind, Math.max(ofRow.get(kind) ?? 1, raise)));
    }
  }
  return raises;
}

/**
 * Raises the rows that are recorded to bear what was seen. Who records no such mark stays as it is: nobody records all.
 * Returns by how much this raised all rows together.
 */
export function raiseBearers(
  { borne }: ReferenceIndex,
  clues: readonly Clue[],
  weights: Float64Array,
): number {
  if (borne.index.names.length === 0) return 1;
  const raises = raisesByRow(borne, clues);
  if (raises.size === 0) return 1;
  let before = 0;
  for (const weight of weights) before += weight;
  let added = 0;
  for (const [row, ofRow] of raises) {
    const weight = weights[row] ?? 0;
    let raised = weight;
    for (const raise of ofRow.values()) raised *= raise;
    weights[row] = raised;
    added += raised - weight;
  }
  return before > 0 ? 1 + added / before : 1;
}

/** Marks still to be looked for that are named of one entry: a page of them helps nobody. */
const mostSought = 8;
/** In a shorter writing one wrong sign makes another that stands on other guns, unless the two signs look alike. */
const fewestMisread = 5;

/** P(seen | recorded), 0 where the one cannot be said to be the other. */
function readProbability(seen: string, name: string, care: number): number {
  const isMisread = name.length >= fewestMisread || lookAlikeKey(seen) === lookAlikeKey(name);
  return name === "" ? 0 : misreadProbability(seen, name, isMisread ? care : 0);
}

/** The marks recorded of an entry: those that were seen, then some that are still to be looked for. */
export function accountMarks({ marks = [] }: Entry, clues: readonly Clue[]): MarkAccount[] {
  const seen = marksOf(clues).map((clue) => ({ clue, keys: stretchesOf(clue) }));
  const accounts = marks.map((mark): MarkAccount => {
    const name = writingKey(mark);
    const chances = seen.map(({ clue, keys }) =>
      canBeKind(clue, mark.kind)
        ? Math.max(0, ...keys.map((key) => readProbability(key, name, clue.care)))
        : 0,
    );
    const best = Math.max(0, ...chances);
    if (best === 0) return { ...mark, verdict: "unknown" };
    const marking = chances.indexOf(best);
    const isRead = seen[marking]?.keys.some((key) => readProbability(key, name, 0) > 0);
    return { ...mark, verdict: "agrees", marking, by: isRead ? "same" : "misread" };
  });
  const { agrees = [], unknown = [] } = Object.groupBy(accounts, ({ verdict }) => verdict);
  return [...agrees, ...unknown.slice(0, mostSought)];
}
