import type { Caller } from "#platform/access/contract";
import { type CheckedInput, problem, type RouteAnswer } from "#platform/http/contract";
import {
  latestReview,
  type listImportRowsRoute,
  type listRecordImportsRoute,
  type RecordImportDetail,
  type RecordMapping,
  RowOutcome,
  RowVerdict,
  recordImportErrors,
} from "#records/contract";
import { proposeColumns } from "#records/science";
import type { RecordsDesk, RecordsTransaction } from "../records-desk.ts";
import { presentImport } from "./present-import.ts";
import { countFaults, listFindings } from "./store/finding-store.ts";
import { findImport, type ImportRow, listImports } from "./store/import-store.ts";
import { countEntered, sumCounts } from "./store/portion-store.ts";

/** An import the caller may see. */
export async function getImport(transaction: RecordsTransaction, id: string): Promise<ImportRow> {
  const row = await findImport(transaction, id);
  if (row === undefined) throw problem(recordImportErrors.notFound);
  return row;
}

export function readRecordImports(
  desk: RecordsDesk,
  caller: Caller,
  { before, limit }: CheckedInput<typeof listRecordImportsRoute>["query"],
): Promise<RouteAnswer<typeof listRecordImportsRoute>> {
  return desk.asCaller(caller, async (transaction) => {
    const found = await listImports(transaction, { before, limit: limit + 1 });
    const imports = found.slice(0, limit).map(presentImport);
    return { imports, next: found.length > limit ? (imports.at(-1)?.id ?? null) : null };
  });
}

/** One import with its columns, what they are taken for, and its counts. */
export function readRecordImport(
  desk: RecordsDesk,
  caller: Caller,
  id: string,
): Promise<RecordImportDetail> {
  return desk.asCaller(caller, async (transaction) => {
    const row = await getImport(transaction, id);
    return {
      ...presentImport(row),
      columns: row.columns,
      mapping: row.mapping ?? proposeMapping(row, desk.clock()),
      verdicts: inOrder(RowVerdict.options, await sumCounts(transaction, id, "verdicts")),
      faults: await countFaults(transaction, id),
      outcomes: inOrder(RowOutcome.options, {
        ...(await countEntered(transaction, id)),
        ...(await sumCounts(transaction, id, "undone")),
      }),
    };
  });
}

/** Counts that are above zero, in the order of the codes. */
function inOrder<Code extends string>(
  codes: readonly Code[],
  counts: Readonly<Record<string, number>>,
): Partial<Record<Code, number>> {
  const counted = codes.filter((code) => (counts[code] ?? 0) > 0);
  return Object.fromEntries(counted.map((code) => [code, counts[code]])) as Partial<
    Record<Code, number>
  >;
}

/** What is proposed before anybody has said anything: official use, open, kept as long as may be. */
function proposeMapping({ columns, owner_member }: ImportRow, now: Date): RecordMapping {
  return {
    columns: proposeColumns(columns.map(({ name }) => name)),
    words: {},
    whenEmpty: /^[A-Z]{2}$/.test(owner_member) ? { eventCountry: owner_member } : {},
    takesDuplicates: false,
    sharing: {
      handling: "official",
      disclosure: "open",
      conditionsOfUse: ["ask_owner_before_action"],
      excludedMembers: [],
      namedMembers: [],
      namedAgencies: [],
      reviewOn: latestReview(now),
    },
  };
}

/** Cells are shown, not kept: the rejects file has them in full. */
const longestShown = 300;

export function readImportRows(
  desk: RecordsDesk,
  caller: Caller,
  id: string,
  query: CheckedInput<typeof listImportRowsRoute>["query"],
): Promise<RouteAnswer<typeof listImportRowsRoute>> {
  return desk.asCaller(caller, async (transaction) => {
    await getImport(transaction, id);
    const found = await listFindings(transaction, id, query);
    const rows = found.map((row) => ({
      ...row,
      cells: row.cells.map((cell) => cell.slice(0, longestShown)),
    }));
    return { rows, next: rows.length < query.limit ? null : (rows.at(-1)?.number ?? null) };
  });
}
