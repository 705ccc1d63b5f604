import type { LibraryMark, MarkStanding, MarkStatement } from "#reference/contract";
import { sameValue } from "../../article/index.ts";

/** What was last published of a mark. */
export interface StatedMark {
  readonly id: string;
  readonly version: number;
  readonly statement: MarkStatement;
  /** What taking back has left; absent where the mark is stated. */
  readonly stands?: MarkStanding | undefined;
  /** Members of the editors who stand for it. */
  readonly verifiedBy: readonly string[];
  /** ISO 8601. */
  readonly at: string;
}

/** What a mark states, without what no proposal changes. */
export function statementOf(mark: LibraryMark): MarkStatement {
  const { kind, meaning, text, shapes, places, holder, town } = mark;
  const {
    country,
    usedOn,
    yearFrom,
    yearTo,
    source,
    furtherSources,
    pictures = [],
    drawing,
  } = mark;
  return {
    kind,
    meaning,
    shapes,
    places,
    usedOn,
    source,
    pictures,
    ...(text !== undefined && { text }),
    ...(holder !== undefined && { holder }),
    ...(town !== undefined && { town }),
    ...(country !== undefined && { country }),
    ...(yearFrom !== undefined && { yearFrom }),
    ...(yearTo !== undefined && { yearTo }),
    ...(furtherSources !== undefined && { furtherSources }),
    ...(drawing !== undefined && { drawing }),
  };
}

/** By these a dating system is the one whose codes the seed has. */
const dated = ["kind", "meaning", "text", "shapes"] as const;

/** A mark as it was last published; the seed's date codes stand where they still are of that mark. */
export function stateMark(
  seed: LibraryMark | undefined,
  { id, version, stands, statement, verifiedBy, at }: StatedMark,
): LibraryMark {
  if (stands === "seed" && seed !== undefined) return { ...seed, version };
  const { pictures, ...stated } = statement;
  return {
    id,
    ...stated,
    codes: dated.every((field) => sameValue(seed?.[field], statement[field]))
      ? (seed?.codes ?? [])
      : [],
    ...(pictures.length > 0 && { pictures }),
    state: "verified",
    version,
    ...(stands === "withdrawn" && { isWithdrawn: true }),
    verified: { by: [...verifiedBy], at },
  };
}

/** The library as search finds it: the seed's marks in their order with what was published of them, then the new ones. */
export function stateMarks(
  seed: readonly LibraryMark[],
  stated: readonly StatedMark[],
): LibraryMark[] {
  const byId = new Map(stated.map((one) => [one.id, one]));
  const known = new Set(seed.map(({ id }) => id));
  const stand = seed.map((mark) => {
    const published = byId.get(mark.id);
    return published ? stateMark(mark, published) : mark;
  });
  const fresh = stated.filter(({ id }) => !known.has(id));
  const marks = [...stand, ...fresh.map((one) => stateMark(undefined, one))];
  return marks.filter(({ isWithdrawn }) => !isWithdrawn);
}
