import type { LibraryMark, MarkStatement } from "#reference/contract";

/** What was last published of a mark. */
export interface StatedMark {
  readonly id: string;
  readonly version: number;
  readonly statement: MarkStatement;
  /** Members of the editors who stand for it. */
  readonly verifiedBy: readonly string[];
  /** ISO 8601. */
  readonly at: string;
}

/** What a mark states, without what no proposal changes. */
export function statementOf(mark: LibraryMark): MarkStatement {
  const { kind, meaning, text, shapes, places, holder, town } = mark;
  const { country, usedOn, yearFrom, yearTo, source, pictures = [] } = mark;
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
  };
}

/** A mark as it was last published; pictogram and date codes stay those of the seed, where it has them. */
export function stateMark(
  seed: LibraryMark | undefined,
  { id, version, statement, verifiedBy, at }: StatedMark,
): LibraryMark {
  const { pictures, ...stated } = statement;
  return {
    id,
    ...stated,
    ...(seed?.drawing && { drawing: seed.drawing }),
    codes: seed?.codes ?? [],
    ...(pictures.length > 0 && { pictures }),
    state: "verified",
    version,
    verified: { by: [...verifiedBy], at },
  };
}

/** The library as it stands: the seed's marks in their order with what was published of them, then the new ones. */
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
  return [...stand, ...fresh.map((one) => stateMark(undefined, one))];
}
