import { afterAll, beforeAll, describe, expect, test } from "vitest";
import {
  listKeysRoute,
  listSessionsRoute,
  makeKeyRoute,
  type Role,
  revokeKeyRoute,
  revokeRoleRoute,
} from "#platform/access/contract";
import { problemOf } from "#testing/problem-of";
import { type Browser, startTestServer, type TestServer } from "#testing/test-server";
import { castId } from "../demonstration/cast-id.ts";

const SOPHIE = castId("account", 6);

let tested: TestServer;
let sophie: Browser;
let marc: Browser;
beforeAll(async () => {
  tested = await startTestServer();
  sophie = await tested.signedIn(6);
  marc = await tested.signedIn(5);
});
afterAll(() => tested.stop());

function make(roles: Role[], days = 30) {
  return sophie.call(makeKeyRoute, { body: { name: "register", roles, days } });
}

async function statusWith(key: string, url = "/api/directory/members"): Promise<number> {
  const headers = { authorization: `Bearer ${key}` };
  return (await tested.server.inject({ url, headers })).statusCode;
}

describe("a key", () => {
  test("lets a system in with no more roles than it was given", async () => {
    const { key, secret } = await make(["analyst"]);
    expect(secret.startsWith(key.prefix)).toBe(true);
    expect(await statusWith(secret)).toBe(200);
    expect(await statusWith(secret, "/api/access/persons")).toBe(403);
    const all = await make(["analyst", "member_administrator"]);
    expect(await statusWith(all.secret, "/api/access/persons")).toBe(200);
  });

  test("is shown once and kept as a hash", async () => {
    const { key, secret } = await make(["analyst"]);
    const { keys } = await sophie.call(listKeysRoute, { query: {} });
    expect(keys.map(({ id }) => id)).toContain(key.id);
    expect(JSON.stringify(keys)).not.toContain(secret.slice(-20));
    const dump = await tested.database.migrator.pool.query("select * from access.api_key");
    expect(JSON.stringify(dump.rows)).not.toContain(secret.slice(-64));
  });

  test("is made once, however often the request is sent with its key, and its secret is kept nowhere", async () => {
    const body = { name: "sent twice", roles: ["analyst" as const], days: 30 };
    const send = () => sophie.call(makeKeyRoute, { body }, { idempotencyKey: "twice-over-1" });
    const { secret } = await send();
    expect(await problemOf(send())).toBe("409 /problems/http.answer_not_kept");
    const { keys } = await sophie.call(listKeysRoute, { query: {} });
    expect(keys.filter(({ name }) => name === body.name)).toHaveLength(1);
    const kept = await tested.database.migrator.pool.query("select * from http.idempotency");
    expect(JSON.stringify(kept.rows)).not.toContain(secret.slice(-64));
  });

  test("with one character changed opens nothing", async () => {
    const { secret } = await make(["analyst"]);
    const last = secret.endsWith("0") ? "1" : "0";
    expect(await statusWith(secret.slice(0, -1) + last)).toBe(401);
    expect(await statusWith("pmk_x")).toBe(401);
  });

  test("ends on its day, when it is revoked and when its account loses the role", async () => {
    const [short, revoked, rolled] = [
      await make(["analyst"], 1),
      await make(["analyst"]),
      await make(["member_administrator"]),
    ];
    tested.clock.now = new Date(tested.clock.now.getTime() + 25 * 3_600_000);
    [marc, sophie] = [await tested.signedIn(5), await tested.signedIn(6)];
    expect(await statusWith(short.secret)).toBe(401);
    await marc.call(revokeKeyRoute, { params: { key: revoked.key.id } });
    expect(await statusWith(revoked.secret)).toBe(401);
    expect(await problemOf(marc.call(revokeKeyRoute, { params: { key: revoked.key.id } }))).toBe(
      "404 /problems/access.key_not_found",
    );
    const params = { account: SOPHIE, role: "member_administrator" } as const;
    await marc.call(revokeRoleRoute, { params });
    expect(await statusWith(rolled.secret, "/api/access/persons")).toBe(403);
  });

  test("never holds a role its maker has not, and is no matter of another member", async () => {
    sophie = await tested.signedIn(6);
    expect(await problemOf(make(["secretariat"]))).toBe("403 /problems/access.role_not_yours");
    const carmen = await tested.signedIn(8);
    const { key } = await make(["analyst"]);
    expect(await problemOf(carmen.call(revokeKeyRoute, { params: { key: key.id } }))).toBe(
      "404 /problems/access.key_not_found",
    );
    expect((await carmen.call(listKeysRoute, { query: {} })).keys).toEqual([]);
  });

  test("is seen and revoked by its maker and the administrators, not by colleagues", async () => {
    const { key } = await make(["analyst"]);
    const claire = await tested.signedIn(1);
    expect((await claire.call(listKeysRoute, { query: {} })).keys).toEqual([]);
    expect(await problemOf(claire.call(revokeKeyRoute, { params: { key: key.id } }))).toBe(
      "404 /problems/access.key_not_found",
    );
    const all = await marc.call(listKeysRoute, { query: {} });
    expect(all.keys.map(({ id }) => id)).toContain(key.id);
    await sophie.call(revokeKeyRoute, { params: { key: key.id } });
  });

  test("acts as the person who made it: never as a second person", async () => {
    const { secret } = await make(["analyst"]);
    const headers = { authorization: `Bearer ${secret}` };
    const answer = await tested.server.inject({ url: "/api/access/sessions", headers });
    const { sessions } = answer.json<{ sessions: unknown[] }>();
    const own = await sophie.call(listSessionsRoute, {});
    expect(sessions).toHaveLength(own.sessions.length);
  });
});
