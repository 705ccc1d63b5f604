import { setImmediate as nextTurn } from "node:timers/promises";
import { actorOf, type Caller } from "#platform/access/contract";
import { createId } from "#platform/database";
import { describeAct } from "#platform/ledger/contract";
import { recordAct } from "#platform/ledger/server";
import {
  cleanRow,
  nameColumns,
  openTable,
  type ReceivedFile,
  type SourceRow,
  shownName,
  UnreadableFile,
} from "#platform/spreadsheets/server";
import { checkActs, mostChecked, type NumberCheck } from "#records/contract";
import { proposeListColumns } from "#records/science";
import { type ColumnSight, createColumnSight } from "../import/work/see-columns.ts";
import type { RecordsDesk } from "../records-desk.ts";
import { presentCheck } from "./present-check.ts";
import { insertCheck } from "./store/check-store.ts";
import type { ListedCells } from "./store/check-tables.ts";
import { insertPortions, PORTION } from "./store/portion-store.ts";

/** A list as it was read. */
interface ReadList {
  readonly names: readonly string[];
  readonly sight: ColumnSight;
  readonly rows: ListedCells[];
}

/** Reads an uploaded list and keeps its rows; nothing is asked. A file that cannot be read says why. */
export async function uploadList(
  desk: RecordsDesk,
  caller: Caller,
  file: ReceivedFile,
): Promise<NumberCheck> {
  const read = await readList(file).catch((error: unknown) => {
    if (error instanceof UnreadableFile) return error.failure;
    throw error;
  });
  const given = {
    id: createId(),
    file_name: shownName(file.name),
    uploaded_by: caller.person,
    uploaded_at: desk.clock(),
  };
  const check =
    typeof read === "string"
      ? { ...given, state: "unreadable" as const, failure: read, line_count: 0 }
      : { ...given, state: "read" as const, line_count: read.rows.length, ...columnsOf(read) };
  return desk.asCaller(caller, async (transaction) => {
    const row = await insertCheck(transaction, caller, check);
    if (typeof read !== "string")
      await insertPortions(transaction, caller, portionsOf(check.id, read.rows));
    const act = describeAct(checkActs.uploaded, check.id, { rows: check.line_count });
    await recordAct(transaction, { ...actorOf(caller), ...act });
    return presentCheck(row);
  });
}

function columnsOf({ names, sight }: ReadList) {
  return {
    columns: JSON.stringify(sight.columns().map(({ name, samples }) => ({ name, samples }))),
    mapping: JSON.stringify(proposeListColumns(names)),
  };
}

function portionsOf(list: string, rows: readonly ListedCells[]) {
  return Array.from({ length: Math.ceil(rows.length / PORTION) }, (_, position) => ({
    list,
    position,
    rows: rows.slice(position * PORTION, (position + 1) * PORTION),
  }));
}

async function readList(file: ReceivedFile): Promise<ReadList> {
  const table = await openTable(file.parts, {});
  let read: ReadList | undefined;
  for await (const some of table.rows) {
    for (const each of some) {
      const isHeading = read === undefined && !isPlainNumber(each);
      read ??= begun(each);
      if (!isHeading) takeRow(read, each);
    }
    if ((read?.rows.length ?? 0) > mostChecked) throw new UnreadableFile("too_many_rows");
    await nextTurn();
  }
  if (read === undefined) throw new UnreadableFile("empty");
  if (read.rows.length === 0) throw new UnreadableFile("header_only");
  return read;
}

/** A plain list of numbers has one column and often no heading: then the first line is a number already. */
function isPlainNumber({ cells }: SourceRow): boolean {
  return cells.length === 1 && /\p{N}/u.test(cells[0] ?? "");
}

function begun(first: SourceRow): ReadList {
  const names = nameColumns(isPlainNumber(first) ? { ...first, cells: [""] } : first, 1);
  return { names, sight: createColumnSight(names), rows: [] };
}

function takeRow({ sight, rows }: ReadList, row: SourceRow): void {
  const { cells } = cleanRow(row);
  sight.see(cells);
  rows.push({ row: rows.length + 1, cells });
}
