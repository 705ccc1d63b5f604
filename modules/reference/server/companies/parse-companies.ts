import * as z from "zod";
import {
  type Company,
  type CompanyCode,
  CompanyCodeList,
  CompanyKind,
  type CompanyName,
  type CompanyRelation,
  CompanyRelationKind,
  type CompanySource,
} from "#reference/contract";
import {
  optionalNumber,
  optionalText,
  readRows,
  refuseDuplicates,
  textList,
} from "../seed/read-rows.ts";
import type { Parsed, SeedFault, SeedFile, SeedTexts } from "../seed/seed-fault.ts";

const SourceRow = z.object({
  key: z.string(),
  title: z.string(),
  address: z.url(),
  accessed: z.iso.date(),
});
const CompanyRow = z.object({
  id: z.string(),
  name: z.string(),
  kind: CompanyKind,
  country: optionalText,
  town: optionalText,
  from: optionalNumber,
  to: optionalNumber,
  ncic: textList,
  source: z.string(),
});
const NameRow = z.object({
  company: z.string(),
  name: z.string(),
  script: z.string().length(4),
  from: optionalNumber,
  to: optionalNumber,
});
const CodeRow = z.object({
  company: z.string(),
  list: CompanyCodeList,
  code: z.string(),
  source: z.string(),
});
const RelationRow = z.object({
  subject: z.string(),
  kind: CompanyRelationKind,
  object: z.string(),
  year: optionalNumber,
  source: z.string(),
});

function period(from: number | undefined, to: number | undefined) {
  return {
    ...(from === undefined ? {} : { yearFrom: from }),
    ...(to === undefined ? {} : { yearTo: to }),
  };
}

/** Rows whose every reference is known; the others are named as faults. */
function withKnown<Row>(
  file: SeedFile,
  { rows, faults }: Parsed<Row>,
  strangersOf: (row: Row) => readonly string[],
): Parsed<Row> {
  const stray: SeedFault[] = [];
  const kept = rows.filter((row, at) => {
    const [value] = strangersOf(row);
    if (value !== undefined) stray.push({ file, row: at + 1, fault: "unknown_reference", value });
    return value === undefined;
  });
  return { rows: kept, faults: [...faults, ...stray] };
}

function grouped<Row, Item>(
  rows: readonly Row[],
  keyOf: (row: Row) => string,
  itemOf: (row: Row) => Item,
): Map<string, Item[]> {
  const groups = new Map<string, Item[]>();
  for (const row of rows) groups.set(keyOf(row), [...(groups.get(keyOf(row)) ?? []), itemOf(row)]);
  return groups;
}

type Sources = ReadonlyMap<string, CompanySource>;

function readSources(text: string): Parsed<readonly [string, CompanySource]> {
  const file = "company_sources.csv";
  const rows = refuseDuplicates(file, readRows(file, text, SourceRow), ({ key }) => key);
  return { ...rows, rows: rows.rows.map(({ key, ...source }) => [key, source] as const) };
}

function missing(keys: readonly string[], known: Known): string[] {
  return keys.filter((key) => !known.has(key));
}

function sourceAt(sources: Sources, key: string): CompanySource {
  const source = sources.get(key);
  if (source === undefined) throw new Error(`no source ${key}`);
  return source;
}

type Known = { has: (key: string) => boolean };

function readCompanyRows(texts: SeedTexts, sources: Known) {
  const file = "companies.csv";
  const rows = refuseDuplicates(file, readRows(file, texts[file], CompanyRow), ({ id }) => id);
  return withKnown(file, rows, ({ source }) => missing([source], sources));
}

function readNames(texts: SeedTexts, ids: Known) {
  const file = "company_names.csv";
  const rows = readRows(file, texts[file], NameRow);
  const { rows: kept, faults } = withKnown(file, rows, ({ company }) => missing([company], ids));
  const of = grouped(
    kept,
    ({ company }) => company,
    ({ name, script, from, to }): CompanyName => ({ text: name, script, ...period(from, to) }),
  );
  return { of, faults };
}

function readCodes(texts: SeedTexts, ids: Known, sources: Sources) {
  const file = "company_codes.csv";
  const rows = refuseDuplicates(
    file,
    readRows(file, texts[file], CodeRow),
    ({ company, list, code }) => `${company} ${list} ${code}`,
  );
  const { rows: kept, faults } = withKnown(file, rows, ({ company, source }) => [
    ...missing([company], ids),
    ...missing([source], sources),
  ]);
  const of = grouped(
    kept,
    ({ company }) => company,
    ({ list, code, source }): CompanyCode => ({ list, code, source: sourceAt(sources, source) }),
  );
  return { of, faults };
}

function readRelations(texts: SeedTexts, ids: Known, sources: Sources): Parsed<CompanyRelation> {
  const file = "company_relations.csv";
  const rows = refuseDuplicates(
    file,
    readRows(file, texts[file], RelationRow),
    ({ subject, kind, object }) => `${subject} ${kind} ${object}`,
  );
  const known = withKnown(file, rows, ({ subject, object, source }) => [
    ...missing([subject, object], ids),
    ...missing([source], sources),
  ]);
  return {
    faults: known.faults,
    rows: known.rows.map(({ year, source, ...row }) => ({
      ...row,
      ...(year === undefined ? {} : { year }),
      state: "seed",
      source: sourceAt(sources, source),
    })),
  };
}

/** The companies of the seed and how they follow each other; what has no known source is refused. */
export function parseCompanies(texts: SeedTexts): {
  companies: Company[];
  relations: CompanyRelation[];
  faults: SeedFault[];
} {
  const sourceRows = readSources(texts["company_sources.csv"]);
  const sources: Sources = new Map(sourceRows.rows);
  const rows = readCompanyRows(texts, sources);
  const ids = new Set(rows.rows.map(({ id }) => id));
  const names = readNames(texts, ids);
  const codes = readCodes(texts, ids, sources);
  const relations = readRelations(texts, ids, sources);
  return {
    companies: rows.rows.map(({ from, to, ncic, source, country, town, ...row }) => ({
      ...row,
      names: names.of.get(row.id) ?? [],
      ...(country === undefined ? {} : { country }),
      ...(town === undefined ? {} : { town }),
      ...period(from, to),
      makeCodes: ncic,
      codes: codes.of.get(row.id) ?? [],
      state: "seed",
      source: sourceAt(sources, source),
    })),
    relations: [...relations.rows],
    faults: [sourceRows, rows, names, codes, relations].flatMap(({ faults }) => [...faults]),
  };
}
