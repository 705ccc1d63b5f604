import type { BorneMark, Entry, MarkKind } from "#reference/contract";
import { buildNameIndex, type NameIndex, type NameUse } from "../../names/index.ts";
import { compactKey } from "../../text/index.ts";
import { borneByAny } from "../assumptions.ts";
import type { Columns } from "./columns.ts";

/** The writings that rows are recorded to bear, apart from names and numbers. */
export interface BorneTable {
  /** The owners of a writing are rows. */
  readonly index: NameIndex;
  /** By writing: P(a gun that is not recorded to bear it bears it all the same). */
  readonly usual: Float64Array;
  /** By writing: the kind it is recorded as first. */
  readonly kinds: readonly MarkKind[];
}

/** A writing without its stops: numbers are struck with points, commas, blanks or nothing between. */
export function foldWriting(text: string): string {
  return compactKey(text).replaceAll(".", "");
}

const fewestFigures = 5;

/** By what a recorded writing is found: a patent by its figures, whatever word or country is struck before them. */
export function writingKey({ kind, text }: Pick<BorneMark, "kind" | "text">): string {
  const key = foldWriting(text);
  const figures = key.replace(/\D/gu, "");
  return kind === "patent" && figures.length >= fewestFigures ? figures : key;
}

/** A writing of one or two signs is met on anything. */
const fewestSigns = 3;

/** What a row bears that its own names do not say already, each writing once. */
function tellingMarks(entry: Entry): Map<string, BorneMark> {
  const names = [entry.make, entry.model, ...entry.alsoKnownAs, ...entry.calibres].map(foldWriting);
  const marks = new Map<string, BorneMark>();
  for (const mark of entry.marks ?? []) {
    const key = writingKey(mark);
    if (key.length >= fewestSigns && !names.includes(key) && !marks.has(key)) marks.set(key, mark);
  }
  return marks;
}

/**
 * How common a writing is can be learned only from entries that record marks of its kind: the few there are count beside as
 * many imagined ones that bear it as often as writings of the kind are borne at all.
 */
function shareOf(kind: MarkKind, bearing: number, recording: number): number {
  const imagined = 20;
  return (bearing + imagined * (borneByAny[kind] ?? 1)) / (recording + imagined);
}

/** Lists what the rows bear; empty where no entry records marks. */
export function buildBorneTable({ rows }: Columns, entries: readonly Entry[]): BorneTable {
  const uses: NameUse[] = [];
  const kindOf = new Map<string, MarkKind>();
  const bearing = new Map<string, number>();
  const recording = new Map<MarkKind, number>();
  for (const [row, [first = 0]] of rows.entries()) {
    const entry = entries[first];
    if (entry?.marks === undefined) continue;
    for (const kind of new Set(entry.marks.map((mark) => mark.kind)))
      recording.set(kind, (recording.get(kind) ?? 0) + 1);
    for (const [name, { kind }] of tellingMarks(entry)) {
      uses.push({ name, owner: row, share: 1 });
      if (!kindOf.has(name)) kindOf.set(name, kind);
      bearing.set(name, (bearing.get(name) ?? 0) + 1);
    }
  }
  const index = buildNameIndex(uses);
  const kinds = index.names.map((name) => kindOf.get(name) ?? "other");
  const usual = Float64Array.from(index.names, (name, at) => {
    const kind = kinds[at] ?? "other";
    return shareOf(kind, bearing.get(name) ?? 0, recording.get(kind) ?? 0);
  });
  return { index, usual, kinds };
}
