import type { ReferenceLists } from "#reference/contract";
import { parseCompanies } from "../companies/parse-companies.ts";
import { parseMarks } from "../library/parse-marks.ts";
import { parseEntryLinks, withLinks } from "./families/parse-entry-links.ts";
import { parseFactSources } from "./families/parse-fact-sources.ts";
import { type FamilyFacts, parseFamilies } from "./families/parse-families.ts";
import {
  parseCalibreAliases,
  parseMakeAliases,
  parseModelAliases,
  refuseStrayAliases,
} from "./parse-aliases.ts";
import { parseCalibres, parseCartridges } from "./parse-calibres.ts";
import { parseCodeLists } from "./parse-codes.ts";
import { alpha2Codes, parseCountries, parseCountryWords } from "./parse-countries.ts";
import { parseGlossary } from "./parse-glossary.ts";
import { makesFrom, parseMakeCodes, placesFrom } from "./parse-makes.ts";
import { parseModels } from "./parse-models.ts";
import type { SeedFault, SeedTexts } from "./seed-fault.ts";

export type Seed = {
  readonly lists: ReferenceLists;
  /** What the pages of families say beside what is compared, by their numbers. */
  readonly families: ReadonlyMap<string, FamilyFacts>;
  readonly faults: readonly SeedFault[];
};

/** Parses all seed files; rows with a fault are left out and named. Pure. */
export function parseSeed(texts: SeedTexts): Seed {
  const makeAliases = parseMakeAliases(texts["make_aliases.csv"]);
  const modelAliases = parseModelAliases(texts["model_aliases.csv"]);
  const calibreAliases = parseCalibreAliases(texts["calibre_aliases.csv"]);
  const countries = parseCountries(texts["countries.csv"]);
  const words = parseCountryWords(texts["country_words.csv"]);
  const alpha2 = alpha2Codes(countries.rows);
  const models = parseModels(texts["firearm_models.csv"], modelAliases, alpha2);
  const sources = parseFactSources(texts["fact_sources.csv"]);
  const known = new Map(sources.rows);
  const families = parseFamilies(texts["families.csv"], known, alpha2);
  const unlinked = [...models.rows, ...families.rows.map(({ entry }) => entry)];
  const refs = new Set(unlinked.map(({ ref }) => ref));
  const links = parseEntryLinks(texts["entry_links.csv"], known, refs);
  const entries = withLinks(unlinked, links.rows);
  const codes = parseMakeCodes(texts["ncic_gun_makes.csv"]);
  const makes = makesFrom(codes.rows, models.rows, makeAliases);
  const calibres = parseCalibres(texts["common_calibres.csv"], calibreAliases);
  const cartridges = parseCartridges(texts["cartridges.csv"]);
  const lists = parseCodeLists(texts);
  const { companies, relations, faults: companyFaults } = parseCompanies(texts);
  const terms = parseGlossary(texts["glossary.csv"], texts["glossary_texts.csv"]);
  const marks = parseMarks(texts);
  const makeNames = new Set(makes.map(({ name }) => name));
  const calibreNames = new Set(calibres.rows.map(({ name }) => name));
  const aliases = [makeAliases, modelAliases, calibreAliases];
  const facts = [models, sources, families, links];
  const parsed = [countries, words, codes, calibres, cartridges, lists, terms, marks, ...facts];
  return {
    lists: {
      makes,
      entries,
      calibres: [...calibres.rows],
      cartridges: [...cartridges.rows],
      codes: [...lists.rows, ...placesFrom(codes.rows)],
      terms: [...terms.rows],
      countries: [...countries.rows],
      countryWords: [...words.rows],
      marks: [...marks.rows],
      companies,
      companyRelations: relations,
    },
    families: new Map(families.rows.map(({ entry, facts: own }) => [entry.ref, own])),
    faults: [
      ...companyFaults,
      ...[...parsed, ...aliases].flatMap(({ faults }) => faults),
      ...refuseStrayAliases("make_aliases.csv", makeAliases, makeNames),
      ...refuseStrayAliases("model_aliases.csv", modelAliases, refs),
      ...refuseStrayAliases("calibre_aliases.csv", calibreAliases, calibreNames),
    ],
  };
}
