import type { Kysely } from "kysely";
import type { Attribution } from "#reference/contract";
import type { CompanyGraph } from "#reference/science";
import type { LiveEngine } from "./engine/live-engine.ts";
import type { PackShelf } from "./pack/pack-shelf.ts";
import type { CodeLists, ReferenceTables } from "./tables.ts";

/**
 * The reference table as the server uses it: the code lists at hand, the entries in the memory of a
 * thread of their own and, for reading one by its number, in the database.
 */
export interface ReferenceTable {
  readonly lists: CodeLists;
  readonly companies: CompanyGraph;
  readonly attributions: readonly Attribution[];
  readonly engine: LiveEngine;
  /** The table as phones keep it. */
  readonly pack: PackShelf;
  readonly query: Kysely<ReferenceTables>;
  close(): Promise<void>;
}
