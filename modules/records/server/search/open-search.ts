import { actorOf, type Caller, contextOf } from "#platform/access/contract";
import { problem } from "#platform/http/contract";
import { describeAct } from "#platform/ledger/contract";
import {
  type CameOfSearch,
  exportErrors,
  type KeptSearch,
  type RecordMatch,
  type RecordSearch,
  type SearchAnswer,
  searchActs,
} from "#records/contract";
import { compareFirearms, explainAsStated } from "#records/science";
import { compareFamily, compareStated, familyRefs } from "../family/seek-family.ts";
import { readAsked } from "../match/asked-store.ts";
import { summaryOf } from "../read-records.ts";
import type { RecordsDesk } from "../records-desk.ts";
import { findKeptSearch } from "../reverse/kept-search-store.ts";
import type { StoredRecord } from "../tables.ts";
import { compareDay } from "./event-days.ts";
import { shownAct } from "./search-records.ts";
import { readFound } from "./serial-store.ts";

/**
 * A search of the caller's side as it was put and answered: the records that were found then, as they stand now and as far
 * as they are open to the caller today. Showing them again is a look their owners see.
 */
export async function openSearch(
  desk: RecordsDesk,
  caller: Caller,
  id: string,
): Promise<KeptSearch> {
  const kept = await desk.asCaller(caller, (transaction) => findKeptSearch(transaction, id));
  if (kept === undefined) throw problem(exportErrors.searchNotFound);
  const { question, came, at } = kept;
  const shown = came?.shown ?? [];
  const refs = await familyRefs(desk, caller, question);
  const matches = await desk.readAs(contextOf(caller), async (read) => {
    const [rows, asked] = [await readFound(read, shown), await readAsked(read, shown)];
    return shown.flatMap((record) => {
      const row = rows.get(record);
      return row === undefined
        ? []
        : [{ ...matchOf(question, row, refs), asked: asked.get(record) ?? null }];
    });
  });
  await desk.recordLook({
    ...actorOf(caller),
    purpose: question.purpose,
    ...describeAct(searchActs.opened, id, {}),
    shown: matches.map(({ record }) => shownAct(record.id, record, "match")),
  });
  const answer = came && answerOf(id, came, matches);
  return { at: at.toISOString(), question, answer, gone: shown.length - matches.length };
}

function answerOf(
  search: string,
  { shown: _, ...came }: CameOfSearch,
  matches: RecordMatch[],
): SearchAnswer {
  return { ...came, search, matches };
}

function matchOf(
  question: RecordSearch,
  row: StoredRecord,
  refs: readonly string[],
): Omit<RecordMatch, "asked"> {
  const { gun, numbers } = question;
  const stated = row.weapon.serials.map(({ text }) => text);
  const compared = compareFirearms({ ...gun, serials: numbers }, row.weapon);
  const fields = compared?.fields.map(({ field, agreement }) => ({ field, agreement }));
  return {
    record: summaryOf(row),
    numbers: (compared?.numbers ?? []).map(({ number, norm, edits }) => ({
      number,
      edits: explainAsStated(numbers[number]?.text ?? "", norm, stated) ?? [...edits],
    })),
    fields: [
      ...(fields ?? compareStated(gun, row)),
      ...compareFamily(refs, row),
      ...compareDay(question, row),
    ],
    othersEquallyNear: 0,
  };
}
