/** Why a row of a seed file was refused. */
export type SeedFault = {
  readonly file: SeedFile;
  /** Number of the row below the header, from 1; 0 where the file as a whole is broken. */
  readonly row: number;
  readonly fault: "broken_csv" | "invalid_value" | "duplicate" | "unknown_reference";
  readonly column?: string;
  readonly value?: string;
};

export const seedFiles = [
  "calibre_aliases.csv",
  "cartridges.csv",
  "common_calibres.csv",
  "companies.csv",
  "company_codes.csv",
  "company_names.csv",
  "company_relations.csv",
  "company_sources.csv",
  "countries.csv",
  "country_words.csv",
  "entry_links.csv",
  "fact_sources.csv",
  "families.csv",
  "firearm_models.csv",
  "glossary.csv",
  "glossary_texts.csv",
  "hs_chapter_93.csv",
  "library/date_codes.csv",
  "library/drawings.json",
  "library/glyphs.json",
  "library/mark_sources.csv",
  "library/marks.csv",
  "make_aliases.csv",
  "model_aliases.csv",
  "ncic_gun_calibers.csv",
  "ncic_gun_finishes.csv",
  "ncic_gun_makes.csv",
  "ncic_gun_types.csv",
] as const;
export type SeedFile = (typeof seedFiles)[number];

/** The text of every seed file. */
export type SeedTexts = Readonly<Record<SeedFile, string>>;

/** What one file yields: rows to keep and the faults of those refused. */
export type Parsed<Row> = { readonly rows: readonly Row[]; readonly faults: readonly SeedFault[] };
