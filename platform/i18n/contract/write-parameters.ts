import type { Language } from "./language.ts";

/** A fact that fills a sentence. */
export type Parameter = string | number;

const MOMENT = /^\d{4}-\d{2}-\d{2}T[\d:.]+Z$/;
const DAY = /^\d{4}-\d{2}-\d{2}$/;
const COUNTRY = /^[A-Z]{2}$/;
/** Names under which a sentence has a member or a country. */
const PLACES: ReadonlySet<string> = new Set(["member", "country", "owner", "asker", "asked"]);
const FIRST_STRONG_ISOLATE = "\u2068";
const POP_ISOLATE = "\u2069";

/**
 * Writes the facts of a sentence for a reader: members and countries by name, moments
 * as date and time, days as dates, and every text isolated, so that a reference keeps the order of its characters
 * inside Arabic (UAX #9 section 2.4). Numbers stay numbers, for plural forms.
 */
export function writeParameters(
  language: Language,
  parameters: Readonly<Record<string, Parameter | undefined>>,
): Record<string, Parameter> {
  const written = Object.entries(parameters).flatMap(([name, value]): [string, Parameter][] => {
    if (value === undefined) return [];
    if (typeof value === "number") return [[name, value]];
    return [[name, FIRST_STRONG_ISOLATE + writeText(language, name, value) + POP_ISOLATE]];
  });
  return Object.fromEntries(written);
}

function writeText(language: Language, name: string, value: string): string {
  if (MOMENT.test(value)) return writeMoment(language, new Date(value));
  if (DAY.test(value)) return writeDay(language, value);
  if (PLACES.has(name) && COUNTRY.test(value)) {
    return new Intl.DisplayNames(language, { type: "region" }).of(value) ?? value;
  }
  return value;
}

function writeDay(language: Language, day: string): string {
  return new Intl.DateTimeFormat(`${language}-u-nu-latn`, {
    dateStyle: "medium",
    timeZone: "UTC",
  }).format(new Date(day));
}

function writeMoment(language: Language, moment: Date): string {
  return new Intl.DateTimeFormat(`${language}-u-nu-latn`, {
    dateStyle: "medium",
    timeStyle: "short",
    hourCycle: "h23",
    timeZone: "UTC",
  })
    .format(moment)
    .concat(" UTC");
}
