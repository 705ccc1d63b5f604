import { afterAll, beforeAll, describe, expect, test } from "vitest";
import {
  demonstrationCastRoute,
  demonstrationSignInRoute,
  inviteAgainRoute,
  listSessionsRoute,
  lockSessionRoute,
  makeKeyRoute,
  openInvitationRoute,
  reEnterRoute,
  revokeSessionRoute,
  sessionRoute,
  signOutRoute,
} from "#platform/access/contract";
import { listMembersRoute } from "#platform/directory/contract";
import { openBrowser } from "#testing/open-browser";
import { problemOf } from "#testing/problem-of";
import { composeTestServer } from "#testing/server/compose-test-server";
import { startTestServer, type TestServer } from "#testing/test-server";
import { castId } from "../demonstration/cast-id.ts";

let tested: TestServer;
beforeAll(async () => {
  tested = await startTestServer();
});
afterAll(() => tested.stop());

function pass(minutes: number): void {
  tested.clock.now = new Date(tested.clock.now.getTime() + minutes * 60_000);
}

const PASSWORD = "seven quiet herons at noon";
const LOCKED = "401 /problems/access.locked";
const NOT_SIGNED_IN = "401 /problems/http.not_signed_in";

describe("a session", () => {
  test("is opened by one click on the cast and says who is signed in", async () => {
    const browser = tested.browser();
    const { cast } = await browser.call(demonstrationCastRoute, {});
    expect(cast).toHaveLength(17);
    expect(new Set(cast.map(({ person }) => person)).size).toBe(16);
    const amal = cast.find(({ name }) => name === "Amal Haddad");
    const state = await browser.call(demonstrationSignInRoute, {
      body: { account: amal?.account ?? "" },
    });
    expect(state).toMatchObject({ state: "open", member: "MA", roles: ["officer"], hasPin: false });
    expect(await browser.call(sessionRoute, {})).toEqual(state);
  });

  test("has a cookie no script reads and no other site sends", async () => {
    const answer = await tested.server.inject({
      method: "POST",
      url: "/api/access/demonstration-sign-in",
      payload: { account: castId("account", 1) },
    });
    expect(answer.headers["set-cookie"]).toMatch(
      /^__Host-proofmark=[\w-]{43}; Path=\/; Max-Age=50400; HttpOnly; SameSite=Strict; Secure$/,
    );
  });

  test("locks after half an hour without a request, and the lock is no end", async () => {
    const browser = await tested.signedIn(10);
    for (let quarter = 0; quarter < 6; quarter++) {
      pass(15);
      await browser.call(listMembersRoute, { query: {} });
    }
    pass(31);
    expect(await problemOf(browser.call(listMembersRoute, { query: {} }))).toBe(LOCKED);
    expect(await browser.call(sessionRoute, {})).toEqual({
      state: "locked",
      account: castId("account", 10),
      name: "Amal Haddad",
      hasPin: false,
    });
  });

  test("locks at once when asked", async () => {
    const browser = await tested.signedIn(10);
    expect(await browser.call(lockSessionRoute, {})).toMatchObject({ state: "locked" });
    expect(await problemOf(browser.call(listMembersRoute, { query: {} }))).toBe(LOCKED);
  });

  test("ends after its absolute lifetime, however busy", async () => {
    const browser = await tested.signedIn(10);
    for (let step = 0; step < 14 * 4 - 1; step++) {
      pass(15);
      await browser.call(listMembersRoute, { query: {} });
    }
    pass(15);
    expect(await problemOf(browser.call(listMembersRoute, { query: {} }))).toBe(NOT_SIGNED_IN);
    expect(await browser.call(sessionRoute, {})).toEqual({ state: "none" });
  });

  test("ends by signing out", async () => {
    const browser = await tested.signedIn(10);
    const cookie = browser.headers.cookie;
    await browser.call(signOutRoute, {});
    browser.headers.cookie = cookie ?? "";
    expect(await problemOf(browser.call(listMembersRoute, { query: {} }))).toBe(NOT_SIGNED_IN);
  });

  test("is listed and revoked by its own person only", async () => {
    const [phone, desk, other] = [
      await tested.signedIn(12),
      await tested.signedIn(12),
      await tested.signedIn(13),
    ];
    const { sessions } = await desk.call(listSessionsRoute, {});
    expect(sessions.filter(({ isThis }) => isThis)).toHaveLength(1);
    const onPhone = sessions.find(({ isThis }) => !isThis)?.id ?? "";
    const revoke = { params: { session: onPhone } };
    expect(await problemOf(other.call(revokeSessionRoute, revoke))).toBe(
      "404 /problems/access.session_not_found",
    );
    await desk.call(revokeSessionRoute, revoke);
    expect(await problemOf(phone.call(listMembersRoute, { query: {} }))).toBe(NOT_SIGNED_IN);
    await desk.call(listMembersRoute, { query: {} });
  });
});

test("started without the demonstration on the same data the cast gets nowhere", async () => {
  const [sophie, marc] = [await tested.signedIn(6), await tested.signedIn(5)];
  const { secret } = await sophie.call(makeKeyRoute, {
    body: { name: "register", roles: ["analyst"], days: 30 },
  });
  const account = castId("account", 3);
  const { invitation: token } = await marc.call(inviteAgainRoute, { params: { account } });
  const { server: real, clock } = await composeTestServer(tested.database, {
    isDemonstration: false,
  });
  clock.now = tested.clock.now;
  try {
    const post = { method: "POST", url: "/api/access/demonstration-sign-in" } as const;
    expect((await real.inject({ ...post, payload: { account } })).statusCode).toBe(404);
    expect(real.hasRoute(post)).toBe(false);
    expect(real.hasRoute({ method: "GET", url: "/api/access/demonstration-cast" })).toBe(false);

    const url = "/api/directory/members";
    const byKey = (server: typeof real) =>
      server.inject({ url, headers: { authorization: `Bearer ${secret}` } });
    const bySession = (server: typeof real) => server.inject({ url, headers: sophie.headers });
    for (const ask of [byKey, bySession]) {
      expect((await ask(tested.server)).statusCode).toBe(200);
      expect((await ask(real)).statusCode).toBe(401);
    }
    const browser = openBrowser(real);
    browser.headers.cookie = sophie.headers.cookie ?? "";
    expect(await browser.call(sessionRoute, {})).toEqual({ state: "none" });
    const reEntry = browser.call(reEnterRoute, { body: { pin: "274913" } });
    expect(await problemOf(reEntry)).toBe("401 /problems/access.sign_in_refused");
    const opening = browser.call(openInvitationRoute, { body: { token, password: PASSWORD } });
    expect(await problemOf(opening)).toBe("404 /problems/access.invitation_useless");
  } finally {
    await real.close();
  }
});
