import type { Caller } from "#platform/access/contract";
import { createId } from "#platform/database";
import type { ListAnswer, NumberList } from "#records/contract";
import type { RecordsDesk } from "../records-desk.ts";
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
  const row = await desk.asCaller(caller, async (transaction) => {
    const inserted = await insertCheck(transaction, caller, {
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
    return inserted;
  });
  const { verdicts, coverage } = answered;
  return { check: presentCheck(row), verdicts, coverage, found: foundOf(answered) };
}

/** The numbers of which there is something to say. */
function foundOf({ numbers, answers }: AnsweredList): ListAnswer["found"] {
  return answers.flatMap(({ pointed: _, ...answer }, at) => {
    const asked = numbers[at];
    if (asked === undefined || answer.verdict === "nothing") return [];
    const { row, number, reference } = asked;
    return [{ at: at + 1, row, number, ...(reference !== undefined && { reference }), ...answer }];
  });
}
