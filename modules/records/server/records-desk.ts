import type { Kysely, Transaction } from "kysely";
import { type Caller, contextOf } from "#platform/access/contract";
import { inTransaction } from "#platform/database";
import type { Look } from "#platform/ledger/server";
import type { RecordsTables } from "./tables.ts";

export type RecordsTransaction = Transaction<RecordsTables>;

export interface RecordsParts {
  /** The runtime login. */
  readonly query: Kysely<unknown>;
  /** Makes a look durable; resolves when it is, and rejects when the look must not be given. */
  readonly recordLook: (look: Look) => Promise<unknown>;
  readonly clock?: () => Date;
}

/** What the use cases work with. */
export interface RecordsDesk extends Required<RecordsParts> {
  /** One transaction that sees what the caller may see. */
  readonly asCaller: <Result>(
    caller: Caller,
    work: (transaction: RecordsTransaction) => Promise<Result>,
  ) => Promise<Result>;
}

export function openRecords(parts: RecordsParts): RecordsDesk {
  const tables = parts.query.withTables<RecordsTables>();
  return {
    clock: () => new Date(),
    ...parts,
    asCaller: (caller, work) => inTransaction(tables, contextOf(caller), work),
  };
}
