import type { Kysely, Transaction } from "kysely";
import { type Caller, contextOf } from "#platform/access/contract";
import { inTransaction } from "#platform/database";
import type { DirectoryTables } from "./tables.ts";

export interface DirectoryParts {
  /** The runtime login. */
  readonly query: Kysely<unknown>;
  readonly clock?: () => Date;
}

/** What the use cases work with. */
export interface DirectoryDesk {
  readonly now: () => Date;
  /** One transaction that sees what the caller may see. */
  readonly asCaller: <Result>(
    caller: Caller,
    work: (transaction: Transaction<DirectoryTables>) => Promise<Result>,
  ) => Promise<Result>;
}

/** A transaction of any module, seen as one that knows the tables of the directory. */
export function asDirectory<Tables>(
  transaction: Transaction<Tables>,
): Transaction<DirectoryTables> {
  return transaction as unknown as Transaction<DirectoryTables>;
}

export function openDirectory({ query, clock }: DirectoryParts): DirectoryDesk {
  const typed = query.withTables<DirectoryTables>();
  return {
    now: clock ?? (() => new Date()),
    asCaller: (caller, work) => inTransaction(typed, contextOf(caller), work),
  };
}
