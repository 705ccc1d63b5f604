import type { LibraryMark, MarkAnswer, MarkMatch, MarkQuestion } from "#reference/contract";
import { readRuns } from "../ink/mask-runs.ts";
import { matchShapes } from "../shape/match-shapes.ts";
import { fitText } from "./fit-text.ts";
import type { LibraryIndex } from "./library-index.ts";

/**
 * Below this likeness a drawing is of no mark of the library, as far as the drawing shows. Set on the
 * tuning half of `bench marks`: nine of ten quick drawings reach it. So does about half of those of
 * marks that are missing but have a near relative in the library; a lead, never an answer.
 */
export const nearLikeness = 0.7;

type Scored = MarkMatch & { readonly score: number };

/** The marks that fit a question, best first. With a drawing, marks without a pictogram are left out. */
export function searchLibrary(library: LibraryIndex, question: MarkQuestion): MarkAnswer {
  const likeness = likenessOf(library, question);
  const matches = [...library.marks.values()]
    .filter((mark) => isWanted(mark, question))
    .flatMap((mark) => scoreMark(mark, question, likeness))
    .sort((one, other) => other.score - one.score);
  const isNear = likeness === undefined || (matches[0]?.likeness ?? 0) >= nearLikeness;
  return { matches: matches.map(({ score: _, ...match }) => match), total: matches.length, isNear };
}

function likenessOf(index: LibraryIndex, { sketch }: MarkQuestion) {
  if (sketch === undefined) return undefined;
  const matches = matchShapes(index.shapes(), readRuns(sketch));
  return new Map(matches.map(({ id, likeness }) => [id, likeness]));
}

function isWanted(mark: LibraryMark, { shapes, kinds, countries, part }: MarkQuestion): boolean {
  return (
    (shapes ?? []).every((shape) => mark.shapes.includes(shape)) &&
    isAmong(mark.kind, kinds) &&
    isAmong(mark.country, countries) &&
    (part === undefined || mark.places.some((place) => place.part === part))
  );
}

function isAmong<Code>(code: Code | undefined, wanted: readonly Code[] | undefined): boolean {
  return (
    wanted === undefined || wanted.length === 0 || (code !== undefined && wanted.includes(code))
  );
}

function scoreMark(
  mark: LibraryMark,
  { text }: MarkQuestion,
  likeness: ReadonlyMap<string, number> | undefined,
): Scored[] {
  const { fit, codes } = fitText(mark, text);
  const alike = likeness?.get(mark.id);
  if (fit === 0 || (likeness !== undefined && alike === undefined)) return [];
  return [
    {
      mark,
      codes: [...codes],
      ...(alike === undefined ? {} : { likeness: alike }),
      score: fit * (alike ?? 1),
    },
  ];
}
