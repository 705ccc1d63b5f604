import type { FirearmType, LibraryMark } from "#reference/contract";
import { foldText } from "../../text/index.ts";

/** What a firearm must be known by to say which marks it may bear; absent years are unknown. */
export interface MarkBearer {
  /** The make, its company, its firms: every name a mark may stand for. */
  readonly names: readonly string[];
  readonly type: FirearmType;
  readonly country?: string | undefined;
  readonly yearFrom?: number | undefined;
  readonly yearTo?: number | undefined;
}

/** Marks that a country puts on guns whoever made them; the rest are of one holder. */
const ofCountry: ReadonlySet<LibraryMark["kind"]> = new Set(["proof", "inspection", "property"]);

/**
 * Marks of the library that are worth looking for on a firearm: those of its maker first, then those its country
 * put on guns of its kind in its years. It says where to look, never that this firearm bears one.
 */
export function expectedMarks(
  marks: readonly LibraryMark[],
  bearer: MarkBearer,
  limit: number,
): LibraryMark[] {
  const names = bearer.names.map(foldText).filter((name) => name !== "");
  const fitting = marks.filter((mark) => isOfItsTime(mark, bearer) && isOnItsKind(mark, bearer));
  const own = fitting.filter((mark) => isHeldBy(mark, names));
  const national = fitting.filter(
    (mark) =>
      !own.includes(mark) && ofCountry.has(mark.kind) && mark.country === (bearer.country ?? null),
  );
  return [...own, ...national].slice(0, limit);
}

function isHeldBy({ holder }: LibraryMark, names: readonly string[]): boolean {
  const held = foldText(holder ?? "");
  return (
    held !== "" && names.some((name) => startsWithName(held, name) || startsWithName(name, held))
  );
}

/** The same name, or one that goes on: a firm is written with and without its legal form. */
function startsWithName(long: string, short: string): boolean {
  return long === short || long.startsWith(`${short} `);
}

function isOfItsTime(mark: LibraryMark, { yearFrom, yearTo }: MarkBearer): boolean {
  const isOver = mark.yearTo !== undefined && yearFrom !== undefined && mark.yearTo < yearFrom;
  const isToCome = mark.yearFrom !== undefined && yearTo !== undefined && mark.yearFrom > yearTo;
  return !isOver && !isToCome;
}

function isOnItsKind({ usedOn }: LibraryMark, { type }: MarkBearer): boolean {
  return usedOn.length === 0 || usedOn.includes(type);
}
