import { useTranslation } from "react-i18next";
import type { LibraryMark } from "#reference/contract";
import { useFormat } from "#ui";
import { useCodeWords } from "../code-words.ts";

/** The words for the codes of a mark, in the reader's language. */
export interface LibraryWords {
  meaning(mark: LibraryMark): string;
  kind(mark: LibraryMark): string;
  shapes(mark: LibraryMark): string;
  places(mark: LibraryMark): string;
  usedOn(mark: LibraryMark): string;
  period(mark: LibraryMark): string;
  country(mark: LibraryMark): string;
}

export function useLibraryWords(): LibraryWords {
  const { t, i18n } = useTranslation();
  const format = useFormat();
  const codes = useCodeWords();
  const unknown = t("reference.value.unknown");
  /** A list reads as one phrase: only its first word keeps its capital. */
  const list = ([first, ...others]: readonly string[]) =>
    first === undefined
      ? unknown
      : format.list([first, ...others.map((word) => word.toLocaleLowerCase(i18n.language))]);
  return {
    meaning: ({ meaning }) => t(`reference.library.meaning.${meaning}`),
    kind: ({ kind }) => t(`reference.library.kind.${kind}`),
    shapes: ({ shapes }) => list(shapes.map((shape) => t(`reference.library.shape.${shape}`))),
    places: ({ places }) => list(places.map((place) => codes.place(place))),
    usedOn: ({ usedOn }) => list(usedOn.map((type) => t(`reference.type.${type}`))),
    country: ({ country }) => (country ? codes.country(country) : unknown),
    period: ({ yearFrom: from, yearTo: to }) => {
      if (from === undefined && to === undefined) return unknown;
      if (from === undefined) return t("reference.library.period.until", { year: to });
      if (to === undefined) return t("reference.library.period.since", { year: from });
      return t("reference.library.period.between", { from, to });
    },
  };
}
