import type { Language } from "#platform/i18n/contract";
import type { Translate } from "#platform/i18n/server";
import type { EventTime } from "#records/contract";
import { type SheetWords, sheetWords } from "#reference/server";
import type { ChainLink, Party, ToldLink, TraceQuestion } from "#tracing/contract";

/** Words for what a request holds in one language, for print. */
export interface FormWords {
  readonly language: Language;
  readonly say: (key: string, parameters?: Record<string, string | number>) => string;
  readonly country: (code: string) => string;
  /** A day, or a month or a year where no more is known. */
  readonly date: (when: string) => string;
  readonly list: (items: readonly string[]) => string;
  /** Of the fields of a description. */
  readonly sheet: SheetWords;
}

export function formWords(
  translate: Translate,
  language: Language,
  nameCountry: (code: string, language: Language) => string,
): FormWords {
  // Latin digits in all four languages, as on the guns.
  const locale = `${language}-u-nu-latn`;
  const written = (when: string) => {
    if (when.length === 4) return when;
    const month = { year: "numeric", month: "long", timeZone: "UTC" } as const;
    const parts = when.length === 7 ? month : { ...month, day: "numeric" as const };
    return new Intl.DateTimeFormat(locale, parts).format(new Date(when));
  };
  return {
    language,
    say: (key, parameters = {}) => translate(language, key, parameters),
    country: (code) => nameCountry(code, language),
    date: written,
    list: (items) => new Intl.ListFormat(language).format(items),
    sheet: sheetWords(translate, language, (code) => nameCountry(code, language)),
  };
}

/** When something happened, as well as it is known. */
export function timeInWords(when: EventTime, { say, date }: FormWords): string {
  switch (when.precision) {
    case "day":
      return date(when.day);
    case "between":
      return say("records.when.fromTo", { from: date(when.from), to: date(when.to) });
    case "unknown":
      return say("records.when.unknown");
  }
}

/** Where something happened: the country, and the place as it was written. */
export function placeInWords(
  where: NonNullable<TraceQuestion["recovery"]["where"]>,
  { country }: FormWords,
): string {
  const { place } = where;
  return [country(where.country), place && isolated(place)].filter(Boolean).join(" · ");
}

/** What a member told of one point of the firearm's life. */
export function toldInWords({ link, member }: ToldLink, words: FormWords): string {
  const { say, country, date } = words;
  const { kind, when, from, to, document }: ChainLink = link;
  const papers = [document?.kind, document?.number].filter(Boolean).join(" ");
  return [
    say(`tracing.link.${kind}`),
    when === undefined ? say("tracing.link.undated") : date(when),
    from && say("tracing.link.from", { party: partyInWords(from, words) }),
    to && say("tracing.link.to", { party: partyInWords(to, words) }),
    document && say("tracing.link.document", { document: isolated(papers) }),
    say("tracing.chain.toldBy", { member: country(member) }),
  ]
    .filter(Boolean)
    .join(" · ");
}

function partyInWords({ kind, name, country }: Party, words: FormWords): string {
  const told = [name, country && words.country(country)].filter((one) => one !== undefined);
  const word = words.say(`tracing.party.${kind}`);
  return told.length === 0 ? word : `${word} (${told.map(isolated).join(", ")})`;
}

/** A text of any language, kept in its own direction. */
export function isolated(text: string): string {
  return `\u2068${text}\u2069`;
}
