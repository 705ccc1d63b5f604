import { actorOf, type Caller } from "#platform/access/contract";
import { seal } from "#platform/access/server";
import { createId } from "#platform/database";
import { type CheckedInput, httpErrors, problem, type RouteAnswer } from "#platform/http/contract";
import { enqueueJob } from "#platform/jobs/server";
import {
  type changeEndpointRoute,
  type EndpointContent,
  type registerEndpointRoute,
  type WebhookEndpoint,
  webhookErrors,
} from "#platform/webhooks/contract";
import { listWaiting } from "../delivery/delivery-store.ts";
import { makeSigningSecret, writeSigningSecret } from "../delivery/sign-message.ts";
import { SEND } from "../send-webhook.ts";
import type { StoredEndpoint } from "../tables.ts";
import type { WebhooksDesk, WebhooksTransaction } from "../webhooks-desk.ts";
import {
  deleteEndpoint,
  findEndpoint,
  insertEndpoint,
  listEndpoints,
  updateEndpoint,
} from "./endpoint-store.ts";
import { judgeAddress } from "./judge-address.ts";
import { presentEndpoint } from "./present-endpoint.ts";
import { recordEndpoint } from "./webhook-act.ts";

/** More endpoints than any agency has systems. */
const MOST = 20;
/** How long the secret before signs as well. */
const OVERLAP_MS = 86_400_000;

/** Registers where the caller's agency is told; the secret is answered once. */
export function registerEndpoint(
  desk: WebhooksDesk,
  caller: Caller,
  content: EndpointContent,
): Promise<RouteAnswer<typeof registerEndpointRoute>> {
  return desk.asCaller(caller, async (transaction) => {
    proveContent(desk, content);
    if ((await listEndpoints(transaction)).length >= MOST) throw problem(webhookErrors.tooMany);
    const [id, secret, now] = [createId(), makeSigningSecret(), desk.clock()];
    const row = await insertEndpoint(transaction, {
      id,
      owner_member: caller.member,
      owner_agency: caller.agency,
      ...columnsOf(content),
      state: "on",
      secret: seal(desk.installationKey, id, secret),
      former_secret: null,
      former_until: null,
      registered_by: caller.person,
      registered_at: now,
      changed_at: now,
      failing_since: null,
    });
    await recordEndpoint(transaction, actorOf(caller), row, "registered");
    return { endpoint: presentEndpoint(row), secret: writeSigningSecret(secret) };
  });
}

function columnsOf({ address, kinds }: EndpointContent) {
  return { address, kinds: [...new Set(kinds)].sort() };
}

interface Asked {
  readonly id: string;
  readonly version: number;
}

/** Changes, pauses, or goes on with what waited meanwhile. */
export function changeEndpoint(
  desk: WebhooksDesk,
  caller: Caller,
  {
    state,
    content,
    ...asked
  }: Asked & {
    state: CheckedInput<typeof changeEndpointRoute>["body"]["state"];
    content: EndpointContent;
  },
): Promise<WebhookEndpoint> {
  return desk.asCaller(caller, async (transaction) => {
    const endpoint = await getEndpoint(transaction, asked);
    proveContent(desk, content);
    const changes = { ...columnsOf(content), state, changed_at: desk.clock(), failing_since: null };
    const changed = await updateEndpoint(transaction, endpoint, changes);
    if (changed === undefined) throw problem(httpErrors.versionMismatch);
    await recordEndpoint(transaction, actorOf(caller), changed, "changed");
    if (state === "on")
      for (const delivery of await listWaiting(transaction, changed.id))
        await enqueueJob(transaction, SEND, delivery);
    return presentEndpoint(changed);
  });
}

/** A new secret; for a day both sign. */
export function rotateSecret(
  desk: WebhooksDesk,
  caller: Caller,
  asked: Asked,
): Promise<RouteAnswer<typeof registerEndpointRoute>> {
  return desk.asCaller(caller, async (transaction) => {
    const endpoint = await getEndpoint(transaction, asked);
    const [secret, now] = [makeSigningSecret(), desk.clock()];
    const rotated = await updateEndpoint(transaction, endpoint, {
      secret: seal(desk.installationKey, endpoint.id, secret),
      former_secret: endpoint.secret,
      former_until: new Date(now.getTime() + OVERLAP_MS),
      changed_at: now,
    });
    if (rotated === undefined) throw problem(httpErrors.versionMismatch);
    await recordEndpoint(transaction, actorOf(caller), rotated, "rotated");
    return { endpoint: presentEndpoint(rotated), secret: writeSigningSecret(secret) };
  });
}

export function removeEndpoint(
  desk: WebhooksDesk,
  caller: Caller,
  id: string,
): Promise<{ removed: true }> {
  return desk.asCaller(caller, async (transaction) => {
    const endpoint = await getEndpoint(transaction, { id });
    if (!(await deleteEndpoint(transaction, id))) throw problem(webhookErrors.notFound);
    const removed = { ...endpoint, changed_at: desk.clock() };
    await recordEndpoint(transaction, actorOf(caller), removed, "removed");
    return { removed: true };
  });
}

/** An endpoint of the caller's agency, as it was read where a version is given. */
export async function getEndpoint(
  transaction: WebhooksTransaction,
  { id, version }: { id: string; version?: number },
): Promise<StoredEndpoint> {
  const endpoint = await findEndpoint(transaction, id);
  if (endpoint === undefined) throw problem(webhookErrors.notFound);
  if (version !== undefined && endpoint.version !== version)
    throw problem(httpErrors.versionMismatch);
  return endpoint;
}

function proveContent(desk: WebhooksDesk, { address, kinds }: EndpointContent): void {
  const verdict = judgeAddress(address, desk.guard, desk);
  if (verdict === "unfit") throw problem(webhookErrors.addressUnfit);
  if (verdict === "barred") throw problem(webhookErrors.addressBarred);
  const kind = kinds.find((each) => !desk.kinds.includes(each));
  if (kind !== undefined) throw problem(webhookErrors.kindUnknown, { kind });
}
