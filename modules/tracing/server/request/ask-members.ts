import { actorOf, type Caller } from "#platform/access/contract";
import { createId } from "#platform/database";
import { unknownCalendar } from "#platform/directory/contract";
import { findDesk, findDeskHours, findStanding } from "#platform/directory/server";
import { problem } from "#platform/http/contract";
import { type LegCalendars, legDue, type ToldLink, traceErrors } from "#tracing/contract";
import { insertLeg } from "../leg/leg-store.ts";
import { tellAsked } from "../leg/tell-sides.ts";
import type { StoredLeg, StoredTrace } from "../tables.ts";
import { recordAsked } from "../trace-act.ts";
import type { TracingDesk, TracingTransaction } from "../tracing-desk.ts";

/** What a member is asked, for whom. */
export interface NewQuestion
  extends Pick<StoredTrace, "reference" | "question" | "named_agencies"> {
  readonly request: string;
  readonly askerMember: string;
  readonly askerAgency: string;
  readonly passedOnBy: string | null;
  /** What others told that may be known there. */
  readonly known: readonly ToldLink[];
}

/** Asks a member: its desk where it has one here; else the asking desk writes down what it is told outside. */
export async function askMember(
  desk: TracingDesk,
  transaction: TracingTransaction,
  caller: Caller,
  asked: NewQuestion,
  member: string,
): Promise<StoredLeg> {
  const owner = await ownerOf(desk, transaction, asked, member);
  const now = desk.clock();
  const { record: _, ...question } = asked.question;
  const row: StoredLeg = {
    id: createId(),
    request: asked.request,
    reference: asked.reference,
    state: "sent",
    request_state: "sent",
    urgency: question.urgency,
    asked_member: member,
    is_outside: owner.isOutside,
    asker_member: asked.askerMember,
    asker_agency: asked.askerAgency,
    passed_on_by: asked.passedOnBy,
    question,
    known: asked.known,
    sent_at: now,
    heard_at: null,
    questioned_at: null,
    waited_ms: "0",
    reminded_at: null,
    ended_at: null,
    version: 1,
    ...(await firstDue(desk, transaction, asked, member)),
    owner_member: owner.member,
    owner_agency: owner.agency,
    handling: "confidential",
    disclosure: "open",
    excluded_members: [],
    named_members: [],
    named_agencies: [...new Set([asked.askerAgency, ...asked.named_agencies])].filter(
      (agency) => agency !== owner.agency,
    ),
    conditions_of_use: [],
  };
  if (!(await insertLeg(transaction, row))) throw problem(traceErrors.cannotAsk, { member });
  await recordAsked(transaction, actorOf(caller), row);
  if (!row.is_outside) await tellAsked(transaction, row);
  return row;
}

interface LegOwner {
  readonly member: string;
  readonly agency: string;
  readonly isOutside: boolean;
}

async function ownerOf(
  { isCountry }: TracingDesk,
  transaction: TracingTransaction,
  { askerMember, askerAgency, named_agencies }: NewQuestion,
  member: string,
): Promise<LegOwner> {
  const standing = await findStanding(transaction, member);
  if (member === askerMember || standing === "suspended")
    throw problem(traceErrors.cannotAsk, { member });
  const agency = await findDesk(transaction, member);
  if (agency !== undefined) return { member, agency, isOutside: false };
  if (standing === undefined && !isCountry(member))
    throw problem(traceErrors.cannotAsk, { member });
  return { member: askerMember, agency: named_agencies[0] ?? askerAgency, isOutside: true };
}

async function firstDue(
  desk: TracingDesk,
  transaction: TracingTransaction,
  { askerMember, question }: NewQuestion,
  member: string,
): Promise<Pick<StoredLeg, "due_what" | "due_at">> {
  const leg = { state: "sent", urgency: question.urgency, sentAt: desk.clock() } as const;
  const due = legDue(
    { ...leg, heardAt: null, questionedAt: null, waitedMs: 0 },
    await readCalendars(transaction, member, askerMember),
  );
  return { due_what: due?.what ?? null, due_at: due?.at ?? null };
}

export async function readCalendars(
  transaction: TracingTransaction,
  asked: string,
  asker: string,
): Promise<LegCalendars> {
  return {
    asked: (await findDeskHours(transaction, asked)) ?? unknownCalendar,
    asker: (await findDeskHours(transaction, asker)) ?? unknownCalendar,
  };
}
