import type {
  Agreement,
  CompanyLink,
  DescriptionField,
  Entry,
  FieldAccount,
  FieldValue,
} from "#reference/contract";
import { relationToMake } from "../../companies/index.ts";
import { calibreKey } from "../../lexicon/calibre-names.ts";
import { presentCountry } from "../../lexicon/country-words.ts";
import { valueOf } from "../../lexicon/owner-values.ts";
import { misreadProbability } from "../../names/index.ts";
import { compactKey } from "../../text/index.ts";
import { barrel } from "../assumptions.ts";
import type { ObservedValue } from "../clues/observed-values.ts";
import type { ReferenceIndex } from "../table/reference-index.ts";

/** The fields an account speaks of, in reading order. */
export const accountFields = [
  "make",
  "manufacturer",
  "importer",
  "model",
  "type",
  "action",
  "calibre",
  "capacityRounds",
  "barrelLengthMm",
  "country",
] as const satisfies readonly DescriptionField[];

/** What an entry records for a field; empty when it is silent. */
export function recordedValues(entry: Entry, field: DescriptionField): FieldValue[] {
  switch (field) {
    case "make":
      return [entry.make];
    case "manufacturer":
      return entry.manufacturer === undefined ? [] : [entry.manufacturer];
    case "importer":
      return [...entry.importers];
    case "model":
      return [entry.model, ...entry.alsoKnownAs];
    case "type":
      return [entry.type];
    case "action":
      return entry.action === undefined ? [] : [entry.action];
    case "calibre":
      return [...entry.calibres];
    case "capacityRounds":
      return entry.capacityRounds === undefined ? [] : [entry.capacityRounds];
    case "barrelLengthMm":
      return entry.barrelLengthMm === undefined ? [] : [entry.barrelLengthMm];
    case "country":
      return entry.country === undefined ? [] : [entry.country];
    case "serial":
      return [];
  }
}

/** Two lengths are the same within twice what a ruler allows. */
function sameLength(observed: FieldValue, recorded: readonly FieldValue[]): boolean {
  return recorded.some((each) => {
    const allowed = 2 * Math.max(barrel.minSigmaMm, barrel.sigmaShare * Number(each));
    return Math.abs(Number(observed) - Number(each)) <= allowed;
  });
}

interface Meeting {
  agrees: boolean;
  by?: Agreement;
  relation?: CompanyLink[];
}

/** The chance of a text for the entry's own owner counts as agreement when it beats that of a stranger. */
function metOwner(index: ReferenceIndex, row: number, value: ObservedValue): boolean {
  const part = value.reading?.part;
  const matches = part?.matches;
  if (part === undefined || matches === undefined) return false;
  const { columns, lexicon } = index;
  const beats = (owner: number) => (valueOf(matches.byOwner(), owner) ?? 0) > matches.background;
  const origin = columns.origins[columns.origin[row] ?? 0];
  switch (part.kind) {
    case "make":
    case "importer":
      return beats(columns.maker[row] ?? 0);
    case "model":
      return beats(columns.model[row] ?? 0);
    case "calibre":
      return origin?.calibres.some(beats) ?? false;
    case "country":
      return beats(lexicon.countries.labels.indexOf(presentCountry(origin?.country ?? "")));
    default:
      return false;
  }
}

function fits(seen: string, names: readonly (string | undefined)[]): boolean {
  return names.some((name) => {
    const key = compactKey(name ?? "");
    return key !== "" && (seen === key || misreadProbability(seen, key, 1) > 0);
  });
}

/** By which of the entry's names the text meets it. */
function agreementOf(entry: Entry, { field, observed, reading }: ObservedValue): Agreement {
  const { clue, part } = reading ?? {};
  const seen = compactKey(clue?.mark.raw(part?.body ?? 0, part?.to ?? 0) ?? String(observed));
  if (field === "calibre") {
    return entry.calibres.some((name) => calibreKey(name) === calibreKey(seen)) ? "same" : "alias";
  }
  if (field === "country") return "same";
  const [first, ...others] = recordedValues(entry, field).map(String);
  if (seen === compactKey(first ?? "")) return "same";
  if (others.some((other) => seen === compactKey(other))) return "alias";
  if (field === "make" && fits(seen, entry.importers)) return "importer";
  if (field === "make" && fits(seen, [entry.manufacturer])) return "manufacturer";
  if (part?.matches?.best?.exact === true) return field === "model" ? "part" : "alias";
  return "misread";
}

/** How the company a text names stands to the entry's make, where that is what the text is about. */
function relationOf(
  { companies }: ReferenceIndex,
  { make, makeCode }: Entry,
  { field, observed, reading }: ObservedValue,
): CompanyLink[] | undefined {
  if (field !== "make" && field !== "manufacturer" && field !== "importer") return undefined;
  const { clue, part } = reading ?? {};
  const seen = clue?.mark.raw(part?.body ?? 0, part?.to ?? 0) ?? String(observed);
  return relationToMake(companies, seen, { name: make, code: makeCode });
}

/** A name of the entry's own comes first; a related company's only where that is all there is. */
function namedMeeting(
  index: ReferenceIndex,
  row: number,
  entry: Entry,
  value: ObservedValue,
): Meeting {
  const met = metOwner(index, row, value);
  const by = met ? agreementOf(entry, value) : undefined;
  if (by !== undefined && by !== "alias" && by !== "misread") return { agrees: true, by };
  const relation = relationOf(index, entry, value);
  if (relation !== undefined) return { agrees: true, by: "related", relation };
  return by === undefined ? { agrees: false } : { agrees: true, by };
}

function meeting(index: ReferenceIndex, row: number, entry: Entry, value: ObservedValue): Meeting {
  const recorded = recordedValues(entry, value.field);
  if (recorded.includes(value.observed)) return { agrees: true, by: "same" };
  if (value.field === "barrelLengthMm") {
    return sameLength(value.observed, recorded) ? { agrees: true, by: "near" } : { agrees: false };
  }
  return namedMeeting(index, row, entry, value);
}

function accountOf(
  index: ReferenceIndex,
  row: number,
  entry: Entry,
  value: ObservedValue,
): FieldAccount {
  const { field, observed, marking } = value;
  const recorded = recordedValues(entry, field);
  const seen = { field, observed, recorded, ...(marking === undefined ? {} : { marking }) };
  if (recorded.length === 0) return { ...seen, verdict: "unknown" };
  const { agrees, by, relation } = meeting(index, row, entry, value);
  if (!agrees) return { ...seen, verdict: "contradicts" };
  return {
    ...seen,
    verdict: "agrees",
    ...(by === undefined ? {} : { by }),
    ...(relation === undefined ? {} : { relation }),
  };
}

/** Holds one entry against everything observed, field by field; fields not observed are unknown. */
export function accountFor(
  index: ReferenceIndex,
  row: number,
  observed: readonly ObservedValue[],
): FieldAccount[] {
  const entry = index.entries[index.columns.rows[row]?.[0] ?? 0];
  if (entry === undefined) return [];
  return accountFields.flatMap((field) => {
    const values = observed.filter((value) => value.field === field);
    if (values.length === 0) {
      const recorded = recordedValues(entry, field);
      return recorded.length === 0 ? [] : [{ field, verdict: "unknown" as const, recorded }];
    }
    return values.map((value) => accountOf(index, row, entry, value));
  });
}
