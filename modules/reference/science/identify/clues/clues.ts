import type { DescriptionField, Marking, MarkKind, Observation } from "#reference/contract";
import { presentCountry } from "../../lexicon/country-words.ts";
import type { MarkLexicon } from "../../lexicon/mark-lexicon.ts";
import { addValue, noValues } from "../../lexicon/owner-values.ts";
import { prepareMark, wordsOfEach } from "../../marks/cut-mark.ts";
import { cutReadings, type MarkCuttings } from "../../marks/cut-readings.ts";
import { preferOneSerial } from "../../marks/one-serial.ts";
import { confirmedFactor, wrongValue } from "../assumptions.ts";

/** A mark, or a field stated in words, with its readings and how far its values can be trusted. */
export interface Clue extends MarkCuttings {
  /** The field it was stated for; absent for a mark on the gun. */
  field?: DescriptionField;
  /** Probability of a wrong value, by the kind it is read as. */
  wrong: Readonly<Record<"make" | "model" | "calibre" | "country" | "importer", number>>;
}

const { make, manufacturer, importer, model, calibre, country } = wrongValue;
const usual = { make, importer, model, calibre, country };

function stated(
  lexicon: MarkLexicon,
  observation: Observation,
  field: "make" | "manufacturer" | "importer" | "model" | "calibre",
  statedKind: MarkKind,
): Clue[] {
  const text = observation[field];
  if (text === undefined) return [];
  const marking: Marking = { text, statedKind };
  const sure = observation.confirmed?.includes(field) === true ? confirmedFactor : 1;
  const doubt = field === "manufacturer" ? manufacturer : usual[statedKind as keyof typeof usual];
  return [
    { ...cutReadings(lexicon, marking), field, wrong: { ...usual, [statedKind]: doubt * sure } },
  ];
}

function statedCountry(lexicon: MarkLexicon, observation: Observation): Clue[] {
  if (observation.country === undefined) return [];
  const code = presentCountry(observation.country);
  const owner = lexicon.countries.labels.indexOf(code);
  const background = Math.max(lexicon.countries.frequency[owner] ?? 0, 1e-6);
  const own = noValues(1);
  addValue(own, owner, 1);
  const matches = { background, unknown: 1e-6, byOwner: () => own };
  const part = {
    kind: "country",
    from: 0,
    to: 1,
    body: 0,
    likelihood: background,
    matches,
  } as const;
  const sure = observation.confirmed?.includes("country") === true ? confirmedFactor : 1;
  return [
    {
      marking: { text: code, statedKind: "country" },
      mark: prepareMark(code),
      care: 1,
      cuttings: [{ probability: 1, parts: [part] }],
      field: "country",
      wrong: { ...usual, country: country * sure },
    },
  ];
}

/** Reads all marks together, then the fields stated in words. Marks come first and in the order given. */
export function readClues(lexicon: MarkLexicon, observation: Observation): Clue[] {
  const { markings } = observation;
  const words = wordsOfEach(markings.map(({ text }) => text));
  const marks = markings.map((marking) => cutReadings(lexicon, marking, words));
  return [
    ...preferOneSerial(marks).map((mark) => ({ ...mark, wrong: usual })),
    ...stated(lexicon, observation, "make", "make"),
    ...stated(lexicon, observation, "manufacturer", "make"),
    ...stated(lexicon, observation, "importer", "importer"),
    ...stated(lexicon, observation, "model", "model"),
    ...stated(lexicon, observation, "calibre", "calibre"),
    ...statedCountry(lexicon, observation),
  ];
}
