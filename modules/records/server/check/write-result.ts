import { actorOf, type Caller } from "#platform/access/contract";
import { problem } from "#platform/http/contract";
import type { Language } from "#platform/i18n/contract";
import type { Translate } from "#platform/i18n/server";
import { describeAct } from "#platform/ledger/contract";
import type { WrittenFormat } from "#platform/spreadsheets/contract";
import type { WrittenTable } from "#platform/spreadsheets/server";
import { checkActs, checkErrors } from "#records/contract";
import { sayCoverage } from "../export/say-coverage.ts";
import type { RecordsDesk } from "../records-desk.ts";
import { gatherShown } from "./gather-shown.ts";
import { nameRows } from "./name-rows.ts";
import { getCheck, rowsOf } from "./read-checks.ts";
import { linesOf, resultHeadings, type Say } from "./result-lines.ts";
import type { KeptAnswer } from "./store/check-tables.ts";
import { findPortion, type PortionRow } from "./store/portion-store.ts";

/**
 * A list with what was found for each number, a line for each match; at its end over how many records it ran. The look is
 * durable before the first byte.
 */
export async function writeResult(
  desk: RecordsDesk,
  caller: Caller,
  id: string,
  {
    translate,
    language,
    format,
  }: { translate: Translate; language: Language; format: WrittenFormat },
): Promise<WrittenTable> {
  const row = await desk.asCaller(caller, (transaction) => getCheck(transaction, id, caller));
  const { purpose, coverage, number_count: numbers } = row;
  if (coverage === null) throw problem(checkErrors.wrongState);
  const answers: KeptAnswer[] = [];
  for await (const portion of portionsOf(desk, caller, id))
    answers.push(...(portion.answers ?? []));
  await desk.recordLook({
    ...actorOf(caller),
    ...(purpose !== null && { purpose }),
    ...describeAct(checkActs.exported, id, { numbers }),
    shown: gatherShown(id, "export", answers),
  });
  const say: Say = (key, facts = {}) => translate(language, key, facts);
  async function* portions() {
    for await (const portion of portionsOf(desk, caller, id)) {
      const rows = await desk.asCaller(caller, (transaction) =>
        nameRows(transaction, rowsOf(portion)),
      );
      yield rows.flatMap((each) => linesOf(each, say));
    }
    if (coverage !== null) yield [[sayCoverage(coverage, say)]];
  }
  return {
    name: `check-${id}`,
    format,
    language,
    headings: resultHeadings(say),
    rows: portions(),
  };
}

async function* portionsOf(
  desk: RecordsDesk,
  caller: Caller,
  list: string,
): AsyncGenerator<PortionRow> {
  for (let from = 0; ; from += 1) {
    const portion = await desk.asCaller(caller, (transaction) =>
      findPortion(transaction, { list, from }),
    );
    if (portion === undefined) return;
    yield portion;
  }
}
