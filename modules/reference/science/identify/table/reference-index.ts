import type { Entry, Lexicons } from "#reference/contract";
import { buildCompanyGraph, type CompanyGraph } from "../../companies/index.ts";
import type { MarkLexicon } from "../../lexicon/mark-lexicon.ts";
import { townWords } from "../../lexicon/town-words.ts";
import { emptyGrammar } from "../../serials/grammar/empty-grammar.ts";
import type { MakeLessons, SerialGrammar } from "../../serials/grammar/serial-grammar.ts";
import { buildFeatureTable, type FeatureTable } from "../features/feature-table.ts";
import { type BorneTable, buildBorneTable } from "./borne-table.ts";
import { buildCalibreNames } from "./calibre-names.ts";
import { buildColumns, type Columns } from "./columns.ts";
import { buildCountryNames } from "./country-names.ts";
import { buildMakerNames } from "./maker-names.ts";
import { buildModelNames } from "./model-names.ts";

/** Rows of each owner: those of owner `n` are at `first[n]` up to `first[n + 1]`. */
export interface Postings {
  first: Int32Array;
  rows: Int32Array;
}

/** The table made ready for reading marks and identifying; built once, shared by all calls of a thread. */
export interface ReferenceIndex {
  entries: readonly Entry[];
  columns: Columns;
  lexicon: MarkLexicon;
  /** The companies behind the makes, and how they follow each other. */
  companies: CompanyGraph;
  /** How what can be seen without words speaks for each row. */
  features: FeatureTable;
  /** What else is written on the guns of each row. */
  borne: BorneTable;
  rowsOfModel: Postings;
  familiesOfMaker: Postings;
  /** Calibres and country of each origin, by their number in the lexicon; one past it for one no list has. */
  ofOrigin: { calibre: Postings; country: Postings };
  /** Number of rows for each build, number of rounds and millimetres. */
  counts: { build: Float64Array; capacityRounds: Float64Array; barrelLengthMm: Float64Array };
  /** Prior of each row: every entry is equally likely before anything is seen. */
  prior: Float64Array;
  room: ScoringRoom;
  /** How makes number their guns; nothing learned unless given by `withSerials`. */
  serials: SerialGrammar;
  /** What was learned of the makers of the table, by their number. */
  serialMakers: ReadonlyMap<number, MakeLessons>;
}

/**
 * Room in which an observation is scored, used again for the next: megabytes made anew for every question keep
 * the garbage collector marking the whole table.
 */
export interface ScoringRoom {
  /** A number for each row. */
  weights: Float64Array;
  /** Two numbers for each family. */
  byFamily: Float64Array;
  /** A number for each form. */
  byForm: Float64Array;
}

function roomFor({ rows, familyMaker, forms }: Columns): ScoringRoom {
  return {
    weights: new Float64Array(rows.length),
    byFamily: new Float64Array(2 * familyMaker.length),
    byForm: new Float64Array(forms.build.length),
  };
}

/** The rows, or families, of one owner. */
export function postingsOf({ first, rows }: Postings, owner: number): Int32Array {
  return rows.subarray(first[owner] ?? 0, first[owner + 1] ?? 0);
}

function postings(column: Int32Array, owners: number): Postings {
  const first = new Int32Array(owners + 1);
  for (const owner of column) first[owner + 1] = (first[owner + 1] ?? 0) + 1;
  for (let at = 1; at <= owners; at += 1) first[at] = (first[at] ?? 0) + (first[at - 1] ?? 0);
  const free = first.slice();
  const rows = new Int32Array(column.length);
  for (const [row, owner] of column.entries()) {
    const at = free[owner] ?? 0;
    rows[at] = row;
    free[owner] = at + 1;
  }
  return { first, rows };
}

function listed(lists: readonly (readonly number[])[]): Postings {
  const first = new Int32Array(lists.length + 1);
  for (const [at, list] of lists.entries()) first[at + 1] = (first[at] ?? 0) + list.length;
  return { first, rows: Int32Array.from(lists.flat()) };
}

function valuesOfOrigins({ origins }: Columns, { countries, countryNumbers }: MarkLexicon) {
  const unlisted = countries.labels.length;
  return {
    calibre: listed(origins.map(({ calibres }) => calibres)),
    country: listed(
      origins.map(({ country }) =>
        country === undefined ? [] : [countryNumbers.get(country) ?? unlisted],
      ),
    ),
  };
}

function countRows(column: Int32Array): Float64Array {
  let most = 0;
  for (const value of column) if (value > most) most = value;
  const counts = new Float64Array(most + 1);
  for (const value of column) counts[value] = (counts[value] ?? 0) + 1;
  return counts;
}

/** For each owner the share of its rows made in the United States; half where it has none. */
function americanShares(columns: Columns, owners: number): Float32Array {
  const all = new Float32Array(owners);
  const american = new Float32Array(owners);
  for (const [row, maker] of columns.maker.entries()) {
    all[maker] = (all[maker] ?? 0) + 1;
    const { country } = columns.origins[columns.origin[row] ?? 0] ?? {};
    if (country === "US") american[maker] = (american[maker] ?? 0) + 1;
  }
  return american.map((count, at) => (all[at] === 0 ? 0.5 : count / (all[at] ?? 1)));
}

function buildLexicon(columns: Columns, lists: Lexicons, companies: CompanyGraph): MarkLexicon {
  const { makes, importers } = buildMakerNames(columns, lists.makes, companies);
  const countries = buildCountryNames(columns, lists);
  return {
    makes,
    importers,
    models: buildModelNames(columns),
    calibres: buildCalibreNames(columns, lists),
    countries,
    countryNumbers: new Map(countries.labels.map((code, at) => [code, at])),
    american: americanShares(columns, makes.labels.length),
    towns: townWords(lists.makes),
  };
}

/**
 * Builds the index over the entries of the table and the code lists. At 250,000 entries this takes some
 * seconds; the entries are kept, not copied.
 */
export function buildReferenceIndex(entries: readonly Entry[], lists: Lexicons): ReferenceIndex {
  const columns = buildColumns(entries);
  const companies = buildCompanyGraph(lists.companies, lists.companyRelations);
  const lexicon = buildLexicon(columns, lists, companies);
  return {
    entries,
    columns,
    lexicon,
    companies,
    features: buildFeatureTable(columns, lists),
    borne: buildBorneTable(columns, entries),
    rowsOfModel: postings(columns.model, columns.models.length),
    familiesOfMaker: postings(columns.familyMaker, columns.makers.length),
    ofOrigin: valuesOfOrigins(columns, lexicon),
    counts: {
      build: countRows(columns.build),
      capacityRounds: countRows(columns.capacityRounds),
      barrelLengthMm: countRows(columns.barrelLengthMm),
    },
    prior: Float64Array.from(columns.rows, (rows) => rows.length / entries.length),
    room: roomFor(columns),
    serials: emptyGrammar,
    serialMakers: new Map(),
  };
}
