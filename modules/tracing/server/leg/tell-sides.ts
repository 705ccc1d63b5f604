import { findDesk } from "#platform/directory/server";
import { writeToDesk } from "#platform/mail/server";
import { notify } from "#platform/notifications/server";
import { sendWebhook } from "#platform/webhooks/server";
import {
  type LegVerb,
  legMovedNotices,
  traceAnsweredMail,
  traceAskedMail,
  traceAskedNotices,
  traceLegPage,
  tracePage,
  traceUrgentMail,
  traceWebhooks,
} from "#tracing/contract";
import type { StoredLeg } from "../tables.ts";
import type { TracingTransaction } from "../tracing-desk.ts";

interface Agency {
  readonly member: string;
  readonly agency: string;
}

function factsOf({ reference, asker_member: asker, asked_member: asked }: StoredLeg) {
  return { reference, asker, asked };
}

/** Tells the desk that is asked, and its systems. */
export async function tellAsked(transaction: TracingTransaction, leg: StoredLeg): Promise<void> {
  const { id, reference, urgency, due_at, sent_at } = leg;
  const asked = { member: leg.owner_member, agency: leg.owner_agency };
  const link = traceLegPage(id);
  await notify(transaction, asked, traceAskedNotices[urgency], factsOf(leg), link);
  await sendWebhook(transaction, asked, traceWebhooks.asked, { id, reference }, link);
  const mail = urgency === "urgent" ? traceUrgentMail : traceAskedMail;
  const date = (due_at ?? sent_at).toISOString();
  await writeToDesk(transaction, leg.owner_member, mail, { reference, date }, link);
}

/** What is done by who asks; all else is done by who is asked. */
const byAsker: ReadonlySet<LegVerb> = new Set(["reply", "recall"]);
/** What ends a leg or waits for the other side is written to it as well. */
const written: ReadonlySet<LegVerb> = new Set(["answer", "decline", "question"]);

/** Tells the other side of a leg what was done, and its systems. What was told outside is no news to who typed it. */
export async function tellOther(
  transaction: TracingTransaction,
  leg: StoredLeg,
  verb: LegVerb,
): Promise<void> {
  if (leg.is_outside) return;
  const isByAsker = byAsker.has(verb);
  const link = isByAsker ? traceLegPage(leg.id) : tracePage(leg.request);
  const { id, reference } = leg;
  for (const side of isByAsker ? [askedOf(leg)] : await askersOf(transaction, leg)) {
    await notify(transaction, side, legMovedNotices[verb], factsOf(leg), link);
    await sendWebhook(transaction, side, traceWebhooks.moved, { id, reference }, link);
  }
  if (written.has(verb))
    await writeToDesk(transaction, leg.asker_member, traceAnsweredMail, { reference }, link);
}

export function askedOf({ owner_member: member, owner_agency: agency }: StoredLeg): Agency {
  return { member, agency };
}

/** The agency that asks, and its desk. */
export async function askersOf(
  transaction: TracingTransaction,
  { asker_member: member, asker_agency: agency }: StoredLeg,
): Promise<Agency[]> {
  const desk = await findDesk(transaction, member);
  return [...new Set([agency, desk ?? agency])].map((each) => ({ member, agency: each }));
}
