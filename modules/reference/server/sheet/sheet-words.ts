import type { Language } from "#platform/i18n/contract";
import type { Translate } from "#platform/i18n/server";
import type { DescriptionField, FieldValue, MarkPlace } from "#reference/contract";

/** Words for the codes of the table in one language, for print. */
export interface SheetWords {
  readonly language: Language;
  readonly say: (key: string, parameters?: Record<string, string | number>) => string;
  readonly field: (field: DescriptionField) => string;
  readonly value: (field: DescriptionField, value: FieldValue) => string;
  readonly place: (place: MarkPlace | undefined) => string;
  readonly list: (items: readonly string[]) => string;
}

/** A country's name in the language; its code where it has none. */
type NameCountry = (code: string) => string;

/** Names and calibres keep the order of their characters in either direction of text. */
export const codeFields: ReadonlySet<DescriptionField> = new Set<DescriptionField>([
  "make",
  "manufacturer",
  "importer",
  "model",
  "calibre",
  "serial",
]);

export function sheetWords(
  translate: Translate,
  language: Language,
  nameCountry: NameCountry,
): SheetWords {
  const say: SheetWords["say"] = (key, parameters = {}) =>
    translate(language, `reference.${key}`, parameters);
  return {
    language,
    say,
    field: (field) => say(`field.${field}`),
    list: (items) => new Intl.ListFormat(language).format(items),
    place: (place) => writePlace(place, say),
    value: (field, value) => writeValue(field, value, say, nameCountry),
  };
}

function writePlace(place: MarkPlace | undefined, say: SheetWords["say"]): string {
  if (place === undefined) return say("place.notStated");
  const part = say(`part.${place.part}`);
  if (place.side === undefined) return part;
  return say("place.partSide", { part, side: say(`side.${place.side}`) });
}

function writeValue(
  field: DescriptionField,
  value: FieldValue,
  say: SheetWords["say"],
  nameCountry: NameCountry,
): string {
  switch (field) {
    case "type":
    case "action":
      return say(`${field}.${value}`);
    case "country":
      return nameCountry(String(value));
    case "capacityRounds":
      return say("value.rounds", { count: Number(value) });
    case "barrelLengthMm":
      return say("value.millimetres", { count: Number(value) });
    default:
      return String(value);
  }
}
