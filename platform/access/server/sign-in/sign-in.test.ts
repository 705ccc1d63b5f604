import { Secret, TOTP, URI } from "otpauth";
import { afterAll, beforeAll, beforeEach, describe, expect, test } from "vitest";
import {
  completeInvitationRoute,
  inviteAgainRoute,
  lockSessionRoute,
  openInvitationRoute,
  reEnterRoute,
  sessionRoute,
  setPinRoute,
  signInRoute,
  unlockAccountRoute,
} from "#platform/access/contract";
import { listMembersRoute } from "#platform/directory/contract";
import { openBrowser } from "#testing/open-browser";
import { problemOf } from "#testing/problem-of";
import { composeTestServer } from "#testing/server/compose-test-server";
import { type Browser, startTestServer, type TestServer } from "#testing/test-server";
import { welchT } from "#testing/welch";
import { castId } from "../demonstration/cast-id.ts";

const PASSWORD = "seven quiet herons at noon";
const REFUSED = "401 /problems/access.sign_in_refused";

let tested: TestServer;
beforeAll(async () => {
  tested = await startTestServer();
});
afterAll(() => tested.stop());
// Tests share an address: let its allowance fill up again.
beforeEach(() => pass(300));

function pass(seconds: number): void {
  tested.clock.now = new Date(tested.clock.now.getTime() + seconds * 1000);
}

interface Enrolled {
  name: string;
  code: () => string;
  recoveryCodes: string[];
}

/** Enrols an account of the cast through an administrator of its member, as a person would. */
async function enrol(account: number, by = 5): Promise<Enrolled> {
  const administrator = await tested.signedIn(by);
  const params = { account: castId("account", account) };
  const { invitation: token } = await administrator.call(inviteAgainRoute, { params });
  const browser = tested.browser();
  const opened = await browser.call(openInvitationRoute, { body: { token, password: PASSWORD } });
  const totp = URI.parse(opened.authenticator) as TOTP;
  const code = () => totp.generate({ timestamp: tested.clock.now.getTime() });
  const completed = await browser.call(completeInvitationRoute, { body: { token, code: code() } });
  pass(30);
  return { name: opened.signInName, code, recoveryCodes: completed.recoveryCodes };
}

function signIn(browser: Browser, name: string, password: string, code: string) {
  return browser.call(signInRoute, { body: { name, password, code } });
}

const noCode = new TOTP({ secret: new Secret() }).generate();

describe("sign-in", () => {
  test("opens a session by password and code, and a code works once", async () => {
    const { name, code } = await enrol(1);
    const state = await signIn(tested.browser(), name, PASSWORD, code());
    expect(state).toMatchObject({ state: "open", name: "Claire Moreau", roles: ["desk"] });
    expect(await problemOf(signIn(tested.browser(), name, PASSWORD, code()))).toBe(REFUSED);
    pass(30);
    expect(await signIn(tested.browser(), name, PASSWORD, code())).toMatchObject({ state: "open" });
  });

  test("accepts one code once, also when it is sent many times at one moment", async () => {
    const { name, code } = await enrol(1);
    const now = code();
    const answers = await Promise.allSettled(
      Array.from({ length: 4 }, () => signIn(tested.browser(), name, PASSWORD, now)),
    );
    expect(answers.filter(({ status }) => status === "fulfilled")).toHaveLength(1);
  });

  test("takes a recovery code instead, once", async () => {
    const { name, recoveryCodes } = await enrol(1);
    expect(recoveryCodes).toHaveLength(10);
    const typed = recoveryCodes[3]?.toUpperCase().replaceAll("-", " ") ?? "";
    expect(await signIn(tested.browser(), name, PASSWORD, typed)).toMatchObject({ state: "open" });
    expect(await problemOf(signIn(tested.browser(), name, PASSWORD, typed))).toBe(REFUSED);
  });

  test("answers alike to an unknown name, a wrong password and a wrong code", async () => {
    const { name, code } = await enrol(1);
    const browser = tested.browser();
    expect(await problemOf(signIn(browser, "nobody@fr", PASSWORD, code()))).toBe(REFUSED);
    expect(await problemOf(signIn(browser, name, "another password here", code()))).toBe(REFUSED);
    expect(await problemOf(signIn(browser, name, PASSWORD, noCode))).toBe(REFUSED);
  });

  test("locks after five bad tries, even for the right one, until a quarter of an hour has passed", async () => {
    const { name, code } = await enrol(2);
    for (let bad = 0; bad < 5; bad++) {
      await problemOf(signIn(tested.browser(), name, `wrong ${bad} wrong wrong`, code()));
    }
    expect(await problemOf(signIn(tested.browser(), name, PASSWORD, code()))).toBe(REFUSED);
    pass(16 * 60);
    expect(await signIn(tested.browser(), name, PASSWORD, code())).toMatchObject({ state: "open" });
  });

  test("is unlocked by the member's administrator, and by no other member's", async () => {
    const { name, code } = await enrol(3);
    for (let bad = 0; bad < 5; bad++) {
      await problemOf(signIn(tested.browser(), name, `wrong ${bad} wrong wrong`, code()));
    }
    const params = { account: castId("account", 3) };
    const [french, spanish] = [await tested.signedIn(5), await tested.signedIn(8)];
    expect(await problemOf(spanish.call(unlockAccountRoute, { params }))).toBe(
      "404 /problems/access.account_not_found",
    );
    await french.call(unlockAccountRoute, { params });
    expect(await signIn(tested.browser(), name, PASSWORD, code())).toMatchObject({ state: "open" });
  });

  test("counts tries made at the same moment", async () => {
    const { name, code } = await enrol(4);
    const wrong = Array.from({ length: 8 }, (_, n) =>
      problemOf(signIn(tested.browser(), name, `wrong ${n} wrong wrong`, code())),
    );
    await Promise.all(wrong);
    expect(await problemOf(signIn(tested.browser(), name, PASSWORD, code()))).toBe(REFUSED);
  });
});

test("an unknown name takes as long as a known one with a wrong password, locked or not", async () => {
  const { name } = await enrol(1);
  const times: Record<string, number[]> = { [name]: [], "nobody.here@fr": [] };
  for (let round = 0; round < 20; round++) {
    for (const typed of Object.keys(times)) {
      pass(10);
      const started = performance.now();
      await problemOf(signIn(tested.browser(), typed, "not the password", noCode));
      times[typed]?.push(performance.now() - started);
    }
  }
  const [known = [], unknown = []] = Object.values(times);
  expect(known).toHaveLength(20);
  expect(welchT(known, unknown)).toBeLessThan(4.5);
}, 60_000);

describe("an invitation", () => {
  test("asks for a long password that is not the name, and works once", async () => {
    const administrator = await tested.signedIn(5);
    const params = { account: castId("account", 6) };
    const { invitation: token } = await administrator.call(inviteAgainRoute, { params });
    const open = (password: string) =>
      tested.browser().call(openInvitationRoute, { body: { token, password } });
    for (const weak of ["short", "sophie.bernard!", "aaaaaaaaaaaaaaaa"]) {
      expect(await problemOf(open(weak))).toBe("422 /problems/access.weak_password");
    }
    const { authenticator } = await open(PASSWORD);
    const code = (URI.parse(authenticator) as TOTP).generate({
      timestamp: tested.clock.now.getTime(),
    });
    const complete = (given: string) =>
      tested.browser().call(completeInvitationRoute, { body: { token, code: given } });
    expect(await problemOf(complete(noCode))).toBe("422 /problems/access.wrong_code");
    await complete(code);
    expect(await problemOf(complete(code))).toBe("404 /problems/access.invitation_useless");
  });

  test("makes the earlier one useless and ends nothing before it is used", async () => {
    const administrator = await tested.signedIn(5);
    const params = { account: castId("account", 4) };
    const first = await administrator.call(inviteAgainRoute, { params });
    await administrator.call(inviteAgainRoute, { params });
    const body = { token: first.invitation, password: PASSWORD };
    expect(await problemOf(tested.browser().call(openInvitationRoute, { body }))).toBe(
      "404 /problems/access.invitation_useless",
    );
  });
});

test("new credentials for someone who has some take the roles away: the inviter could be using them", async () => {
  const first = await enrol(9, 8);
  const state = await signIn(tested.browser(), first.name, PASSWORD, first.code());
  expect(state).toMatchObject({ roles: ["officer"] });
  pass(300);
  const second = await enrol(9, 8);
  expect(await signIn(tested.browser(), second.name, PASSWORD, second.code())).toMatchObject({
    state: "open",
    roles: [],
  });
});

describe("re-entry", () => {
  async function lockedBrowser(): Promise<Browser> {
    const { name, code } = await enrol(1);
    const browser = tested.browser();
    await signIn(browser, name, PASSWORD, code());
    await browser.call(setPinRoute, { body: { password: PASSWORD, pin: "204817" } });
    await browser.call(lockSessionRoute, {});
    return browser;
  }

  test("by PIN or by password opens the same session again", async () => {
    const browser = await lockedBrowser();
    expect(await browser.call(sessionRoute, {})).toMatchObject({ state: "locked", hasPin: true });
    await browser.call(reEnterRoute, { body: { pin: "204817" } });
    await browser.call(listMembersRoute, { query: {} });
    await browser.call(lockSessionRoute, {});
    await browser.call(reEnterRoute, { body: { password: PASSWORD } });
    await browser.call(listMembersRoute, { query: {} });
  });

  test("fails five times and the session is over, with the right PIN too", async () => {
    const browser = await lockedBrowser();
    const wrong = () => problemOf(browser.call(reEnterRoute, { body: { pin: "951483" } }));
    for (let left = 4; left > 0; left--) {
      expect(await wrong()).toBe("401 /problems/access.re_entry_refused");
    }
    expect(await wrong()).toBe(REFUSED);
    expect(await problemOf(browser.call(reEnterRoute, { body: { pin: "204817" } }))).toBe(REFUSED);
    expect(await browser.call(sessionRoute, {})).toEqual({ state: "none" });
  });

  test("takes no PIN that is easily guessed, nor one set without the password", async () => {
    const { name, code } = await enrol(1);
    const browser = tested.browser();
    await signIn(browser, name, PASSWORD, code());
    const set = (password: string, pin: string) =>
      problemOf(browser.call(setPinRoute, { body: { password, pin } }));
    expect(await set(PASSWORD, "123456")).toBe("422 /problems/access.weak_pin");
    expect(await set(PASSWORD, "777777")).toBe("422 /problems/access.weak_pin");
    expect(await set("not the password", "204817")).toBe("422 /problems/access.wrong_password");
  });
});

test("with the right password and code nobody of the cast signs in outside a demonstration", async () => {
  const { name, recoveryCodes } = await enrol(2);
  const [code = "", spare = ""] = recoveryCodes;
  const { server: real, clock } = await composeTestServer(tested.database, {
    isDemonstration: false,
  });
  clock.now = tested.clock.now;
  try {
    const attempt = (server: typeof real, used: string) =>
      problemOf(signIn(openBrowser(server, "198.51.100.7"), name, PASSWORD, used));
    expect(await attempt(real, code)).toBe(REFUSED);
    await expect(signIn(tested.browser(), name, PASSWORD, spare)).resolves.toBeDefined();
  } finally {
    await real.close();
  }
});
