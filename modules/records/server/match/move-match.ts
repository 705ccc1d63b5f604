import { actorOf, type Caller } from "#platform/access/contract";
import { type DeskHours, findDeskHours } from "#platform/directory/server";
import { httpErrors, problem, type RouteAnswer } from "#platform/http/contract";
import {
  answerDue,
  decideMatch,
  type MatchState,
  type MatchStep,
  matchErrors,
  matchMovedNotices,
  matchRefusals,
  type moveMatchRoute,
  outcomeDue,
  type StandingMatch,
  type Urgency,
} from "#records/contract";
import { isDoubtful } from "#records/science";
import { findRecord } from "../record-store.ts";
import type { RecordsDesk, RecordsTransaction } from "../records-desk.ts";
import type { StoredMatch } from "../tables.ts";
import { confirmRecord, refuteRecord, reopenRecord } from "./confirm-record.ts";
import { recordMatchMove } from "./match-act.ts";
import { findMatch, type MatchMove, updateMatch } from "./match-store.ts";
import { tellSides } from "./tell-sides.ts";
import { answered, writeNews } from "./write-news.ts";

/** One step of a possible match. A confirmed one takes its record along; the other side is told at once. */
export function moveMatch(
  desk: RecordsDesk,
  caller: Caller,
  { id, version, step }: { id: string; version: number; step: MatchStep },
): Promise<RouteAnswer<typeof moveMatchRoute>> {
  return desk.asCaller(caller, async (transaction) => {
    const match = await getMatch(transaction, { id, version });
    const verdict = decideMatch(standingOf(match), step.verb, caller);
    if ("refusal" in verdict) throw problem(matchRefusals[verdict.refusal]);
    if (step.verb === "confirm" && step.note === undefined) await proveAlike(transaction, match);
    const now = desk.clock();
    const { urgency } = match;
    const hours = await findDeskHours(transaction, match.owner_member);
    const move = moveOf(desk, step, verdict.state, { caller, now, urgency, hours });
    const moved = await updateMatch(transaction, match, move);
    if (moved === undefined) throw problem(httpErrors.versionMismatch);
    await recordMatchMove(transaction, actorOf(caller), moved, { verb: step.verb, at: now });
    if (step.verb === "confirm") await confirmRecord(transaction, caller, moved, now);
    if (step.verb === "refute") await refuteRecord(transaction, caller, moved, now);
    if (step.verb === "reopen" && match.state === "confirmed")
      await reopenRecord(transaction, caller, match, now);
    await tellOther(transaction, caller, moved, step);
    return { id: moved.id, state: moved.state, version: moved.version };
  });
}

async function getMatch(
  transaction: RecordsTransaction,
  { id, version }: { id: string; version: number },
): Promise<StoredMatch> {
  const match = await findMatch(transaction, id);
  if (match === undefined) throw problem(matchErrors.notFound);
  if (match.version !== version) throw problem(httpErrors.versionMismatch);
  return match;
}

/** What the rule of steps needs to know of a row. */
export function standingOf(match: StoredMatch): StandingMatch {
  return {
    state: match.state,
    ownerMember: match.owner_member,
    askerMember: match.asker_member,
    askerAgency: match.asker_agency,
    askedBy: match.asked_by,
  };
}

interface MoveFacts {
  readonly caller: Caller;
  readonly now: Date;
  readonly urgency: Urgency;
  /** Of the owner's desk, where it keeps a calendar. */
  readonly hours: DeskHours | undefined;
}

function moveOf(
  { matchClocks }: RecordsDesk,
  step: MatchStep,
  state: MatchState,
  { caller, now, urgency, hours }: MoveFacts,
): MatchMove {
  switch (step.verb) {
    case "confirm":
    case "refute":
    case "leave_open":
      return {
        state,
        answered_by: caller.person,
        answered_at: now,
        answer_note: step.note ?? null,
        due_at: state === "confirmed" ? outcomeDue(now, matchClocks) : null,
      };
    case "reopen":
      return {
        state,
        answered_by: caller.person,
        answered_at: now,
        answer_note: step.note,
        due_at: answerDue(urgency, now, hours, matchClocks),
      };
    case "withdraw":
      return { state, due_at: null };
    case "close":
      return { state, due_at: null, outcome: step.outcome, closed_at: now };
  }
}

/** Who confirms what contradicts itself, or cannot be compared at all, says why it is the same firearm. */
async function proveAlike(transaction: RecordsTransaction, match: StoredMatch): Promise<void> {
  const record = await findRecord(transaction, match.record);
  const { gun, numbers } = match.search;
  if (record === undefined || isDoubtful({ ...gun, serials: numbers }, record.weapon))
    throw problem(matchErrors.sayWhy);
}

async function tellOther(
  transaction: RecordsTransaction,
  { agency }: Caller,
  match: StoredMatch,
  { verb }: MatchStep,
): Promise<void> {
  const notice = matchMovedNotices[verb];
  await tellSides(transaction, match, notice, ["owner", "asker", "secretariat"], agency);
  const isAnswer = verb !== "withdraw" && verb !== "close";
  const doer = match.owner_member === match.asker_member ? undefined : agency;
  if (isAnswer) await writeNews(transaction, match, { ...answered, doer });
  await writeNews(transaction, match, {
    sides: isAnswer ? ["secretariat"] : ["owner", "asker", "secretariat"],
    doer,
  });
}
