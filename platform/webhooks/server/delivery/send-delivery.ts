import type { Kysely } from "kysely";
import { isAtWork, unseal } from "#platform/access/server";
import { inTransaction } from "#platform/database";
import { enqueueJob } from "#platform/jobs/server";
import { notify } from "#platform/notifications/server";
import { endpointFailingNotice, WebhookBody, webhooksPage } from "#platform/webhooks/contract";
import { findEndpoint, noteTaking, updateEndpoint } from "../endpoint/endpoint-store.ts";
import { messageIdOf } from "../endpoint/present-endpoint.ts";
import { recordEndpoint } from "../endpoint/webhook-act.ts";
import { SEND } from "../send-webhook.ts";
import type { StoredDelivery, StoredEndpoint, WebhooksTables } from "../tables.ts";
import type { WebhooksTransaction } from "../webhooks-desk.ts";
import type { AddressGuard } from "./address-guard.ts";
import { findDelivery, findMessage, keepAttempt, type StoredMessage } from "./delivery-store.ts";
import { type Attempt, type Post, postMessage } from "./post-message.ts";
import { nextAttempt } from "./retry-pauses.ts";
import { signMessage } from "./sign-message.ts";

export interface SendingParts {
  /** Opens the signing secrets, see `readInstallationKey`. */
  readonly installationKey: Buffer;
  /** Where people reach this installation, without a slash at the end. */
  readonly publicAddress: string;
  readonly guard: AddressGuard;
  readonly clock?: () => Date;
}

const principal = "webhooks";
/** After so many days without one message taken nothing is sent any more. */
const FAILING_DAYS = 5;
const DAY = 86_400_000;
/** Receivers waited for at once: those that hang must not keep other work of this process waiting. */
const MOST_AT_ONCE = 2;
const BUSY_MS = 1000;
let underWay = 0;

interface Waiting {
  readonly delivery: StoredDelivery;
  readonly endpoint: StoredEndpoint;
  readonly message: StoredMessage;
}

/**
 * Attempts a delivery that waits. No transaction is open meanwhile: killed in between, it is sent again under the same
 * id, which receivers know it by.
 */
export async function sendDelivery(
  parts: SendingParts,
  query: Kysely<unknown>,
  id: string,
): Promise<void> {
  const tables = query.withTables<WebhooksTables>();
  const now = parts.clock ?? (() => new Date());
  if (underWay >= MOST_AT_ONCE) {
    const later = { runAt: new Date(Date.now() + BUSY_MS * (1 + Math.random())) };
    return inTransaction(tables, { principal }, (transaction) =>
      enqueueJob(transaction, SEND, id, later),
    );
  }
  underWay += 1;
  try {
    const waiting = await inTransaction(tables, { principal }, (transaction) =>
      findWaiting(transaction, id),
    );
    if (waiting === undefined) return;
    const attempt = await postMessage(parts.guard, postOf(parts, waiting, now()));
    await inTransaction(tables, { principal }, (transaction) =>
      keepOutcome(transaction, waiting, attempt, now()),
    );
  } finally {
    underWay -= 1;
  }
}

async function findWaiting(
  transaction: WebhooksTransaction,
  id: string,
): Promise<Waiting | undefined> {
  const delivery = await findDelivery(transaction, id);
  if (delivery?.state !== "waiting") return undefined;
  const endpoint = await findEndpoint(transaction, delivery.endpoint);
  const message = await findMessage(transaction, delivery.message);
  if (endpoint?.state !== "on" || message === undefined) return undefined;
  return { delivery, endpoint, message };
}

function postOf(
  { installationKey, publicAddress }: SendingParts,
  { endpoint, message }: Waiting,
  now: Date,
): Post {
  const { id, address, secret, former_secret: former, former_until: until } = endpoint;
  const isFormerValid = former !== null && until !== null && until > now;
  const sealed = [secret, ...(isFormerValid ? [former] : [])];
  const body = JSON.stringify(bodyOf(message, publicAddress));
  const timestamp = Math.floor(now.getTime() / 1000);
  const signed = { id: messageIdOf(message.id), timestamp, body };
  const secrets = sealed.map((each) => unseal(installationKey, id, each));
  return { address, headers: signMessage(signed, secrets), body };
}

function bodyOf({ kind, at, facts, link }: StoredMessage, publicAddress: string): WebhookBody {
  const address = link === null ? {} : { address: publicAddress + link };
  return WebhookBody.parse({
    type: kind,
    timestamp: at.toISOString(),
    data: { ...facts, ...address },
  });
}

async function keepOutcome(
  transaction: WebhooksTransaction,
  { delivery, endpoint }: Waiting,
  attempt: Attempt,
  at: Date,
): Promise<void> {
  const isTaken = attempt.failure === null;
  const next = isTaken ? undefined : nextAttempt(delivery.attempts + 1, at);
  await keepAttempt(transaction, delivery, { ...attempt, at, next });
  await noteTaking(transaction, endpoint.id, isTaken ? null : at);
  if (isTaken) return;
  if (next !== undefined) await enqueueJob(transaction, SEND, delivery.id, { runAt: next });
  await giveUpAfterDays(transaction, endpoint.id, at);
}

/** Sends nothing more to an endpoint that has taken nothing for days, and says so to who registered it. */
async function giveUpAfterDays(
  transaction: WebhooksTransaction,
  id: string,
  at: Date,
): Promise<void> {
  const endpoint = await findEndpoint(transaction, id);
  const since = endpoint?.failing_since;
  if (endpoint?.state !== "on" || since == null) return;
  if (at.getTime() - since.getTime() < FAILING_DAYS * DAY) return;
  const changes = { state: "failing" as const, changed_at: at };
  const changed = await updateEndpoint(transaction, endpoint, changes);
  if (changed === undefined) return;
  const { owner_member: member, owner_agency: agency, registered_by: person } = changed;
  await recordEndpoint(transaction, { principal, member, agency }, changed, "changed");
  const isThere = await isAtWork(transaction, { person, agency });
  const recipient = isThere ? { member, person } : { member, agency };
  const host = new URL(changed.address).host;
  await notify(transaction, recipient, endpointFailingNotice, { host }, webhooksPage);
}
