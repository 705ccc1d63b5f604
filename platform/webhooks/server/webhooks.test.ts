import { randomBytes } from "node:crypto";
import { sql } from "kysely";
import { afterAll, beforeAll, expect, test } from "vitest";
import { castId } from "#platform/access/server";
import { createId, inTransaction } from "#platform/database";
import type { JobFacts } from "#platform/jobs/server";
import {
  changeEndpointRoute,
  defineWebhook,
  type EndpointContent,
  listDeliveriesRoute,
  listEndpointsRoute,
  registerEndpointRoute,
  removeEndpointRoute,
  rotateSecretRoute,
  sendAgainRoute,
  testEndpointRoute,
  type WebhookEndpoint,
} from "#platform/webhooks/contract";
import { problemOf } from "#testing/problem-of";
import { type Browser, startTestServer, type TestServer } from "#testing/test-server";
import { type Receiver, startReceiver } from "#testing/webhooks/webhook-receiver";
import { serveWebhooks } from "./create-webhooks.ts";
import { SEND, SPREAD, sendWebhook } from "./send-webhook.ts";
import { createWebhookTasks } from "./webhook-tasks.ts";

const installationKey = randomBytes(32);
const news = defineWebhook("records.match_asked");
const clock = { now: new Date() };
let tested: TestServer;
let receiver: Receiver;
/** Administrators of the desk of Morocco and of France, a desk without that role, and an operator. */
let [youssef, french, claire] = [] as unknown as [Browser, Browser, Browser];
const desk = castId("agency", 6);

beforeAll(async () => {
  receiver = await startReceiver();
  tested = await startTestServer({
    bindings: ({ runtime }) =>
      serveWebhooks({
        query: runtime.query,
        installationKey,
        kinds: [news.id],
        toLoopback: true,
        clock: () => clock.now,
      }),
  });
  [youssef, french, claire] = [
    await tested.signedIn(11),
    await tested.signedIn(5),
    await tested.signedIn(1),
  ];
});
afterAll(async () => {
  await tested.stop();
  await receiver.close();
});

function register(changes: Partial<EndpointContent> = {}) {
  const body = { address: receiver.address, kinds: [news.id], ...changes };
  return youssef.call(registerEndpointRoute, { body });
}

/** News for the desk of Morocco, as somebody of Spain would cause it. */
async function tell(reference = "HIT-7F3Q-2M8K"): Promise<void> {
  const id = await inTransaction(tested.database.runtime.query, { member: "ES" }, (transaction) =>
    sendWebhook(
      transaction,
      { member: "MA", agency: desk },
      news,
      { id: createId(), reference },
      "/records/matches/1",
    ),
  );
  await work(SPREAD, id);
}

async function work(task: string, object: string): Promise<void> {
  const { tasks } = createWebhookTasks({
    installationKey,
    publicAddress: "https://proofmark.example",
    toLoopback: true,
    clock: () => clock.now,
  });
  const facts = { query: tested.database.worker.query } as JobFacts;
  await tasks.find(({ id }) => id === task)?.run(object, facts);
}

async function deliveriesOf({ id: endpoint }: Pick<WebhookEndpoint, "id">) {
  const input = { params: { endpoint }, query: {} };
  return (await youssef.call(listDeliveriesRoute, input)).deliveries;
}

/** What waits is attempted once, as the worker would when its time has come. */
async function attempt(endpoint: Pick<WebhookEndpoint, "id">): Promise<void> {
  for (const { id, state } of await deliveriesOf(endpoint))
    if (state === "waiting") await work(SEND, id);
}

test("news reach the receiver signed, say what waits and nothing more, and survive its death", async () => {
  const { endpoint, secret } = await register();
  await tell();
  await receiver.close();
  await attempt(endpoint);
  await attempt(endpoint);
  expect(await deliveriesOf(endpoint)).toMatchObject([
    { state: "waiting", attempts: 2, failure: "unreachable" },
  ]);
  const { rows } = await sql`select from graphile_worker._private_jobs
    where payload ->> 'object' = ${(await deliveriesOf(endpoint))[0]?.id} and run_at > now()`.execute(
    tested.database.migrator.query,
  );
  expect(rows).toHaveLength(1);
  await receiver.reopen();
  receiver.answer = 503;
  await attempt(endpoint);
  receiver.answer = 204;
  await attempt(endpoint);
  const [delivery] = await deliveriesOf(endpoint);
  expect(delivery).toMatchObject({ state: "delivered", attempts: 4, status: 204, failure: null });
  const [refused, taken] = receiver.received.splice(0);
  expect(taken?.headers["webhook-id"]).toBe(delivery?.message);
  expect(refused?.headers["webhook-id"]).toBe(delivery?.message);
  expect(taken?.body).toBe(refused?.body);
  expect(taken?.isSignedBy(secret)).toBe(true);
  expect(JSON.parse(taken?.body ?? "")).toEqual({
    type: news.id,
    timestamp: expect.stringMatching(/Z$/),
    data: {
      id: expect.any(String),
      reference: "HIT-7F3Q-2M8K",
      address: "https://proofmark.example/records/matches/1",
    },
  });
  await youssef.call(removeEndpointRoute, { params: { endpoint: endpoint.id } });
});

test("more than ids and references cannot be sent", async () => {
  for (const facts of [{ reference: "Jean Dupont" }, { serial: "12345" }, { id: "A38125" }])
    await expect(
      inTransaction(tested.database.runtime.query, { member: "ES" }, (transaction) =>
        sendWebhook(transaction, { member: "MA", agency: desk }, news, facts),
      ),
    ).rejects.toThrow();
});

test("redirects are not followed", async () => {
  const { endpoint } = await register();
  receiver.answer = 302;
  await tell();
  await attempt(endpoint);
  receiver.answer = 204;
  expect(receiver.received.splice(0)).toHaveLength(1);
  expect(await deliveriesOf(endpoint)).toMatchObject([{ status: 302, failure: "status" }]);
  await youssef.call(removeEndpointRoute, { params: { endpoint: endpoint.id } });
});

test("after a change of secrets both sign for a day, then the new one alone", async () => {
  const { endpoint, secret } = await register();
  const params = { endpoint: endpoint.id };
  const rotated = await youssef.call(rotateSecretRoute, { params }, endpoint);
  const send = async () => {
    await youssef.call(testEndpointRoute, { params });
    await attempt(endpoint);
    const [message] = receiver.received.splice(0);
    return [secret, rotated.secret].map((each) => message?.isSignedBy(each));
  };
  expect(await send()).toEqual([true, true]);
  const begun = clock.now;
  clock.now = new Date(begun.getTime() + 86_400_001);
  expect(await send()).toEqual([false, true]);
  clock.now = begun;
  await youssef.call(removeEndpointRoute, { params });
});

test("paused it is told nothing and hears all of it later; a message can be sent again", async () => {
  const { endpoint } = await register();
  const params = { endpoint: endpoint.id };
  const { address, kinds } = endpoint;
  const pause = { params, body: { address, kinds, state: "paused" as const } };
  const paused = await youssef.call(changeEndpointRoute, pause, endpoint);
  await tell();
  await attempt(endpoint);
  expect(receiver.received).toEqual([]);
  const on = { params, body: { address, kinds, state: "on" as const } };
  await youssef.call(changeEndpointRoute, on, paused);
  await attempt(endpoint);
  const [delivery] = await deliveriesOf(endpoint);
  await youssef.call(sendAgainRoute, { params: { ...params, delivery: delivery?.id ?? "" } });
  await attempt(endpoint);
  const ids = receiver.received.splice(0).map(({ headers }) => headers["webhook-id"]);
  expect(ids).toEqual([delivery?.message, delivery?.message]);
  await youssef.call(removeEndpointRoute, { params });
});

test("what takes nothing for five days is sent nothing more, and its administrator is told", async () => {
  const { endpoint } = await register();
  await tell();
  receiver.answer = 500;
  const begun = clock.now;
  await attempt(endpoint);
  clock.now = new Date(begun.getTime() + 5 * 86_400_000);
  await attempt(endpoint);
  await tell();
  await attempt(endpoint);
  clock.now = begun;
  receiver.answer = 204;
  expect(receiver.received.splice(0)).toHaveLength(2);
  const { endpoints } = await youssef.call(listEndpointsRoute, {});
  expect(endpoints).toMatchObject([{ id: endpoint.id, state: "failing" }]);
  const { rows } = await sql<{ to: string }>`select owner_person as to
    from notifications.notification where code = 'webhooks.failing'`.execute(
    tested.database.migrator.query,
  );
  expect(rows).toEqual([{ to: castId("person", 11) }]);
  await youssef.call(removeEndpointRoute, { params: { endpoint: endpoint.id } });
});

test("only the agency's own administrators see endpoints and deliveries", async () => {
  const { endpoint } = await register();
  await tell();
  const params = { endpoint: endpoint.id };
  expect((await french.call(listEndpointsRoute, {})).endpoints).toEqual([]);
  const refusals = [
    () => french.call(listDeliveriesRoute, { params, query: {} }),
    () => french.call(testEndpointRoute, { params }),
    () => french.call(rotateSecretRoute, { params }, endpoint),
    () => french.call(removeEndpointRoute, { params }),
  ];
  for (const refused of refusals)
    expect(await problemOf(refused())).toBe("404 /problems/webhooks.endpoint_not_found");
  expect(await problemOf(claire.call(listEndpointsRoute, {}))).toBe(
    "403 /problems/http.not_permitted",
  );
  const others = [
    { member: "MA", agency: castId("agency", 7) },
    { member: "ES", agency: desk, isDesk: true },
    {},
  ];
  for (const context of others)
    for (const table of ["endpoint", "delivery"]) {
      const { rows } = await inTransaction(tested.database.runtime.query, context, (transaction) =>
        sql`select from ${sql.table(`webhooks.${table}`)}`.execute(transaction),
      );
      expect([context, table, rows.length]).toEqual([context, table, 0]);
    }
  const message = inTransaction(
    tested.database.runtime.query,
    { member: "MA", agency: desk },
    (transaction) => sql`select from webhooks.message`.execute(transaction),
  );
  await expect(message).rejects.toMatchObject({ code: "42501" });
  await youssef.call(removeEndpointRoute, { params });
});

test("unfit addresses and unknown kinds are refused", async () => {
  const refused = (changes: Partial<EndpointContent>) => problemOf(register(changes));
  expect(await refused({ address: "https://10.0.0.1/" })).toBe(
    "422 /problems/webhooks.address_barred",
  );
  expect(await refused({ address: "gopher://police.example/" })).toBe(
    "422 /problems/webhooks.address_unfit",
  );
  expect(await refused({ kinds: ["records.nothing"] })).toBe("422 /problems/webhooks.kind_unknown");
});
