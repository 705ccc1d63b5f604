import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { type Database, openDatabase, startEmbeddedPostgres } from "#platform/database";
import type { Entry, Lexicons, Observation } from "#reference/contract";
import { foldText } from "#reference/science";
import type { Sighting } from "./observe.ts";

/**
 * What a user has today: a database with facets and trigram search. It is told which mark is the make,
 * which the model, and so on, and folds text as we do; both favour it.
 */
export interface Peer {
  /** Refs of the leading entries by exact facets first, similarity where those find nothing. */
  faceted: (sighting: Sighting) => Promise<string[]>;
  /** Refs of the leading entries by similarity and number of agreeing facets together. */
  blended: (sighting: Sighting) => Promise<string[]>;
  close: () => Promise<void>;
}

const createTable = `
  create extension if not exists pg_trgm;
  create table entry (
    id int primary key, ref text not null, make text not null, model text not null, name text not null,
    type text, action text, calibres text[] not null, country text, capacity int, barrel int
  );`;
const createIndexes = `
  create index on entry using gin (name gin_trgm_ops);
  create index on entry (make);
  create index on entry (model);
  create index on entry using gin (calibres);
  create index on entry (type, action);
  create index on entry (country);
  analyze entry;`;

function nameOf({ make, model, manufacturer, importers, alsoKnownAs }: Entry): string {
  return foldText([make, model, ...alsoKnownAs, manufacturer ?? "", ...importers].join(" "));
}

const batch = 5_000;

async function load(database: Database<unknown>, entries: readonly Entry[]): Promise<void> {
  await database.pool.query(createTable);
  for (let from = 0; from < entries.length; from += batch) {
    const rows = entries.slice(from, from + batch).map((entry, at) => ({
      id: from + at,
      ref: entry.ref,
      make: foldText(entry.make),
      model: foldText(entry.model),
      name: nameOf(entry),
      type: entry.type,
      action: entry.action ?? null,
      calibres: entry.calibres,
      country: entry.country ?? null,
      capacity: entry.capacityRounds ?? null,
      barrel: entry.barrelLengthMm ?? null,
    }));
    await database.pool.query(
      `insert into entry select * from jsonb_to_recordset($1) as row(
         id int, ref text, make text, model text, name text, type text, action text,
         calibres text[], country text, capacity int, barrel int)`,
      [JSON.stringify(rows)],
    );
  }
  await database.pool.query(createIndexes);
}

/** A facet list: the value a text stands for under any of its names, spelled without a slip. */
type FacetList = ReadonlyMap<string, string>;

function calibreFacets(lexicons: Lexicons): FacetList {
  const facets = new Map<string, string>();
  for (const { name, aliases } of lexicons.calibres) {
    for (const text of [...aliases, name]) facets.set(foldText(text), name);
  }
  return facets;
}

function countryFacets(lexicons: Lexicons): FacetList {
  const facets = new Map<string, string>();
  for (const { country, word } of lexicons.countryWords) facets.set(foldText(word), country);
  for (const { code, names } of lexicons.countries) {
    for (const text of Object.values(names)) facets.set(foldText(text), code);
  }
  return facets;
}

interface Asked {
  make: string;
  model: string;
  type: string | null;
  action: string | null;
  calibre: string | null;
  country: string | null;
  capacity: number | null;
  barrel: number | null;
}

function asked(
  { observation, pieces }: Sighting,
  calibres: FacetList,
  countries: FacetList,
): Asked {
  const text = (field: string): string =>
    pieces.flat().find((piece) => piece.field === field)?.seen ?? "";
  const calibre = foldText(text("calibre").replace(/^CAL\.? /i, ""));
  const country = foldText(text("country").replace(/^MADE IN /i, ""));
  const stated = observation satisfies Observation;
  return {
    make: foldText(text("make")),
    model: foldText(text("model").replace(/^(MOD\.|MODEL) /i, "")),
    type: stated.type ?? null,
    action: stated.action ?? null,
    calibre: calibres.get(calibre) ?? null,
    country: countries.get(country) ?? null,
    capacity: stated.capacityRounds ?? null,
    barrel: stated.barrelLengthMm ?? null,
  };
}

const facetMatch = `
  ($2::text is null or type = $2) and ($3::text is null or action = $3) and
  ($4::text is null or calibres @> array[$4::text]) and ($5::text is null or country = $5) and
  ($6::int is null or capacity = $6) and ($7::int is null or barrel = $7)`;

const facetCount = `
  (coalesce((type = $2)::int, 0) + coalesce((action = $3)::int, 0) +
   coalesce((calibres @> array[$4::text])::int, 0) + coalesce((country = $5)::int, 0) +
   coalesce((capacity = $6)::int, 0) + coalesce((barrel = $7)::int, 0))`;

/** Exact name and all facets; then all facets by similarity; then similarity alone. */
const strict = `
  select ref from entry
  where ($1 = '' or make = $1 or model = $8 or name = $1) and ($8 = '' or model = $8) and ${facetMatch}
  order by (make = $1)::int desc, similarity(name, $9) desc, id limit 20`;
const similar = `
  select ref from entry where name % $9 and ${facetMatch} and ($1::text is not null) and ($8::text is not null)
  order by similarity(name, $9) desc, id limit 20`;
const loose = `
  select ref from entry where name % $9 and ($1::text is not null) and ($8::text is not null)
  order by similarity(name, $9) + 0 * ${facetCount} desc, id limit 20`;
const facetsOnly = `
  select ref from entry where ($1::text is not null) and ($8::text is not null) and ($9::text is not null)
  order by ${facetCount} desc, id limit 20`;

/** Similarity and the share of agreeing facets in one score. */
const blendedByName = `
  select ref from entry where name % $9 and ($1::text is not null) and ($8::text is not null)
  order by similarity(name, $9) + 0.12 * ${facetCount} desc, id limit 20`;

/** Starts a throw-away server and loads the table into it. */
export async function startPeer(entries: readonly Entry[], lexicons: Lexicons): Promise<Peer> {
  const folder = mkdtempSync(join(tmpdir(), "proofmark-bench-"));
  const server = await startEmbeddedPostgres({ folder, isThrowAway: true });
  const database = openDatabase<unknown>(server.url(), { connections: 1 });
  await load(database, entries);
  const calibres = calibreFacets(lexicons);
  const countries = countryFacets(lexicons);
  const rows = async (query: string, values: readonly unknown[]): Promise<string[]> => {
    const result = await database.pool.query<{ ref: string }>(query, [...values]);
    return result.rows.map(({ ref }) => ref);
  };
  const valuesOf = (sighting: Sighting) => {
    const { make, model, type, action, calibre, country, capacity, barrel } = asked(
      sighting,
      calibres,
      countries,
    );
    const name = `${make} ${model}`.trim();
    return { name, values: [make, type, action, calibre, country, capacity, barrel, model, name] };
  };
  const firstFound = async (queries: readonly string[], values: readonly unknown[]) => {
    for (const query of queries) {
      const found = await rows(query, values);
      if (found.length > 0) return found;
    }
    return [];
  };
  return {
    faceted: async (sighting) => {
      const { name, values } = valuesOf(sighting);
      const named = name === "" ? [] : [similar, loose];
      return firstFound([strict, ...named, facetsOnly], values);
    },
    blended: async (sighting) => {
      const { name, values } = valuesOf(sighting);
      return firstFound(name === "" ? [facetsOnly] : [blendedByName, facetsOnly], values);
    },
    close: async () => {
      await database.close();
      await server.stop();
      rmSync(folder, { recursive: true, force: true });
    },
  };
}
