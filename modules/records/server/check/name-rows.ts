import type { AskedNumber, CheckedRow, ListedMatch, NumberAnswer } from "#records/contract";
import type { RecordsTransaction } from "../records-desk.ts";
import type { StoredRecord } from "../tables.ts";
import type { KeptAnswer, KeptMatch } from "./store/check-tables.ts";
import { type ListedRecord, readListedRecords } from "./store/listed-record-store.ts";

/** A number of a list with what is kept of its answer; `at` is its place in the list, from 1. */
export interface KeptRow {
  readonly at: number;
  readonly asked: AskedNumber;
  readonly answer: KeptAnswer;
}

/** Numbers with their answers, in the order of the list; `start` come before them. */
export function keptRows(
  start: number,
  numbers: readonly AskedNumber[],
  answers: readonly KeptAnswer[],
): KeptRow[] {
  return answers.map((answer, place) => {
    const asked = numbers[place];
    if (asked === undefined) throw new Error("an answer without its number");
    return { at: start + place + 1, asked, answer };
  });
}

/** Rows with the records as they are now, of those their reader may open; of the others only how many there were. */
export async function nameRows(
  transaction: RecordsTransaction,
  rows: readonly KeptRow[],
): Promise<CheckedRow[]> {
  const ids = rows.flatMap(({ answer: { matches = [] } }) => matches.map(({ record }) => record));
  const records = await readListedRecords(transaction, ids);
  return rows.map(({ at, asked, answer }) => ({ ...asked, ...nameAnswer(answer, records), at }));
}

/** What a pointer stands for is left out. */
function nameAnswer(
  { pointed: _, matches = [], ...answer }: KeptAnswer,
  records: ReadonlyMap<string, ListedRecord>,
): NumberAnswer {
  const named = matches.flatMap((match) => {
    const row = records.get(match.record);
    return row === undefined ? [] : [matchOf(match, row)];
  });
  const closed = matches.length - named.length;
  return { ...answer, ...(named.length > 0 && { matches: named }), ...(closed > 0 && { closed }) };
}

function matchOf(
  { record, number, how, contradicts }: KeptMatch,
  { reference, type, state, weapon, owner_member, owner_agency }: ListedRecord,
): ListedMatch {
  return {
    ...namedGun(weapon),
    record,
    reference,
    recordType: type,
    state,
    member: owner_member,
    agency: owner_agency,
    number,
    how,
    ...(contradicts !== undefined && { contradicts }),
  };
}

function namedGun({ make, model, calibre, type }: StoredRecord["weapon"]) {
  return {
    ...(make !== undefined && { make }),
    ...(model !== undefined && { model }),
    ...(calibre !== undefined && { calibre }),
    ...(type !== undefined && { type }),
  };
}
