import type { Lexicons } from "#reference/contract";
import { foldText } from "#reference/science";
import type { Sighting } from "../sighting/observe.ts";

/** What a user of facets and a search box enters; null where a facet is left open. */
export interface Asked {
  make: string | null;
  type: string | null;
  action: string | null;
  calibre: string | null;
  country: string | null;
  capacity: number | null;
  barrel: number | null;
  /** What goes into the search box, mark by mark, folded. */
  texts: string[];
}

/** Values by every name the lists have for them: a facet can be chosen when the mark is spelled so. */
export interface FacetLists {
  makes: ReadonlySet<string>;
  calibres: ReadonlyMap<string, string>;
  countries: ReadonlyMap<string, string>;
}

export function facetLists(lexicons: Lexicons, makes: ReadonlySet<string>): FacetLists {
  const calibres = new Map<string, string>();
  for (const { name, aliases } of lexicons.calibres) {
    for (const text of [...aliases, name]) calibres.set(foldText(text), name);
  }
  const countries = new Map<string, string>();
  for (const { country, word } of lexicons.countryWords) countries.set(foldText(word), country);
  for (const { code, names } of lexicons.countries) {
    for (const text of Object.values(names)) countries.set(foldText(text), code);
  }
  return { makes, calibres, countries };
}

function calibreOf(lists: FacetLists, text: string): string | undefined {
  return lists.calibres.get(foldText(text.replace(/^CAL\.? /i, "")));
}

function countryOf(lists: FacetLists, text: string): string | undefined {
  return lists.countries.get(foldText(text.replace(/^MADE IN /i, "")));
}

function stated({ observation }: Sighting) {
  const { type, action, capacityRounds, barrelLengthMm } = observation;
  return {
    type: type ?? null,
    action: action ?? null,
    capacity: capacityRounds ?? null,
    barrel: barrelLengthMm ?? null,
  };
}

/** The user sees the marks as we do: those a facet list knows become facets, the others are typed in. */
export function askedUnlabelled(lists: FacetLists, sighting: Sighting): Asked {
  const asked: Asked = { make: null, calibre: null, country: null, texts: [], ...stated(sighting) };
  for (const { text } of sighting.observation.markings) {
    const calibre = calibreOf(lists, text);
    const country = countryOf(lists, text);
    const folded = foldText(text);
    if (calibre !== undefined) asked.calibre = calibre;
    else if (country !== undefined) asked.country = country;
    else if (lists.makes.has(folded)) asked.make = folded;
    else asked.texts.push(foldText(text.replace(/^(MOD\.|MODEL) /i, "")));
  }
  return asked;
}

/** The user is told which mark is make, model, calibre and country, and leaves the others aside. */
export function askedLabelled(lists: FacetLists, sighting: Sighting): Asked {
  const asked: Asked = { make: null, calibre: null, country: null, texts: [], ...stated(sighting) };
  for (const { field, seen } of sighting.pieces.flat()) {
    const folded = foldText(seen);
    if (field === "calibre") asked.calibre = calibreOf(lists, seen) ?? null;
    else if (field === "country") asked.country = countryOf(lists, seen) ?? null;
    else if (field === "make" && lists.makes.has(folded)) asked.make = folded;
    else if (field !== "importer") asked.texts.push(foldText(seen.replace(/^(MOD\.|MODEL) /i, "")));
  }
  return asked;
}
