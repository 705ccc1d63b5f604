import { setImmediate as nextTurn } from "node:timers/promises";
import type { Kysely } from "kysely";
import type { Caller } from "#platform/access/contract";
import { httpErrors, problem } from "#platform/http/contract";
import {
  type AskedNumber,
  checkErrors,
  type ListMapping,
  type NumberCheck,
} from "#records/contract";
import { createListReading } from "#records/science";
import { readLexicons } from "#reference/server";
import type { RecordsDesk, RecordsTransaction } from "../records-desk.ts";
import { presentCheck } from "./present-check.ts";
import { type CheckRow, changeCheck, findCheck } from "./store/check-store.ts";
import type { ListedCells } from "./store/check-tables.ts";
import { deletePortions, findPortion } from "./store/portion-store.ts";
import { answerNumbers, keepAnswered, lookAtList } from "./submit-list.ts";

/** Who asks of which list, as it was when they saw it. */
export interface Asking {
  readonly caller: Caller;
  readonly id: string;
  readonly version: number;
}

/** Puts the numbers of an uploaded list to the records, its columns being what the mapping says. */
export async function askList(
  desk: RecordsDesk,
  { caller, id, version }: Asking,
  { columns, purpose }: ListMapping,
): Promise<NumberCheck> {
  const numbers = await desk.asCaller(caller, async (transaction) => {
    const row = await findCheck(transaction, id, caller.agency);
    if (row === undefined) throw problem(checkErrors.notFound);
    if (row.version !== version) throw problem(httpErrors.versionMismatch);
    if (row.state !== "read") throw problem(checkErrors.wrongState);
    proveColumns(row, columns);
    return readNumbers(transaction, row, columns);
  });
  const answered = await answerNumbers(desk, caller, numbers);
  // Two who ask of one list at the same moment are both noted, and one of them is answered.
  const look = await lookAtList(desk, caller, { id, purpose }, answered);
  return desk.asCaller(caller, async (transaction) => {
    const changed = await changeCheck(
      transaction,
      { id, version, from: "read" },
      {
        state: "checking",
        mapping: JSON.stringify(columns),
        number_count: numbers.length,
        purpose,
        coverage: JSON.stringify(answered.coverage),
        done: 0,
        asked_by: caller.person,
        asked_at: desk.clock(),
      },
    );
    if (changed === undefined) throw problem(httpErrors.versionMismatch);
    await deletePortions(transaction, id);
    await keepAnswered(transaction, caller, { id, look }, answered);
    return presentCheck(changed);
  });
}

function proveColumns({ columns }: CheckRow, mapping: ListMapping["columns"]): void {
  const names = new Set(columns.map(({ name }) => name));
  const unknown = Object.keys(mapping).find((name) => !names.has(name));
  if (unknown !== undefined) throw problem(checkErrors.columnUnknown, { column: unknown });
}

async function readNumbers(
  transaction: RecordsTransaction,
  { id, columns }: CheckRow,
  mapping: ListMapping["columns"],
): Promise<AskedNumber[]> {
  const names = columns.map(({ name }) => name);
  const read = createListReading(
    names,
    mapping,
    await readLexicons(transaction as unknown as Kysely<unknown>),
  );
  const numbers: AskedNumber[] = [];
  for (let from = 0; ; from += 1) {
    const portion = await findPortion(transaction, { list: id, from });
    if (portion === undefined) return numbers;
    for (const { row, cells } of portion.rows as ListedCells[]) numbers.push(...read(row, cells));
    await nextTurn();
  }
}
