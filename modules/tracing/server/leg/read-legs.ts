import { actorOf, type Caller } from "#platform/access/contract";
import { type CheckedInput, problem, type RouteAnswer } from "#platform/http/contract";
import { describeAct } from "#platform/ledger/contract";
import {
  type AskedLeg,
  type LegSummary,
  type LegView,
  legActs,
  type listLegsRoute,
  possibleLegVerbs,
  type StandingTrace,
  traceErrors,
} from "#tracing/contract";
import type { StoredLeg, StoredSaid } from "../tables.ts";
import { ownerOf } from "../trace-act.ts";
import type { TracingDesk, TracingTransaction } from "../tracing-desk.ts";
import { findLeg, type LegPlace, listAsked, listSaid } from "./leg-store.ts";
import { standingOf, traceOf } from "./standing-leg.ts";

/** A leg of which the caller is a side; fails where there is none. */
export async function getLeg(transaction: TracingTransaction, id: string): Promise<StoredLeg> {
  const leg = await findLeg(transaction, id);
  if (leg === undefined) throw problem(traceErrors.notFound);
  return leg;
}

/** A leg as its desk has it, after the ledger holds that the caller looked at it. */
export async function openLeg(desk: TracingDesk, caller: Caller, id: string): Promise<AskedLeg> {
  const { leg, said } = await desk.asCaller(caller, async (transaction) => {
    const found = await getLeg(transaction, id);
    if (found.owner_member !== caller.member || found.is_outside)
      throw problem(traceErrors.notFound);
    return { leg: found, said: await listSaid(transaction, [id]) };
  });
  const look = { ...actorOf(caller), ...describeAct(legActs.opened, id, {}), ...ownerOf(leg) };
  await desk.recordLook(look);
  const { record: _, ...question } = leg.question;
  const view = viewOf(leg, { said, trace: traceOf(leg), caller, now: desk.clock() });
  return { ...view, question, known: [...leg.known] };
}

interface Beside {
  readonly said: readonly StoredSaid[];
  readonly trace: StandingTrace;
  readonly caller: Caller;
  readonly now: Date;
}

/** A leg with what was said of it and what the caller may do with it. */
export function viewOf(leg: StoredLeg, { said, trace, caller, now }: Beside): LegView {
  return {
    ...identityOf(leg, now),
    passedOnBy: leg.passed_on_by,
    said: said
      .filter((each) => each.leg === leg.id)
      .map(({ said: each, at, is_outside }) => ({
        said: each,
        at: at.toISOString(),
        isOutside: is_outside,
      })),
    verbs: possibleLegVerbs(trace, standingOf(leg), caller),
  };
}

function identityOf(leg: StoredLeg, now: Date) {
  const { id, reference, state, version, urgency, due_what: what, due_at: at } = leg;
  const due =
    what === null || at === null
      ? null
      : { what, at: at.toISOString(), isOverdue: at.getTime() <= now.getTime() };
  return {
    id,
    reference,
    state,
    version,
    urgency,
    askedMember: leg.asked_member,
    askerMember: leg.asker_member,
    isOutside: leg.is_outside,
    sentAt: leg.sent_at.toISOString(),
    due,
  };
}

/** What other members ask of the caller's desk. */
export function readAskedLegs(
  desk: TracingDesk,
  caller: Caller,
  { which, cursor, limit }: CheckedInput<typeof listLegsRoute>["query"],
): Promise<RouteAnswer<typeof listLegsRoute>> {
  return desk.asCaller(caller, async (transaction) => {
    const after = cursor === undefined ? undefined : placeOf(cursor);
    const wanted = { member: caller.member, which, after, limit: limit + 1 };
    const found = await listAsked(transaction, wanted);
    const shown = found.slice(0, limit);
    const last = shown.at(-1);
    const next = found.length > limit && last !== undefined ? `${last.place}~${last.id}` : null;
    return { legs: shown.map((leg) => summaryOf(leg, desk.clock())), next };
  });
}

function summaryOf(leg: StoredLeg, now: Date): LegSummary {
  return { ...identityOf(leg, now), ...gunOf(leg.question) };
}

/** How a firearm is named in a list. */
export function gunOf({ weapon }: StoredLeg["question"]) {
  const { make = null, model = null, serials } = weapon;
  return { make, model, number: serials[0]?.text ?? null };
}

/** A cursor nobody made leads to the beginning. */
function placeOf(cursor: string): LegPlace | undefined {
  const [due = "", id = ""] = cursor.split("~");
  const isOurs = /^(infinity|[\d :.+-]{19,35})$/.test(due) && /^[\da-f-]{36}$/.test(id);
  return isOurs ? { due, id } : undefined;
}
