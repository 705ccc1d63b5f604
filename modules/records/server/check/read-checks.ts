import type { Caller } from "#platform/access/contract";
import { type CheckedInput, problem, type RouteAnswer } from "#platform/http/contract";
import {
  type AskedNumber,
  CheckVerdict,
  checkErrors,
  type listCheckedRowsRoute,
  type listNumberChecksRoute,
  type NumberCheckDetail,
} from "#records/contract";
import type { RecordsDesk, RecordsTransaction } from "../records-desk.ts";
import { type KeptRow, keptRows, nameRows } from "./name-rows.ts";
import { presentCheck } from "./present-check.ts";
import { type CheckRow, findCheck, listChecks } from "./store/check-store.ts";
import { findPortion, PORTION, type PortionRow, sumVerdicts } from "./store/portion-store.ts";

/** A check of the caller's agency; fails where there is none. */
export async function getCheck(
  transaction: RecordsTransaction,
  id: string,
  { agency }: Caller,
): Promise<CheckRow> {
  const row = await findCheck(transaction, id, agency);
  if (row === undefined) throw problem(checkErrors.notFound);
  return row;
}

export function readNumberChecks(
  desk: RecordsDesk,
  caller: Caller,
  { before, limit }: CheckedInput<typeof listNumberChecksRoute>["query"],
): Promise<RouteAnswer<typeof listNumberChecksRoute>> {
  return desk.asCaller(caller, async (transaction) => {
    const found = await listChecks(transaction, caller.agency, { before, limit: limit + 1 });
    const checks = found.slice(0, limit).map(presentCheck);
    return { checks, next: found.length > limit ? (checks.at(-1)?.id ?? null) : null };
  });
}

/** One check with its columns, what they are taken for, and its counts. */
export function readNumberCheck(
  desk: RecordsDesk,
  caller: Caller,
  id: string,
): Promise<NumberCheckDetail> {
  return desk.asCaller(caller, async (transaction) => {
    const row = await getCheck(transaction, id, caller);
    const { columns, mapping, coverage } = row;
    const counts = await sumVerdicts(transaction, id);
    const counted = CheckVerdict.options.filter((verdict) => (counts[verdict] ?? 0) > 0);
    const verdicts = Object.fromEntries(counted.map((verdict) => [verdict, counts[verdict]]));
    const searched = coverage && { contributors: [], ...coverage };
    return { ...presentCheck(row), columns, mapping, coverage: searched, verdicts };
  });
}

type RowsQuery = CheckedInput<typeof listCheckedRowsRoute>["query"];

/** Numbers of a check with what came of each, and the records of those found that may still be opened. */
export function readCheckedRows(
  desk: RecordsDesk,
  caller: Caller,
  id: string,
  { verdict, isFound, after, limit }: RowsQuery,
): Promise<RouteAnswer<typeof listCheckedRowsRoute>> {
  return desk.asCaller(caller, async (transaction) => {
    await getCheck(transaction, id, caller);
    const isWanted = ({ at, answer }: KeptRow): boolean =>
      at > after &&
      (verdict === undefined || answer.verdict === verdict) &&
      (!isFound || answer.verdict !== "nothing");
    const rows: KeptRow[] = [];
    for (let from = Math.floor(after / PORTION); rows.length < limit; ) {
      const portion = await findPortion(transaction, { list: id, from, verdict });
      if (portion === undefined) break;
      rows.push(
        ...rowsOf(portion)
          .filter(isWanted)
          .slice(0, limit - rows.length),
      );
      from = portion.position + 1;
    }
    const next = rows.length < limit ? null : (rows.at(-1)?.at ?? null);
    return { rows: await nameRows(transaction, rows), next };
  });
}

/** The numbers of a portion with what is kept of their answers; none while they were not asked. */
export function rowsOf({ position, rows, answers }: PortionRow): KeptRow[] {
  return keptRows(position * PORTION, rows as AskedNumber[], answers ?? []);
}
