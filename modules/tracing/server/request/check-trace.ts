import type { Caller } from "#platform/access/contract";
import { findDesk, readCoverYears } from "#platform/directory/server";
import {
  findGaps,
  type RouteAdvice,
  type RouteReason,
  type TraceCheck,
  type TraceGap,
  type TraceQuestion,
  type TraceTwin,
} from "#tracing/contract";
import { listSaid, readUsualDays } from "../leg/leg-store.ts";
import type { StoredLeg, StoredSaid } from "../tables.ts";
import type { TracingDesk, TracingTransaction, WeaponAccount } from "../tracing-desk.ts";
import { getTrace } from "./standing-trace.ts";
import { listTwins } from "./trace-store.ts";

/** What a request lacks, whom to ask, and what else was asked about the firearm. */
export async function checkTrace(
  desk: TracingDesk,
  caller: Caller,
  id: string,
): Promise<TraceCheck> {
  const { question } = await readTrace(desk, caller, id);
  const account = await desk.accountOf(question.weapon);
  return desk.asCaller(caller, async (transaction) => {
    const { row, legs } = await getTrace(transaction, { id });
    const said = await listSaid(
      transaction,
      legs.map((leg) => leg.id),
    );
    const reasons = reasonsOf(row.owner_member, question, account, { legs, said });
    return {
      gaps: findGaps(question, account.fitness, account.madeUntil),
      routes: await adviseRoutes(desk, transaction, reasons),
      twins: await readTwins(transaction, { id, question }),
    };
  });
}

/** What keeps a request from being sent, or speaks against it. */
export async function gapsOf(desk: TracingDesk, caller: Caller, id: string): Promise<TraceGap[]> {
  const { question } = await readTrace(desk, caller, id);
  const account = await desk.accountOf(question.weapon);
  return findGaps(question, account.fitness, account.madeUntil);
}

function readTrace(
  desk: TracingDesk,
  caller: Caller,
  id: string,
): Promise<{ question: TraceQuestion }> {
  return desk.asCaller(caller, async (transaction) => {
    const { row } = await getTrace(transaction, { id });
    return { question: row.question };
  });
}

type Reasons = ReadonlyMap<string, readonly RouteReason[]>;

/**
 * Where to ask and why: where it was made, where it was last imported, who has the records of a maker that is
 * no more, and whom an answer named (domain 0, fact 7).
 */
function reasonsOf(
  own: string,
  { weapon }: TraceQuestion,
  account: WeaponAccount,
  { legs, said }: { legs: readonly StoredLeg[]; said: readonly StoredSaid[] },
): Reasons {
  const reasons = new Map<string, RouteReason[]>();
  const add = (member: string | undefined, reason: RouteReason) => {
    if (member !== undefined && member !== own)
      reasons.set(member, [...(reasons.get(member) ?? []), reason]);
  };
  for (const { said: each } of said)
    if (each.kind === "answer")
      for (const member of each.answer.next) add(member, "said_by_answer");
  add(account.importerIn, "imported_there");
  add(weapon.country ?? account.madeIn, "made_there");
  if (account.makerIn !== (weapon.country ?? account.madeIn))
    add(account.makerIn, "maker_is_there");
  for (const member of account.recordsIn) add(member, "records_may_be_there");
  for (const { asked_member, ended_at } of legs)
    if (ended_at === null) reasons.delete(asked_member);
  return new Map([...reasons].map(([member, why]) => [member, [...new Set(why)]]));
}

/** A state that is no more has nobody to ask; where its maker went stands beside it. */
async function adviseRoutes(
  { isCountry }: TracingDesk,
  transaction: TracingTransaction,
  reasons: Reasons,
): Promise<RouteAdvice[]> {
  const members = [...reasons.keys()];
  const days = await readUsualDays(transaction, members);
  const years = await readCoverYears(transaction, members);
  const advice: RouteAdvice[] = [];
  for (const [member, why] of reasons) {
    const seen = days.get(member);
    const isConnected = (await findDesk(transaction, member)) !== undefined;
    if (!isConnected && !isCountry(member)) continue;
    advice.push({
      member,
      reasons: [...why],
      isConnected,
      coversFrom: years.get(member) ?? null,
      usualDays: seen?.days ?? null,
      answersSeen: seen?.answers ?? 0,
    });
  }
  return advice;
}

async function readTwins(
  transaction: TracingTransaction,
  { id, question }: { id: string; question: TraceQuestion },
): Promise<TraceTwin[]> {
  const { weapon, record = null } = question;
  const numbers = weapon.serials.map(({ text }) => text.toUpperCase().replace(/[\s./-]/gu, ""));
  const found = await listTwins(transaction, { id, record, numbers });
  return found.map(({ id: twin, reference, state, same_record }) => ({
    id: twin,
    reference,
    state,
    because: same_record ? "same_record" : "same_number",
  }));
}
