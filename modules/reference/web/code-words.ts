import { useTranslation } from "react-i18next";
import type { DescriptionField, FieldValue, MarkPlace, ReadingReason } from "#reference/contract";

/** The words for the codes of the reference table, in the reader's language. */
export interface CodeWords {
  place(place: MarkPlace | undefined): string;
  /** A value of a field: codes become words, measures get their unit, names stay as they are. */
  value(field: DescriptionField, value: FieldValue): string;
  /** Names and calibres are codes in Latin script: shown isolated and in mono. */
  isCode(field: DescriptionField): boolean;
  country(code: string): string;
  reason(reason: ReadingReason): string;
}

const namedFields = new Set<DescriptionField>([
  "make",
  "manufacturer",
  "importer",
  "model",
  "calibre",
  "serial",
]);

export function useCodeWords(): CodeWords {
  const { t, i18n } = useTranslation();
  const regions = new Intl.DisplayNames([i18n.language, "en"], {
    type: "region",
    fallback: "code",
  });
  const country = (code: string) =>
    formerCountries.has(code) ? t(`reference.formerCountry.${code}`) : (regions.of(code) ?? code);
  const partWord = (part: string) => t(`reference.part.${part}`);
  return {
    place: (place) => placeWords(place, t),
    country,
    isCode: (field) => namedFields.has(field),
    value: (field, value) => valueWords(field, value, { t, country }),
    reason: ({ code, params = {} }) => {
      const known =
        "part" in params
          ? { ...params, part: partWord(String(params.part)).toLocaleLowerCase(i18n.language) }
          : params;
      return t(`reference.reading.${code}`, known);
    },
  };
}

/** States that are gone keep the code they had; Intl does not know them all. */
const formerCountries = new Set(["SU", "YU", "CS", "DD"]);

type T = ReturnType<typeof useTranslation>["t"];

function placeWords(place: MarkPlace | undefined, t: T): string {
  if (place === undefined) return t("reference.place.notStated");
  const part = t(`reference.part.${place.part}`);
  if (place.side === undefined) return part;
  return t("reference.place.partSide", { part, side: t(`reference.side.${place.side}`) });
}

function valueWords(
  field: DescriptionField,
  value: FieldValue,
  { t, country }: { t: T; country: (code: string) => string },
): string {
  switch (field) {
    case "type":
      return t(`reference.type.${value}`);
    case "action":
      return t(`reference.action.${value}`);
    case "country":
      return country(String(value));
    case "capacityRounds":
      return t("reference.value.rounds", { count: Number(value) });
    case "barrelLengthMm":
      return t("reference.value.millimetres", { count: Number(value) });
    case "make":
    case "manufacturer":
    case "importer":
    case "model":
    case "calibre":
    case "serial":
      return String(value);
  }
}
