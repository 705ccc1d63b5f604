import {
  Action,
  type CodedTarget,
  type Country,
  FirearmType,
  type ImportMapping,
  type Lexicons,
} from "#reference/contract";
import { calibreKey } from "../../lexicon/calibre-names.ts";
import { countryWords as wordsOnGuns } from "../../lexicon/country-words.ts";
import { foldText } from "../../text/index.ts";
import { actionWords } from "./action-words.ts";
import { saysNothing } from "./says-nothing.ts";
import { typeWords } from "./type-words.ts";

/** The code a word of the table stands for; null where none is known, `""` where it is to be no value. */
export type ValueReader = (word: string) => string | null;

export type ValueReaders = Readonly<Record<CodedTarget, ValueReader>>;

/** States that are gone, as tables name them, with the code they had. */
const formerStates: Readonly<Record<string, readonly string[]>> = {
  SU: [
    "USSR",
    "U.R.S.S.",
    "URSS",
    "Union soviétique",
    "Soviet Union",
    "Unión Soviética",
    "الاتحاد السوفيتي",
  ],
  YU: ["Yugoslavia", "Yougoslavie", "يوغوسلافيا"],
  CS: ["Czechoslovakia", "Tchécoslovaquie", "Checoslovaquia", "تشيكوسلوفاكيا"],
  DD: ["East Germany", "Allemagne de l'Est", "RDA", "DDR", "GDR", "Alemania Oriental"],
};

/** Further names of states as registers write them. */
const registerNames: Readonly<Record<string, readonly string[]>> = {
  US: ["Etats-Unis d'Amérique", "USA", "Etats Unis", "EEUU", "EE.UU."],
  GB: ["Grande-Bretagne", "Angleterre", "Royaume Uni"],
  CZ: ["République tchèque", "Tchéquie", "Czech Republic"],
  KR: ["Corée du Sud", "South Korea"],
  KP: ["Corée du Nord", "North Korea"],
  RU: ["Russie", "Fédération de Russie", "Russian Federation"],
  CN: ["Chine", "Chine populaire"],
  NL: ["Pays Bas", "Hollande"],
  DE: ["République fédérale d'Allemagne", "RFA", "West Germany"],
  TR: ["Turquie", "Turkey"],
};

/** Keeps the first code of each key; a key of two codes stands for neither. */
function dictionary(words: Iterable<readonly [string, string]>): ReadonlyMap<string, string> {
  const found = new Map<string, string>();
  for (const [key, code] of words) {
    const before = found.get(key);
    if (before === undefined) found.set(key, code);
    else if (before !== code) found.set(key, "");
  }
  return new Map([...found].filter(([key, code]) => key !== "" && code !== ""));
}

function codeDictionary(
  words: Readonly<Record<string, readonly string[]>>,
): ReadonlyMap<string, string> {
  return dictionary(
    Object.entries(words).flatMap(([code, names]) =>
      [code, ...names].map((name) => [foldText(name), code] as const),
    ),
  );
}

function countryDictionary({ countries, countryWords }: Lexicons): ReadonlyMap<string, string> {
  const named = countries.flatMap((country: Country) =>
    [country.code, country.iso3, ...Object.values(country.names)].map(
      (name) => [foldText(name), country.code] as const,
    ),
  );
  const former = codeDictionary(formerStates);
  const more = dictionary([
    ...named,
    ...codeDictionary(registerNames),
    ...countryWords.map(({ word, country }) => [foldText(word), country] as const),
    ...codeDictionary(wordsOnGuns),
  ]);
  return new Map([...more, ...dictionary(named), ...former]);
}

function calibreDictionary({ calibres }: Lexicons): ReadonlyMap<string, string> {
  return dictionary(
    calibres.flatMap(({ name, aliases }) =>
      [name, ...aliases].map((text) => [calibreKey(text), name] as const),
    ),
  );
}

/** A calibre by its list name: the whole cell, else what stands before brackets, else what is in them. */
function calibreReader(lists: Lexicons): ValueReader {
  const names = calibreDictionary(lists);
  return (word) => {
    const [, before = "", inside = ""] = /^([^(]*)\(([^)]*)\)\s*$/.exec(word) ?? [];
    const keys = [word, before, inside].map(calibreKey).filter((key) => key !== "");
    return keys.map((key) => names.get(key)).find((name) => name !== undefined) ?? null;
  };
}

function foldedReader(names: ReadonlyMap<string, string>): ValueReader {
  return (word) => names.get(foldText(word)) ?? null;
}

/** Asks the editor's own map first, then the words known to us; each word is looked up once. */
function remembering(read: ValueReader, own: Readonly<Record<string, string>> = {}): ValueReader {
  const known = new Map<string, string | null>(Object.entries(own));
  return (word) => {
    const before = known.get(word);
    if (before !== undefined) return before;
    const code = saysNothing(word) ? "" : read(word);
    known.set(word, code);
    return code;
  };
}

/** Readers of the words that stand for codes, as the lists, our own dictionaries and the editor know them. */
export function createValueReaders(
  lists: Lexicons,
  values: ImportMapping["values"] = {},
): ValueReaders {
  return {
    type: remembering(foldedReader(codeDictionary(typeWords)), values.type),
    action: remembering(foldedReader(codeDictionary(actionWords)), values.action),
    country: remembering(foldedReader(countryDictionary(lists)), values.country),
    calibre: remembering(calibreReader(lists), values.calibre),
  };
}

/** Whether a code that an editor chose for a word is one of ours. */
export function isCode(target: CodedTarget, code: string): boolean {
  switch (target) {
    case "type":
      return code === "handgun" || FirearmType.options.some((one) => one === code);
    case "action":
      return Action.options.some((one) => one === code);
    case "country":
      return /^[A-Z]{2}$/.test(code);
    case "calibre":
      return code.trim() !== "";
  }
}
