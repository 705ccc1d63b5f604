import { sql } from "kysely";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import {
  addAccountRoute,
  addPersonRoute,
  definePermission,
  demonstrationSignInRoute,
  endAccountSessionsRoute,
  inviteAgainRoute,
  leaveRoute,
  listPersonsRoute,
  makeKeyRoute,
  openWorkRoute,
  reassignWorkRoute,
  renamePersonRoute,
  revokeRoleRoute,
} from "#platform/access/contract";
import { listMembersRoute } from "#platform/directory/contract";
import { problemOf } from "#testing/problem-of";
import { type Browser, startTestServer, type TestServer } from "#testing/test-server";
import { castId } from "../demonstration/cast-id.ts";
import type { WorkSource } from "./work-source.ts";

const MARC = 5;
const CARMEN = 8;
const NOT_FOUND = "404 /problems/access.person_not_found";
const NOT_SIGNED_IN = "401 /problems/http.not_signed_in";

/** Open work of a module that keeps one object of the laboratory for Thomas. */
const holders = new Map([["K-7", castId("person", 3)]]);
const workSource: WorkSource = {
  kind: "testing.object",
  permission: definePermission("testing.object.keep", ["examiner"]),
  list: async (_, person) =>
    [...holders]
      .filter(([, holder]) => holder === person)
      .map(([id]) => ({ id, reference: id, agency: castId("agency", 2) })),
  give: async (_, { id, from, to }) => {
    if (holders.get(id) !== from) return false;
    holders.set(id, to.person);
    return true;
  },
  page: (id) => `/testing/${id}`,
};

let tested: TestServer;
let marc: Browser;
let carmen: Browser;
beforeAll(async () => {
  tested = await startTestServer({ workSources: [workSource] });
  [marc, carmen] = [await tested.signedIn(MARC), await tested.signedIn(CARMEN)];
});
afterAll(() => tested.stop());

const newcomer = {
  name: "Nadège Perrin",
  signInName: "nadege.perrin",
  agency: castId("agency", 2),
  language: "fr",
} as const;

describe("an administrator", () => {
  test("enters a person, who can do nothing before two persons grant a role", async () => {
    const { person, invitation } = await marc.call(addPersonRoute, { body: newcomer });
    expect(invitation).toMatch(/^[\w-]{43}$/);
    expect(person).toMatchObject({
      name: "Nadège Perrin",
      accounts: [{ signInName: "nadege.perrin@fr", state: "invited", roles: [] }],
    });
    expect(await problemOf(marc.call(addPersonRoute, { body: newcomer }))).toBe(
      "409 /problems/access.name_taken",
    );
  });

  test("enters a person once, however often the request is sent with its key", async () => {
    const body = { ...newcomer, name: "Zoé Marchand", signInName: "zoe.marchand" };
    const send = () => marc.call(addPersonRoute, { body }, { idempotencyKey: "zoe-marchand" });
    const { person } = await send();
    expect(await problemOf(send())).toBe("409 /problems/http.answer_not_kept");
    const { persons } = await marc.call(listPersonsRoute, { query: { limit: 200 } });
    expect(persons.filter(({ name }) => name === body.name)).toEqual([person]);
    await marc.call(leaveRoute, { params: { person: person.id } });
  });

  test("takes a name no other member's people stand in the way of", async () => {
    const body = { ...newcomer, signInName: "carmen.vidal" };
    const { person } = await marc.call(addPersonRoute, { body });
    expect(person.accounts[0]?.signInName).toBe("carmen.vidal@fr");
  });

  test("gives a person a second account at another agency, not at the same nor another member's", async () => {
    const { person } = await marc.call(addPersonRoute, {
      body: { ...newcomer, signInName: "luc.morel" },
    });
    const params = { person: person.id };
    const add = (agency: number, signInName: string) =>
      marc.call(addAccountRoute, {
        params,
        body: { agency: castId("agency", agency), signInName, language: "fr" },
      });
    expect(await problemOf(add(2, "luc.morel.2"))).toBe("409 /problems/access.account_exists");
    expect(await problemOf(add(3, "luc.morel.3"))).toBe("404 /problems/access.agency_not_found");
    expect((await add(1, "luc.morel.4")).person.accounts).toHaveLength(2);
  });

  test("sees and changes the own member's people only", async () => {
    const { persons } = await carmen.call(listPersonsRoute, { query: {} });
    expect(persons.map(({ name }) => name).sort()).toEqual([
      "Carmen Vidal",
      "Javier Romero",
      "Lucía Ortega",
    ]);
    const params = { person: castId("person", 1) };
    const account = { account: castId("account", 1) };
    const body = { name: "Someone Else" };
    for (const [attempt, refused] of [
      [() => carmen.call(renamePersonRoute, { params, body }, { version: 1 }), NOT_FOUND],
      [() => carmen.call(leaveRoute, { params }), NOT_FOUND],
      [() => carmen.call(openWorkRoute, { params }), NOT_FOUND],
      [
        () => carmen.call(inviteAgainRoute, { params: account }),
        "404 /problems/access.account_not_found",
      ],
      [
        () => carmen.call(endAccountSessionsRoute, { params: account }),
        "404 /problems/access.account_not_found",
      ],
      [
        () => carmen.call(revokeRoleRoute, { params: { ...account, role: "desk" } }),
        "404 /problems/access.account_not_found",
      ],
    ] as const) {
      expect(await problemOf(attempt())).toBe(refused);
    }
  });

  test("pages through people without missing or repeating one", async () => {
    const seen: string[] = [];
    let cursor: string | undefined;
    do {
      const query = { limit: 2, ...(cursor && { cursor }) };
      const page = await marc.call(listPersonsRoute, { query });
      seen.push(...page.persons.map(({ id }) => id));
      cursor = page.next ?? undefined;
    } while (cursor !== undefined);
    expect(new Set(seen).size).toBe(seen.length);
    expect(seen.length).toBeGreaterThanOrEqual(9);
  });

  test("corrects a name only from the version read", async () => {
    const params = { person: castId("person", 4) };
    const change = (name: string, version: number) =>
      marc.call(renamePersonRoute, { params, body: { name } }, { version });
    expect(await change("Hélène Dubois-Roy", 1)).toMatchObject({ version: 2 });
    expect(await problemOf(change("Other", 1))).toBe("412 /problems/http.version_mismatch");
    const without = marc.call(renamePersonRoute, { params, body: { name: "Other" } });
    expect(await problemOf(without)).toBe("428 /problems/http.version_missing");
  });

  test("takes a role back at once", async () => {
    const javier = await tested.signedIn(9);
    const params = { account: castId("account", 9), role: "officer" } as const;
    const body = {
      agency: castId("agency", 4),
      reason: "needed at once tonight",
      caseReference: null,
      minutes: 5,
    };
    const use = () =>
      tested.server.inject({
        method: "POST",
        url: "/api/access/broken-glass",
        headers: javier.headers,
        payload: body,
      });
    expect((await use()).statusCode).toBe(200);
    await carmen.call(revokeRoleRoute, { params });
    expect((await use()).statusCode).toBe(403);
  });
});

test("who leaves is out at once: sessions, keys and invitations; open work is handed over", async () => {
  const [thomas, account] = [castId("person", 3), castId("account", 3)];
  const browser = await tested.signedIn(3);
  const { secret } = await browser.call(makeKeyRoute, {
    body: { name: "laboratory system", roles: ["examiner"], days: 30 },
  });
  const byKey = () =>
    tested.server.inject({
      url: "/api/directory/members",
      headers: { authorization: `Bearer ${secret}` },
    });
  expect((await byKey()).statusCode).toBe(200);

  const { person, openWork } = await marc.call(leaveRoute, { params: { person: thomas } });
  expect(person.accounts[0]).toMatchObject({ state: "left", roles: [] });
  expect(openWork).toEqual([{ kind: "testing.object", id: "K-7", reference: "K-7" }]);
  expect(await problemOf(browser.call(listMembersRoute, { query: {} }))).toBe(NOT_SIGNED_IN);
  expect((await byKey()).statusCode).toBe(401);
  expect(
    await problemOf(tested.browser().call(demonstrationSignInRoute, { body: { account } })),
  ).toBe("404 /problems/access.account_not_found");
  expect(await problemOf(marc.call(leaveRoute, { params: { person: thomas } }))).toBe(
    "409 /problems/access.has_left",
  );

  const helene = castId("person", 4);
  const params = { person: thomas };
  const hand = (to: string) =>
    marc.call(reassignWorkRoute, { params, body: { to, work: openWork } });
  expect(await problemOf(hand(castId("person", 8)))).toBe(NOT_FOUND);
  // At the desk, but in no role that does such work.
  expect(await hand(castId("person", MARC))).toEqual({ reassigned: 0, remaining: 1 });
  expect(holders.get("K-7")).toBe(thomas);
  expect(await hand(helene)).toEqual({ reassigned: 1, remaining: 0 });
  expect(await marc.call(openWorkRoute, { params })).toEqual({ openWork: [] });
  expect(holders.get("K-7")).toBe(helene);
});

test("every change of access is an act of who did it, without a name in it", async () => {
  const { rows } = await sql<{ verb: string; person: string; content: unknown }>`
    select act.verb, act.person, content.content from ledger.act act
    join ledger.act_content content on content.act_id = act.id
    where act.person = ${castId("person", MARC)} and act.verb not like 'access.session.%'`.execute(
    tested.database.migrator.query,
  );
  expect(new Set(rows.map(({ verb }) => verb))).toEqual(
    new Set([
      "access.person.add",
      "access.account.add",
      "access.account.close",
      "access.key.revoke",
      "access.person.rename",
      "access.person.leave",
      "access.work.reassign",
    ]),
  );
  expect(JSON.stringify(rows)).not.toMatch(/Perrin|Dubois|Rousseau/);
});
