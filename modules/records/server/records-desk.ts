import type { Transaction } from "kysely";
import { type Caller, contextOf } from "#platform/access/contract";
import {
  type Database,
  inTransaction,
  type PreparedStatement,
  type ReadRows,
  type RowContext,
  readPrepared,
  writePrepared,
} from "#platform/database";
import type { Look } from "#platform/ledger/server";
import {
  type MatchClocks,
  type ReviewClocks,
  usualClocks,
  usualReviewClocks,
} from "#records/contract";
import { createProbingWatch, type ProbingWatch } from "./search/probing-watch.ts";
import { createSerialReader, type SerialReader } from "./search/serial-store.ts";
import type { RecordsTables } from "./tables.ts";

export type RecordsTransaction = Transaction<RecordsTables>;

export interface RecordsParts {
  readonly runtime: Pick<Database<unknown>, "query" | "pool">;
  /** Makes a look durable; resolves when it is, and rejects when the look must not be given. */
  readonly recordLook: (look: Look) => Promise<unknown>;
  readonly clock?: () => Date;
  /** When answers to possible matches and outcomes of hits are due; the usual unless given. */
  readonly matchClocks?: MatchClocks;
  /** When owners are reminded and unrenewed records purged; the usual unless given. */
  readonly reviewClocks?: ReviewClocks;
}

/** What the use cases work with. */
export interface RecordsDesk extends Required<Omit<RecordsParts, "runtime">> {
  readonly serials: SerialReader;
  readonly probing: ProbingWatch;
  /** One transaction that sees what the caller may see. */
  readonly asCaller: <Result>(
    caller: Caller,
    work: (transaction: RecordsTransaction) => Promise<Result>,
  ) => Promise<Result>;
  /** The same for reading what must answer at once. */
  readonly readAs: <Result>(
    context: RowContext,
    work: (read: ReadRows) => Promise<Result>,
  ) => Promise<Result>;
  /** The same for writing at once what needs no reading in between. */
  readonly writeAs: (
    context: RowContext,
    statements: readonly PreparedStatement[],
  ) => Promise<void>;
}

export function openRecords({ runtime, ...parts }: RecordsParts): RecordsDesk {
  const tables = runtime.query.withTables<RecordsTables>();
  return {
    clock: () => new Date(),
    matchClocks: usualClocks,
    reviewClocks: usualReviewClocks,
    ...parts,
    serials: createSerialReader(),
    probing: createProbingWatch(),
    asCaller: (caller, work) => inTransaction(tables, contextOf(caller), work),
    readAs: (context, work) => readPrepared(runtime.pool, context, work),
    writeAs: (context, statements) => writePrepared(runtime.pool, context, statements),
  };
}
