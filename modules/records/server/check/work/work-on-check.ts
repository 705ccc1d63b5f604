import type { Kysely } from "kysely";
import { type Database, inTransaction, type RowContext } from "#platform/database";
import { findWorkplace } from "#platform/directory/server";
import type { JobFacts, Task } from "#platform/jobs/server";
import { describeAct } from "#platform/ledger/contract";
import { recordAct, recordSealed } from "#platform/ledger/server";
import { type AskedNumber, checkActs } from "#records/contract";
import type { RecordsTransaction } from "../../records-desk.ts";
import { createSerialReader, type SerialReader } from "../../search/serial-store.ts";
import type { RecordsTables } from "../../tables.ts";
import { type CheckRow, changeCheck, findWork, noteDone } from "../store/check-store.ts";
import { keepNumbers } from "../store/kept-list-store.ts";
import {
  findUndone,
  keepAnswers,
  markKept,
  type PortionRow,
  sumVerdicts,
} from "../store/portion-store.ts";
import { looksAt } from "./looks-at.ts";
import { seekAll } from "./seek-all.ts";

export const WORK_ON_CHECK = "records.number_check.work";

/** The worker on one check: as itself, or bound by all that binds who asked. */
interface Checker {
  readonly pool: Database<unknown>["pool"];
  readonly serials: SerialReader;
  readonly asItself: <Result>(work: Work<Result>) => Promise<Result>;
  readonly asAsker: <Result>(work: Work<Result>) => Promise<Result>;
  readonly asker: RowContext;
}
type Work<Result> = (transaction: RecordsTransaction) => Promise<Result>;

/**
 * What is left of checks once they are answered, a portion at a time: its numbers are kept, then it is searched again, near
 * numbers and uncertain notations as well, so that no record is missed that comes between. Begun again after a kill it goes
 * on with the portions that bear no mark.
 */
export function numberCheckTasks({ pool }: Pick<Database<unknown>, "pool">): readonly Task[] {
  const serials = createSerialReader();
  return [
    {
      id: WORK_ON_CHECK,
      run: (object, { query, signal }) => work(object, { pool, serials, query, signal }),
    },
  ];
}

interface Parts extends Pick<JobFacts, "query" | "signal"> {
  readonly pool: Database<unknown>["pool"];
  readonly serials: SerialReader;
}

async function work(id: string, { pool, serials, query, signal }: Parts): Promise<void> {
  const tables = query.withTables<RecordsTables>();
  const asItself: Checker["asItself"] = (todo) =>
    inTransaction(tables, { principal: "records_checker" }, todo);
  const row = await asItself((transaction) => findWork(transaction, id));
  if (row?.state !== "checking") return;
  const asker = await askerOf(tables, row);
  const asAsker: Checker["asAsker"] = (todo) => inTransaction(tables, asker, todo);
  const checker = { pool, serials, asItself, asAsker, asker };
  for (;;) {
    signal.throwIfAborted();
    const portion = await asItself((transaction) => findUndone(transaction, id));
    if (portion === undefined) break;
    await workOn(checker, row, portion, signal);
  }
  await finish(checker, row);
}

/** What who asked may find today. */
async function askerOf(
  tables: Kysely<RecordsTables>,
  { owner_member: member, owner_agency: agency, asked_by }: CheckRow,
): Promise<RowContext> {
  const workplace = await inTransaction(tables, { member }, (transaction) =>
    findWorkplace(transaction, agency),
  );
  const isDesk = workplace?.isDesk ?? false;
  return { member, agency, isDesk, ...(asked_by !== null && { person: asked_by }) };
}

async function workOn(
  { pool, serials, asAsker, asker }: Checker,
  row: CheckRow,
  portion: PortionRow,
  signal: AbortSignal,
): Promise<void> {
  const numbers = portion.rows as AskedNumber[];
  await asAsker(async (transaction) => {
    if (await markKept(transaction, portion, new Date()))
      await keepNumbers(transaction, row, numbers);
  });
  const answers = await seekAll({ pool, serials, asker, signal }, numbers);
  const acts = looksAt(row, answers);
  await asAsker(async (transaction) => {
    if (!(await keepAnswers(transaction, portion, answers, new Date()))) return;
    await recordSealed(transaction, acts);
    await noteDone(transaction, row.id, numbers.length);
  });
}

async function finish({ asAsker }: Checker, row: CheckRow): Promise<void> {
  await asAsker(async (transaction) => {
    const change = { state: "checked", finished_at: new Date(), done: null } as const;
    const changed = await changeCheck(transaction, { id: row.id, from: "checking" }, change);
    if (changed === undefined) return;
    const verdicts = await sumVerdicts(transaction, row.id);
    const { owner_member: member, owner_agency: agency, asked_by, purpose } = row;
    await recordAct(transaction, {
      member,
      agency,
      ...(asked_by !== null && { person: asked_by }),
      ...(purpose !== null && { purpose }),
      ...describeAct(checkActs.finished, row.id, { verdicts }),
    });
  });
}
