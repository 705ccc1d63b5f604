import type {
  ArticleField,
  ArticleMarking,
  EntryLink,
  Firm,
  LegalClass,
  MarkedPart,
  Picture,
  SerialPractice,
  Variant,
  WrittenText,
} from "#reference/contract";

/** The fields that are lists, empty where nothing is known. */
export const listFields = [
  "firms",
  "alsoKnownAs",
  "productCodes",
  "calibres",
  "variants",
  "serialPractice",
  "markings",
  "parts",
  "legalClasses",
  "links",
  "pictures",
  "notes",
] as const satisfies readonly ArticleField[];
export type ListField = (typeof listFields)[number];

export function isListField(field: ArticleField): field is ListField {
  return (listFields as readonly ArticleField[]).includes(field);
}

const joined = (...parts: readonly unknown[]) => JSON.stringify(parts.map((part) => part ?? null));

/**
 * What makes an item of a list the same item in another version: a variant is its number, a firm its
 * name and role. Two items with the same key are one that changed.
 */
export function itemKey(field: ListField, item: unknown): string {
  switch (field) {
    case "alsoKnownAs":
    case "productCodes":
    case "calibres":
      return item as string;
    case "firms":
      return joined((item as Firm).name, (item as Firm).role);
    case "variants":
      return joined((item as Variant).number);
    case "serialPractice":
      return joined((item as SerialPractice).from, (item as SerialPractice).to);
    case "markings":
      return markingKey(item as ArticleMarking);
    case "parts":
      return joined((item as MarkedPart).part, (item as MarkedPart).within);
    case "legalClasses":
      return legalKey(item as LegalClass);
    case "links":
      return joined((item as EntryLink).kind, (item as EntryLink).ref);
    case "pictures":
      return joined((item as Picture).file);
    case "notes":
      return joined((item as WrittenText).language);
  }
}

function markingKey({ kind, text, mark, place }: ArticleMarking): string {
  return joined(kind, text, mark, place?.part, place?.side);
}

function legalKey(one: LegalClass): string {
  return joined(one.jurisdiction, one.variant, one.from);
}
