import { actorOf, type Caller, contextOf } from "#platform/access/contract";
import { createId } from "#platform/database";
import { findDesk, findDeskHours } from "#platform/directory/server";
import { makeReference } from "#platform/documents/server";
import { problem, type RouteAnswer } from "#platform/http/contract";
import { writeToDesk } from "#platform/mail/server";
import {
  answerDue,
  type askOwnerRoute,
  type MatchQuestion,
  matchAskedMail,
  matchAskedNotices,
  matchErrors,
  matchPage,
  recordErrors,
  urgentMatchMail,
} from "#records/contract";
import { provePhotos } from "../photos/prove-photos.ts";
import { tickAsked } from "../protocol/tick-asked.ts";
import { findRecord } from "../record-store.ts";
import type { RecordsDesk, RecordsTransaction } from "../records-desk.ts";
import { type PointedRecord, pointedRecords } from "../search/pointed-records.ts";
import { questionOf } from "../search/search-records.ts";
import { type SoughtSerials, seekInStore } from "../search/seek-in-store.ts";
import type { NewMatchRow, StoredMatch } from "../tables.ts";
import { recordAsked } from "./match-act.ts";
import { findAsked, insertMatch } from "./match-store.ts";
import { tellSides } from "./tell-sides.ts";
import { writeNews } from "./write-news.ts";

/** Puts a firearm to the owner of one record, or of each record that a member only points to. */
export async function askOwner(
  desk: RecordsDesk,
  caller: Caller,
  question: MatchQuestion,
): Promise<RouteAnswer<typeof askOwnerRoute>> {
  const { about } = question;
  const sought = await seekAgain(desk, caller, question);
  const pointed = pointedRecords(questionOf(question.search), sought.pointed);
  return desk.asCaller(caller, async (transaction) => {
    await provePhotos(transaction, question.photos);
    const records =
      "record" in about
        ? [await getOwned(transaction, about.record)].filter(({ id }) => isAmong(sought, id))
        : pointed.filter(({ ownerMember }) => ownerMember === about.member);
    if (records.length === 0) throw problem(matchErrors.nothingToAsk);
    const matches = [];
    const asking = { caller, now: desk.clock() };
    for (const record of records)
      matches.push(await askOnce(desk, transaction, asking, question, record));
    return { matches };
  });
}

/** Asks of one record; an agency that waits for its answer already is given what it asked. */
export async function askOnce(
  desk: RecordsDesk,
  transaction: RecordsTransaction,
  asking: { readonly caller: Caller; readonly now: Date },
  question: MatchQuestion,
  record: PointedRecord,
): Promise<AskedMatch> {
  const { caller, now } = asking;
  const asked = await findAsked(transaction, { record: record.id, agency: caller.agency });
  if (asked !== undefined) return askedOf(asked, true);
  const row = await insertMatch(transaction, {
    ...(await rowOf(transaction, caller, question, record)),
    reference: makeReference("HIT"),
    asked_at: now,
    due_at: answerDue(
      question.urgency,
      now,
      await findDeskHours(transaction, record.ownerMember),
      desk.matchClocks,
    ),
  });
  // Somebody of the agency asked meanwhile, or, once in thousands of millions, the reference is taken.
  if (row === undefined) return askOnce(desk, transaction, asking, question, record);
  await recordAsked(transaction, actorOf(caller), row);
  const sides = ["owner", "asker", "secretariat"] as const;
  await tellSides(transaction, row, matchAskedNotices[row.urgency], sides, caller.agency);
  await writeAsked(transaction, row);
  await writeNews(transaction, row, {
    sides: ["asker", "secretariat"],
    doer: caller.agency,
    written: [row.owner_member],
  });
  await tickAsked(transaction, caller, question.search, row);
  return askedOf(row, false);
}

function writeAsked(
  transaction: RecordsTransaction,
  { id, reference, urgency, owner_member, due_at, asked_at }: StoredMatch,
): Promise<void> {
  const mail = urgency === "urgent" ? urgentMatchMail : matchAskedMail;
  const facts = { reference, date: (due_at ?? asked_at).toISOString() };
  return writeToDesk(transaction, owner_member, mail, facts, matchPage(id));
}

type AskedMatch = RouteAnswer<typeof askOwnerRoute>["matches"][number];

function askedOf({ id, reference, urgency, due_at }: StoredMatch, isOld: boolean): AskedMatch {
  return { id, reference, urgency, dueAt: due_at?.toISOString() ?? null, isOld };
}

/** The record and whose it is; the caller has to see it. */
async function getOwned(transaction: RecordsTransaction, id: string): Promise<PointedRecord> {
  const record = await findRecord(transaction, id);
  if (record === undefined) throw problem(recordErrors.notFound);
  return { id, ownerMember: record.owner_member, ownerAgency: record.owner_agency };
}

/** More than a search ever comes upon: a record may be the eleventh of its number since it was shown. */
const everyOne = 10_000;

/**
 * The same search once more: nobody is asked of a record that it does not come upon, and the ids of records a member only
 * points to are nobody's but ours.
 */
function seekAgain(
  { serials, readAs }: RecordsDesk,
  caller: Caller,
  { search }: MatchQuestion,
): Promise<SoughtSerials> {
  return readAs(contextOf(caller), (read) =>
    seekInStore(serials, read, questionOf(search), everyOne),
  );
}

function isAmong({ answer }: SoughtSerials, id: string): boolean {
  return answer.ranked.some(({ record }) => record === id);
}

type Asked = Omit<NewMatchRow, "reference" | "asked_at" | "due_at">;

async function rowOf(
  transaction: RecordsTransaction,
  { person, member, agency }: Caller,
  { search, urgency, note, photos = [] }: MatchQuestion,
  { id: record, ownerMember, ownerAgency }: PointedRecord,
): Promise<Asked> {
  const ownDesk = await findDesk(transaction, member);
  return {
    id: createId(),
    record,
    state: "asked",
    urgency,
    search: JSON.stringify(search),
    note: note ?? null,
    photos: JSON.stringify(photos),
    asked_by: person,
    asker_member: member,
    asker_agency: agency,
    owner_member: ownerMember,
    owner_agency: ownerAgency,
    handling: "confidential",
    disclosure: "open",
    excluded_members: [],
    named_members: [],
    named_agencies: [...new Set([agency, ownDesk ?? agency])],
    conditions_of_use: [],
  };
}
