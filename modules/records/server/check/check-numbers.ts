import type { Caller } from "#platform/access/contract";
import { createId } from "#platform/database";
import { type ListAnswer, mostDescribed, type NumberList } from "#records/contract";
import type { RecordsDesk, RecordsTransaction } from "../records-desk.ts";
import { keptRows, nameRows } from "./name-rows.ts";
import { presentCheck } from "./present-check.ts";
import { insertCheck } from "./store/check-store.ts";
import { type AnsweredList, answerNumbers, keepAnswered, lookAtList } from "./submit-list.ts";

/** Puts a list to the records as one act and answers for every number as it is. */
export async function checkNumbers(
  desk: RecordsDesk,
  caller: Caller,
  { numbers, purpose }: NumberList,
): Promise<ListAnswer> {
  const asked = numbers.map((each, at) => ({ row: at + 1, ...each }));
  const answered = await answerNumbers(desk, caller, asked);
  const now = desk.clock();
  const by = caller.person;
  const id = createId();
  const look = await lookAtList(desk, caller, { id, purpose }, answered);
  return desk.asCaller(caller, async (transaction) => {
    const row = await insertCheck(transaction, caller, {
      id,
      state: "checking",
      file_name: null,
      line_count: numbers.length,
      number_count: numbers.length,
      purpose,
      coverage: JSON.stringify(answered.coverage),
      done: 0,
      uploaded_by: by,
      uploaded_at: now,
      asked_by: by,
      asked_at: now,
    });
    await keepAnswered(transaction, caller, { id, look }, answered);
    const { verdicts, coverage } = answered;
    const check = presentCheck(row);
    return { check, verdicts, coverage, ...(await describe(transaction, answered)) };
  });
}

/** What came of each number, and the first of which there is something to say with the records found. */
async function describe(
  transaction: RecordsTransaction,
  { numbers, answers }: AnsweredList,
): Promise<Pick<ListAnswer, "outcomes" | "found" | "next">> {
  const outcomes = answers.map(({ verdict }) => verdict);
  const rows = keptRows(0, numbers, answers).filter(({ answer }) => answer.verdict !== "nothing");
  const found = await nameRows(transaction, rows.slice(0, mostDescribed));
  return { outcomes, found, next: rows.length > mostDescribed ? (found.at(-1)?.at ?? null) : null };
}
