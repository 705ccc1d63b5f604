import { randomUUID } from "node:crypto";
import { actorOf, type Caller, contextOf } from "#platform/access/contract";
import { describeAct } from "#platform/ledger/contract";
import {
  type FieldAgreement,
  type OpenMatch,
  type RecordMatch,
  type RecordSearch,
  type SearchAnswer,
  searchActs,
} from "#records/contract";
import { explainAsStated, type RankedRecord, type SerialQuestion } from "#records/science";
import { compareFamily, compareStated, familyRefs, seekFamily } from "../family/seek-family.ts";
import { readAsked } from "../match/asked-store.ts";
import { summaryOf } from "../read-records.ts";
import type { RecordsDesk } from "../records-desk.ts";
import { keepSearch } from "../reverse/kept-search-store.ts";
import type { StoredRecord } from "../tables.ts";
import { readCoverage } from "./coverage-store.ts";
import { compareDay, mostSought, rankByWhen } from "./event-days.ts";
import { type PointedRecord, pointedRecords } from "./pointed-records.ts";
import { seekInStore } from "./seek-in-store.ts";
import { readFound } from "./serial-store.ts";
import { normsOf, stopProbing } from "./stop-probing.ts";

/** Records shown for one firearm: who needs more has stated too little. */
const mostShown = 10;

/** Parts whose number is the gun's own; others are exchanged. An unnamed part is taken for one of them. */
const keptParts: ReadonlySet<string> = new Set(["frame", "receiver"]);

/** Puts a firearm to the records the caller may find; the look is durable before the answer is given. */
export async function searchRecords(
  desk: RecordsDesk,
  caller: Caller,
  question: RecordSearch,
): Promise<SearchAnswer> {
  const norms = normsOf(question.numbers);
  await stopProbing(desk, caller, norms);
  const { pointed, ...found } = await seek(desk, caller, question);
  const pointers = [...new Set(pointed.map(({ ownerMember }) => ownerMember))];
  const { matches, searched, withheld, leftOff, coverage } = found;
  const isFound = matches.length + pointers.length > 0;
  desk.probing.note(caller.person, norms, isFound, desk.clock().getTime());
  const id = randomUUID();
  const { member, agency, person } = caller;
  const shown = matches.map(({ record }) => record.id);
  const told = { shown, pointers, searched, withheld };
  const came = { ...told, leftOff, coverage };
  const kept = { id, member, agency, person, at: desk.clock(), question, came };
  // First the look: one that is not answered may stand alone, a search that is kept may not.
  await desk.recordLook({
    ...actorOf(caller),
    purpose: question.purpose,
    ...describeAct(searchActs.submitted, id, { question, ...told }),
    shown: [
      ...matches.map(({ record }) => shownAct(record.id, record, "match")),
      ...pointed.map(({ id: record, ...owner }) => shownAct(record, owner, "pointer")),
    ],
  });
  await desk.writeAs(contextOf(caller), keepSearch(kept));
  return { search: id, ...found, pointers };
}

/** A search as the science of serials takes it. */
export function questionOf({ numbers, gun }: RecordSearch): SerialQuestion {
  return {
    numbers: numbers.map(({ text, part }) => ({
      text,
      isOnOtherPart: part !== undefined && !keptParts.has(part),
    })),
    gun,
  };
}

type Sought = Omit<SearchAnswer, "search" | "pointers"> & {
  readonly pointed: readonly PointedRecord[];
};

/** What a question finds now, and over how many records. */
export async function seek(
  desk: RecordsDesk,
  caller: Caller,
  asked: RecordSearch,
): Promise<Sought> {
  const question = questionOf(asked);
  const refs = await familyRefs(desk, caller, asked);
  return desk.readAs(contextOf(caller), async (read) => {
    const [sought, coverage] = await Promise.all([
      seekInStore(desk.serials, read, question, mostSought(asked, mostShown)),
      readCoverage(read),
    ]);
    const { searched, withheld } = sought.answer;
    const { ranked, leftOff } = await rankByWhen(read, asked, sought.answer, mostShown);
    const ids = ranked.map(({ record }) => record);
    const [found, family] = await Promise.all([
      readFound(read, ids),
      seekFamily(read, refs, { most: mostShown, found: ids }),
    ]);
    const open = await readAsked(read, [...ids, ...family.map(({ id }) => id)]);
    const beside = (row: StoredRecord) => ({
      row,
      rest: [...compareFamily(refs, row), ...compareDay(asked, row)],
      asked: open.get(row.id),
    });
    const matches = ranked.flatMap((each) => {
      const row = found.get(each.record);
      return row === undefined ? [] : [matchOf(question, each, beside(row))];
    });
    return {
      matches: [...matches, ...family.map((row) => familyMatchOf(question, beside(row)))],
      leftOff,
      pointed: pointedRecords(question, sought.pointed),
      searched: [...searched],
      withheld: [...withheld, ...sought.late],
      coverage,
    };
  });
}

interface BesideMatch {
  readonly row: StoredRecord;
  /** The family and the day that were asked for, held against it. */
  readonly rest: readonly FieldAgreement[];
  readonly asked: OpenMatch | undefined;
}

/** A record that its reader may open; one that was taken away meanwhile is not shown. */
function matchOf(
  question: SerialQuestion,
  ranked: RankedRecord,
  { row, rest, asked }: BesideMatch,
): RecordMatch {
  const stated = row.weapon.serials.map(({ text }) => text);
  const { numbers, fields, othersEquallyNear } = ranked;
  const compared = fields.map(({ field, agreement }) => ({ field, agreement }));
  return {
    record: summaryOf(row),
    numbers: numbers.map(({ number, norm, edits }) => ({
      number,
      edits: explainAsStated(question.numbers[number]?.text ?? "", norm, stated) ?? [...edits],
    })),
    fields: [...compared, ...rest],
    asked: asked ?? null,
    othersEquallyNear,
  };
}

/** A record that no number found: only the family speaks for it. */
function familyMatchOf({ gun }: SerialQuestion, { row, rest, asked }: BesideMatch): RecordMatch {
  return {
    record: summaryOf(row),
    numbers: [],
    fields: [...compareStated(gun, row), ...rest],
    asked: asked ?? null,
    othersEquallyNear: 0,
  };
}

type Owner = Pick<RecordMatch["record"], "ownerMember" | "ownerAgency">;

/** Told to the owner of a record that a search showed. */
export function shownAct(
  id: string,
  { ownerMember, ownerAgency }: Owner,
  as: "match" | "pointer" | "family",
) {
  return { ...describeAct(searchActs.shown, id, { as }), ownerMember, ownerAgency };
}
