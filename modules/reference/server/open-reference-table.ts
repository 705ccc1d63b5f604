import type { Database } from "#platform/database";
import { buildCompanyGraph } from "#reference/science";
import { openLiveEngine } from "./engine/live-engine.ts";
import { findGeneration } from "./entry/entry-store.ts";
import { openPackShelf } from "./pack/pack-shelf.ts";
import { readAttributions } from "./read-attributions.ts";
import { readCodeLists } from "./reference-store.ts";
import type { ReferenceTable } from "./reference-table.ts";
import type { ReferenceTables } from "./tables.ts";

export interface ReferenceTableParts {
  /** The runtime login is enough. */
  readonly database: Database<unknown>;
  /** Hears when the table could not be read anew; the old one goes on answering. */
  readonly onFailure: (error: unknown) => void;
}

/** Reads the reference table into memory, indexes it and keeps it as new as the database. */
export async function openReferenceTable(parts: ReferenceTableParts): Promise<ReferenceTable> {
  const { database, onFailure } = parts;
  const query = database.query.withTables<ReferenceTables>();
  const source = { url: database.url, findGeneration: () => findGeneration(query) };
  const [lists, attributions, engine] = await Promise.all([
    readCodeLists(query),
    readAttributions(),
    openLiveEngine({ ...source, onFailure }),
  ]);
  const companies = buildCompanyGraph(lists.companies, lists.companyRelations);
  const pack = openPackShelf(source);
  return { lists, companies, attributions, engine, pack, query, close: () => engine.close() };
}
