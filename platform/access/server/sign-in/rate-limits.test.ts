import type { InjectOptions } from "fastify";
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test, vi } from "vitest";
import {
  completeInvitationRoute,
  openInvitationRoute,
  signInRoute,
} from "#platform/access/contract";
import { startTestServer, type TestServer } from "#testing/test-server";

let tested: TestServer;
beforeAll(async () => {
  tested = await startTestServer({ hasUsualLimits: true, trustedProxies: ["198.51.100.0/24"] });
});
afterAll(() => tested.stop());

const host = { host: "proofmark.test", origin: "https://proofmark.test" };

interface Answer {
  readonly status: number;
  readonly type: string;
  /** Seconds to wait, as the header says. */
  readonly wait: number | undefined;
}

async function ask(request: InjectOptions, remoteAddress: string): Promise<Answer> {
  const answer = await tested.server.inject({ headers: host, ...request, remoteAddress });
  const { "retry-after": after } = answer.headers;
  return {
    status: answer.statusCode,
    type: answer.json<{ type?: string }>().type ?? "",
    wait: after === undefined ? undefined : Number(after),
  };
}

/** Asks until it is refused: how often it was let through, and the refusal. */
async function askUntilRefused(
  next: (turn: number) => InjectOptions,
  remoteAddress: string,
): Promise<{ passed: number; refusal: Answer }> {
  for (let passed = 0; passed < 500; passed += 1) {
    const answer = await ask(next(passed), remoteAddress);
    if (answer.status === 429) return { passed, refusal: answer };
  }
  throw new Error("was never refused");
}

const tooMany = (wait: number) => ({ status: 429, type: "/problems/http.too_many_requests", wait });

describe("the interface", () => {
  beforeEach(() => vi.useFakeTimers({ toFake: ["Date"] }));
  afterEach(() => vi.useRealTimers());
  const request: InjectOptions = { method: "GET", url: "/api/access/session" };

  test("refuses the 301st request of a moment from one address, says when to come again, and keeps that word", async () => {
    const { passed, refusal } = await askUntilRefused(() => request, "192.0.2.1");
    expect(passed).toBe(300);
    expect(refusal).toEqual(tooMany(1));
    expect((await ask(request, "192.0.2.2")).status).not.toBe(429);
    vi.setSystemTime(Date.now() + 1000);
    expect((await ask(request, "192.0.2.1")).status).not.toBe(429);
  });

  test("counts whom the proxy in front names, and believes nobody else", async () => {
    const naming = (turn: number) => ({
      ...request,
      headers: { ...host, "x-forwarded-for": `203.0.113.${turn % 250}` },
    });
    await expect(askUntilRefused(naming, "198.51.100.7")).rejects.toThrow("was never refused");
    const { passed } = await askUntilRefused(naming, "192.0.2.3");
    expect(passed).toBe(300);
  });
});

const signIn = (name: string): InjectOptions => ({
  method: signInRoute.method,
  url: signInRoute.path,
  payload: { name, password: "seven quiet herons at noon", code: "000000" },
});

describe("sign-in", () => {
  test("is refused to the eleventh try of a minute at one name, from wherever it comes", async () => {
    const name = () => signIn("amal.haddad@ma");
    const { passed, refusal } = await askUntilRefused(name, "192.0.2.11");
    expect(passed).toBe(10);
    expect(refusal).toEqual(tooMany(6));
    expect(await ask(name(), "192.0.2.12")).toEqual(tooMany(6));
    expect((await ask(signIn("nobody@ma"), "192.0.2.12")).status).toBe(401);
    tested.clock.now = new Date(tested.clock.now.getTime() + 6000);
    expect((await ask(name(), "192.0.2.12")).status).toBe(401);
  });

  test("is refused to the thirty-first try of a minute from one address, at whatever name", async () => {
    const { passed, refusal } = await askUntilRefused(
      (turn) => signIn(`n${turn}@ma`),
      "192.0.2.13",
    );
    expect(passed).toBe(30);
    expect(refusal).toEqual(tooMany(2));
    expect((await ask(signIn("other@ma"), "192.0.2.14")).status).toBe(401);
  });
});

test("invitations are refused to the twenty-first try from one address, opening and completing together", async () => {
  const token = "a".repeat(43);
  const open: InjectOptions = {
    method: openInvitationRoute.method,
    url: openInvitationRoute.path,
    payload: { token, password: "seven quiet herons at noon" },
  };
  const complete: InjectOptions = {
    method: completeInvitationRoute.method,
    url: completeInvitationRoute.path,
    payload: { token, code: "000000" },
  };
  const turns = (turn: number) => (turn % 2 === 0 ? open : complete);
  const { passed, refusal } = await askUntilRefused(turns, "192.0.2.21");
  expect(passed).toBe(20);
  expect(refusal).toEqual(tooMany(6));
  expect((await ask(open, "192.0.2.22")).status).not.toBe(429);
});
