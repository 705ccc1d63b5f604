import { useTranslation } from "react-i18next";
import type {
  Action,
  ArticleField,
  ArticleMarking,
  EntryLink,
  FirearmType,
  Firm,
  LegalClass,
  MarkedPart,
  PartNumber,
  Picture,
  SerialPractice,
  Variant,
  WrittenText,
} from "#reference/contract";
import { type ListField } from "#reference/science";
import { type Format, useFormat } from "#ui";
import { type CodeWords, useCodeWords } from "../code-words.ts";

type T = ReturnType<typeof useTranslation>["t"];

/** The words of an article in the reader's language: every field and item as one line of text. */
export interface ArticleWords {
  field(field: ArticleField): string;
  /** A single value; codes become words, names stay as they are and isolated. */
  value(field: ArticleField, value: unknown): string;
  /** One item of a list. */
  item(field: ListField, item: unknown): string;
  /** A number of a part: what it is, where, whether it should match the frame, and in which years. */
  partNumber(number: PartNumber): string;
  /** Years or dates from and to, where one is known. */
  span(span: Span): string | undefined;
  jurisdiction(code: string): string;
  codes: CodeWords;
}

interface Span {
  readonly from?: number | string | undefined;
  readonly to?: number | string | undefined;
}

const isolated = (text: string) => `\u2068${text}\u2069`;

export function useArticleWords(): ArticleWords {
  const { t } = useTranslation();
  const codes = useCodeWords();
  const format = useFormat();
  const parts: Parts = { t, codes, format };
  return {
    codes,
    field: (field) => t(`reference.articleField.${field}`),
    value: (field, value) => writeValue(field, value, parts),
    item: (field, item) => joined(itemParts(field, item, parts)),
    partNumber: (number) => partNumberWords(number, parts),
    span: (span) => writeSpan(span, parts),
    jurisdiction: (code) => jurisdictionName(code, parts),
  };
}

interface Parts {
  readonly t: T;
  readonly codes: CodeWords;
  readonly format: Format;
}

function joined(parts: readonly (string | undefined)[]): string {
  return parts.filter((part) => part !== undefined && part !== "").join(" · ");
}

function writeValue(field: ArticleField, value: unknown, { t, codes }: Parts): string {
  switch (field) {
    case "kind":
    case "level":
    case "operatingSystem":
      return t(`reference.${field}.${value as string}`);
    case "type":
      return codes.value("type", value as FirearmType);
    case "action":
      return codes.value("action", value as Action);
    case "country":
      return codes.country(value as string);
    case "capacityRounds":
    case "barrelLengthMm":
      return codes.value(field, value as number);
    case "yearFrom":
    case "yearTo":
      return String(value);
    default:
      return isolated(String(value));
  }
}

function itemParts(field: ListField, item: unknown, parts: Parts): (string | undefined)[] {
  switch (field) {
    case "alsoKnownAs":
    case "productCodes":
    case "calibres":
      return [isolated(item as string)];
    case "firms":
      return firmParts(item as Firm, parts);
    case "variants":
      return variantParts(item as Variant, parts);
    case "serialPractice":
      return serialParts(item as SerialPractice, parts);
    case "markings":
      return markingParts(item as ArticleMarking, parts);
    case "parts":
      return partParts(item as MarkedPart, parts);
    case "legalClasses":
      return legalParts(item as LegalClass, parts);
    case "links":
      return linkParts(item as EntryLink, parts);
    case "pictures":
      return pictureParts(item as Picture, parts);
    case "notes":
      return writtenParts(item as WrittenText, parts);
  }
}

function firmParts({ name, role, country, ...span }: Firm, parts: Parts) {
  const { t, codes } = parts;
  return [
    isolated(name),
    t(`reference.firmRole.${role}`),
    country && codes.country(country),
    writeSpan(span, parts),
  ];
}

function variantParts(variant: Variant, parts: Parts) {
  const { codes, t } = parts;
  const { number, name, calibres, capacityRounds, barrelLengthMm, yearFrom, yearTo } = variant;
  return [
    t("reference.variant.number", { number }),
    name && isolated(name),
    ...calibres.map(isolated),
    capacityRounds && codes.value("capacityRounds", capacityRounds),
    barrelLengthMm && codes.value("barrelLengthMm", barrelLengthMm),
    writeSpan({ from: yearFrom, to: yearTo }, parts),
  ].map((part) => part || undefined);
}

function serialParts({ places, note, ...span }: SerialPractice, parts: Parts) {
  return [...places.map(parts.codes.place), note && isolated(note.text), writeSpan(span, parts)];
}

/** The mark of the library is not told in words: it is shown by its pictogram beside them. */
function markingParts({ kind, text, place }: ArticleMarking, { t, codes }: Parts) {
  return [t(`reference.markKind.${kind}`), text && isolated(text), place && codes.place(place)];
}

function partNumberWords({ kind, side, matches, ...span }: PartNumber, parts: Parts): string {
  const { t } = parts;
  const words = [
    t(`reference.partNumber.${kind}`),
    side && t(`reference.side.${side}`),
    matches && t(`reference.frameAgreement.${matches}`),
    writeSpan(span, parts),
  ];
  return words.filter((word) => word !== undefined && word !== "").join(", ");
}

function partParts({ part, within, bears, numbers = [], isRegulated }: MarkedPart, parts: Parts) {
  const { t, format } = parts;
  const kinds = bears.map((kind) => t(`reference.markKind.${kind}`));
  const whole = within && t("reference.part.within", { part: t(`reference.part.${within}`) });
  return [
    t(`reference.part.${part}`),
    whole,
    kinds.length > 0 ? format.list(kinds) : undefined,
    ...numbers.map((number) => partNumberWords(number, parts)),
    isRegulated ? t("reference.part.regulated") : undefined,
  ];
}

function legalParts(legal: LegalClass, parts: Parts) {
  return [
    jurisdictionName(legal.jurisdiction, parts),
    isolated(legal.class),
    legal.variant && parts.t("reference.variant.number", { number: legal.variant }),
    writeSpan(legal, parts),
    isolated(legal.source),
  ].map((part) => part || undefined);
}

function linkParts({ kind, ref, difference, source }: EntryLink, { t }: Parts) {
  return [
    t(`reference.linkKind.${kind}`),
    isolated(ref),
    ...difference.map(({ text }) => isolated(text)),
    source && isolated(source),
  ];
}

function pictureParts({ view, credit, marks }: Picture, { t }: Parts) {
  const count = marks.length;
  return [
    t(`reference.view.${view}`),
    credit && isolated(credit),
    count > 0 ? t("reference.picture.marks", { count }) : undefined,
  ];
}

function writtenParts({ language, text }: WrittenText, { format }: Parts) {
  return [format.languageName(language), isolated(text)];
}

function writeSpan({ from, to }: Span, { t, format }: Parts): string | undefined {
  const write = (at: number | string) => (typeof at === "number" ? String(at) : format.date(at));
  if (from !== undefined && to !== undefined)
    return t("reference.value.until", { from: write(from), to: write(to) });
  if (from !== undefined) return t("reference.value.since", { year: write(from) });
  return to === undefined ? undefined : t("reference.value.upTo", { to: write(to) });
}

/** A country, the EU, or a part of a country by its code. */
function jurisdictionName(code: string, { codes }: Parts): string {
  if (code.length === 2) return codes.country(code);
  return `${codes.country(code.slice(0, 2))} (${isolated(code)})`;
}
