import { actorOf, type Caller, contextOf } from "#platform/access/contract";
import { problem } from "#platform/http/contract";
import { enqueueJob } from "#platform/jobs/server";
import { describeAct } from "#platform/ledger/contract";
import {
  type AskedNumber,
  type Coverage,
  checkActs,
  checkErrors,
  mostChecked,
  mostCheckedADay,
} from "#records/contract";
import type { RecordsDesk, RecordsTransaction } from "../records-desk.ts";
import { readCoverage } from "../search/coverage-store.ts";
import { reportProbing } from "../search/stop-probing.ts";
import { answerList, type ListAnswers } from "./answer-list.ts";
import { gatherShown } from "./gather-shown.ts";
import { dayBefore, isTryingOutToday } from "./judge-day.ts";
import { countChecked, noteLook } from "./store/check-store.ts";
import type { KeptAnswer, VerdictCounts } from "./store/check-tables.ts";
import { countVerdicts, insertPortions, PORTION } from "./store/portion-store.ts";
import { WORK_ON_CHECK } from "./work/work-on-check.ts";

export interface AnsweredList {
  readonly numbers: readonly AskedNumber[];
  readonly answers: readonly KeptAnswer[];
  readonly verdicts: VerdictCounts;
  readonly coverage: Coverage;
}

/** What the records say of the numbers as they are. Refuses lists that are too long, too many, or try numbers out. */
export async function answerNumbers(
  desk: RecordsDesk,
  caller: Caller,
  numbers: readonly AskedNumber[],
): Promise<AnsweredList> {
  if (numbers.length === 0) throw problem(checkErrors.noNumbers);
  if (numbers.length > mostChecked) throw problem(checkErrors.tooMany, { most: mostChecked });
  await proveDay(desk, caller, numbers.length);
  const [{ answers, norms }, coverage] = await Promise.all([
    answerHalves(desk, caller, numbers),
    desk.readAs(contextOf(caller), readCoverage),
  ]);
  const judged = norms.flatMap((norm, at) =>
    norm === undefined ? [] : [{ norm, isFound: answers[at]?.verdict !== "nothing" }],
  );
  if (await isTryingOutToday(desk, caller, judged)) {
    await reportProbing(desk, caller);
    throw problem(checkErrors.triedOut);
  }
  return { numbers, answers, verdicts: countVerdicts(answers), coverage };
}

/** Shorter lists are not worth a second connection. */
const shortestHalved = 10_000;

/** A long list on two connections: the database answers on one processor for each. */
async function answerHalves(
  desk: RecordsDesk,
  caller: Caller,
  numbers: readonly AskedNumber[],
): Promise<Pick<ListAnswers, "answers" | "norms">> {
  const ask = (some: readonly AskedNumber[]) =>
    desk.readAs(contextOf(caller), (read) => answerList(read, some));
  if (numbers.length < shortestHalved) return ask(numbers);
  const middle = Math.ceil(numbers.length / 2);
  const [one, other] = await Promise.all([
    ask(numbers.slice(0, middle)),
    ask(numbers.slice(middle)),
  ]);
  return {
    answers: [...one.answers, ...other.answers],
    norms: [...one.norms, ...other.norms],
  };
}

function proveDay(desk: RecordsDesk, caller: Caller, more: number): Promise<void> {
  return desk.asCaller(caller, async (transaction) => {
    const checked = await countChecked(transaction, caller.person, dayBefore(desk));
    if (checked + more > mostCheckedADay)
      throw problem(checkErrors.dayUsed, { most: mostCheckedADay });
  });
}

/**
 * Makes the look at what is found for a list durable. Never inside a transaction: where every connection is held by one
 * that waits for its look, none is left to write it.
 */
export function lookAtList(
  desk: RecordsDesk,
  caller: Caller,
  { id, purpose }: { id: string; purpose: string },
  { numbers, answers, verdicts }: AnsweredList,
): Promise<unknown> {
  const act = describeAct(checkActs.submitted, id, { numbers: [...numbers], verdicts });
  const shown = gatherShown(id, "answer", answers);
  return desk.recordLook({ ...actorOf(caller), purpose, ...act, shown });
}

/** Keeps a list with its answers and the look that is durable, and has the work in the background begin. */
export async function keepAnswered(
  transaction: RecordsTransaction,
  caller: Caller,
  { id, look }: { id: string; look: unknown },
  { numbers, answers }: AnsweredList,
): Promise<void> {
  const portions = Array.from({ length: Math.ceil(numbers.length / PORTION) }, (_, position) => {
    const [from, to] = [position * PORTION, (position + 1) * PORTION];
    return { list: id, position, rows: numbers.slice(from, to), answers: answers.slice(from, to) };
  });
  await insertPortions(transaction, caller, portions);
  if (typeof look === "string") await noteLook(transaction, id, look);
  await enqueueJob(transaction, WORK_ON_CHECK, id);
}
