import type { Transaction } from "kysely";
import { type Caller, contextOf } from "#platform/access/contract";
import { type Database, inTransaction } from "#platform/database";
import type { Language } from "#platform/i18n/contract";
import type { Look } from "#platform/ledger/server";
import type { Description, TraceFitness } from "#reference/contract";
import type { TracingTables } from "./tables.ts";

export type TracingTransaction = Transaction<TracingTables>;

/** The reference table's account of a description; countries where they are known. */
export interface WeaponAccount {
  readonly fitness: TraceFitness;
  /** Where the likeliest entry was made, and until which year. */
  readonly madeIn: string | undefined;
  readonly madeUntil: number | undefined;
  /** Where the maker is, unless it is no more, and where the importer that is stated was. */
  readonly makerIn: string | undefined;
  readonly importerIn: string | undefined;
  /** Where the records of a maker or an importer that is no more would be kept. */
  readonly recordsIn: readonly string[];
}

export interface TracingParts {
  readonly runtime: Pick<Database<unknown>, "query">;
  /** Makes a look durable; resolves when it is, and rejects when the look must not be given. */
  readonly recordLook: (look: Look) => Promise<unknown>;
  /** Holds a description against the reference table. */
  readonly accountOf: (weapon: Description) => Promise<WeaponAccount>;
  /** Whether there is such a country, connected or not. */
  readonly isCountry: (code: string) => boolean;
  /** A country's name; the code where there is none. */
  readonly nameCountry: (code: string, language: Language) => string;
  readonly clock?: () => Date;
}

/** What the use cases work with. */
export interface TracingDesk extends Required<Omit<TracingParts, "runtime">> {
  /** One transaction that sees what the caller may see. */
  readonly asCaller: <Result>(
    caller: Caller,
    work: (transaction: TracingTransaction) => Promise<Result>,
  ) => Promise<Result>;
}

export function openTracing({ runtime, ...parts }: TracingParts): TracingDesk {
  const tables = runtime.query.withTables<TracingTables>();
  return {
    clock: () => new Date(),
    ...parts,
    asCaller: (caller, work) => inTransaction(tables, contextOf(caller), work),
  };
}
