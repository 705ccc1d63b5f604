import { actorOf, type Caller } from "#platform/access/contract";
import { type CheckedInput, problem, type RouteAnswer } from "#platform/http/contract";
import { describeAct } from "#platform/ledger/contract";
import {
  type listMatchesRoute,
  type MatchSummary,
  type MatchView,
  matchActs,
  matchErrors,
  possibleMatchVerbs,
} from "#records/contract";
import { summaryOf } from "../read-records.ts";
import { ownerOf } from "../record-act.ts";
import { findRecord } from "../record-store.ts";
import type { RecordsDesk } from "../records-desk.ts";
import type { StoredMatch } from "../tables.ts";
import { findMatch, listMatches, type MatchPlace } from "./match-store.ts";
import { standingOf } from "./move-match.ts";

/** A possible match with both firearms side by side, after its owner's ledger holds that the caller looked at it. */
export async function openMatch(desk: RecordsDesk, caller: Caller, id: string): Promise<MatchView> {
  const { match, record } = await desk.asCaller(caller, async (transaction) => {
    const found = await findMatch(transaction, id);
    if (found === undefined) throw problem(matchErrors.notFound);
    return { match: found, record: await findRecord(transaction, found.record) };
  });
  await desk.recordLook({
    ...actorOf(caller),
    ...describeAct(matchActs.opened, id, {}),
    ...ownerOf(match),
  });
  return {
    ...identityOf(match, desk.clock()),
    search: match.search,
    note: match.note,
    photos: [...match.photos],
    record: record === undefined ? null : summaryOf(record),
    answeredAt: match.answered_at?.toISOString() ?? null,
    answerNote: match.answer_note,
    outcome: match.outcome,
    closedAt: match.closed_at?.toISOString() ?? null,
    verbs: possibleMatchVerbs(standingOf(match), caller),
  };
}

function identityOf(match: StoredMatch, now: Date) {
  const { id, reference, state, urgency, version, due_at: due } = match;
  return {
    id,
    reference,
    state,
    urgency,
    version,
    ownerMember: match.owner_member,
    askerMember: match.asker_member,
    askedAt: match.asked_at.toISOString(),
    dueAt: due?.toISOString() ?? null,
    isOverdue: due !== null && due.getTime() <= now.getTime(),
  };
}

/** The possible matches of which the caller's agency is a side, for a desk its member. */
export function readMatches(
  desk: RecordsDesk,
  caller: Caller,
  { which, cursor, limit }: CheckedInput<typeof listMatchesRoute>["query"],
): Promise<RouteAnswer<typeof listMatchesRoute>> {
  return desk.asCaller(caller, async (transaction) => {
    const after = cursor === undefined ? undefined : placeOf(cursor);
    const found = await listMatches(transaction, { which, after, limit: limit + 1 });
    const shown = found.slice(0, limit);
    const last = shown.at(-1);
    const next = found.length > limit && last !== undefined ? `${last.place}~${last.id}` : null;
    return { matches: shown.map((match) => matchSummary(match, desk.clock())), next };
  });
}

function matchSummary(match: StoredMatch, now: Date): MatchSummary {
  const numbers = match.search.numbers.map(({ text }) => text);
  return { ...identityOf(match, now), numbers };
}

/** A cursor nobody made leads to the beginning. */
function placeOf(cursor: string): MatchPlace | undefined {
  const [due = "", id = ""] = cursor.split("~");
  const isOurs = /^(infinity|[\d :.+-]{19,35})$/.test(due) && /^[\da-f-]{36}$/.test(id);
  return isOurs ? { due, id } : undefined;
}
