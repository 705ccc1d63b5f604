import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { type Database, openDatabase, startEmbeddedPostgres } from "#platform/database";
import type { Entry, Lexicons } from "#reference/contract";
import { foldText } from "#reference/science";
import type { Sighting } from "../sighting/observe.ts";
import { type Asked, askedLabelled, askedUnlabelled, facetLists } from "./peer-facets.ts";
import { blended, exactFacets, marksOnly, mostFacets, type Query } from "./peer-queries.ts";

/**
 * What a user has today: a database with facets and trigram search, set up at its best. `faceted` narrows
 * by exact facets and falls back on trigrams and then on the most facets; `blended` ranks by both at once.
 * Unlabelled they get the observation as we get it; labelled they are told what each mark is.
 */
export const peerNames = ["faceted", "blended", "facetedLabelled", "blendedLabelled"] as const;
export type PeerName = (typeof peerNames)[number];

export interface Peer {
  /** Refs of the leading entries, best first. */
  ask: (name: PeerName, sighting: Sighting) => Promise<string[]>;
  close: () => Promise<void>;
}

const createTable = `
  create extension if not exists pg_trgm;
  create table entry (
    id int primary key, ref text not null, make text not null, name text not null,
    type text, action text, calibres text[] not null, country text, capacity int, barrel int
  );`;
const createIndexes = `
  create index on entry using gin (name gin_trgm_ops);
  create index on entry (make);
  create index on entry using gin (calibres);
  create index on entry (type, action);
  create index on entry (country);
  create index on entry (barrel, capacity);
  vacuum analyze entry;`;

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
         id int, ref text, make text, name text, type text, action text,
         calibres text[], country text, capacity int, barrel int)`,
      [JSON.stringify(rows)],
    );
  }
  for (const statement of createIndexes.split(";")) {
    if (statement.trim() !== "") await database.pool.query(statement);
  }
}

/** Starts a throw-away server and loads the table into it. */
export async function startPeer(entries: readonly Entry[], lexicons: Lexicons): Promise<Peer> {
  const folder = mkdtempSync(join(tmpdir(), "proofmark-bench-"));
  const server = await startEmbeddedPostgres({ folder, isThrowAway: true });
  const database = openDatabase<unknown>(server.url(), { connections: 1 });
  await load(database, entries);
  const lists = facetLists(lexicons, new Set(entries.map(({ make }) => foldText(make))));
  const rows = async ({ text, values }: Query): Promise<string[]> => {
    const result = await database.pool.query<{ ref: string }>(text, values);
    return result.rows.map(({ ref }) => ref);
  };
  const faceted = async (asked: Asked): Promise<string[]> => {
    for (const query of [exactFacets(asked), marksOnly(asked), mostFacets(asked)]) {
      const found = query === undefined ? [] : await rows(query);
      if (found.length > 0) return found;
    }
    return [];
  };
  return {
    ask: async (name, sighting) => {
      const labelled = name === "facetedLabelled" || name === "blendedLabelled";
      const asked = (labelled ? askedLabelled : askedUnlabelled)(lists, sighting);
      return name.startsWith("faceted") ? faceted(asked) : rows(blended(asked));
    },
    close: async () => {
      await database.close();
      await server.stop();
      rmSync(folder, { recursive: true, force: true });
    },
  };
}
