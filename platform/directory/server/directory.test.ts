import { afterAll, beforeAll, describe, expect, test } from "vitest";
import {
  addAgencyRoute,
  agenciesRoute,
  changeAgencyRoute,
  keepProfileRoute,
  listMembersRoute,
  memberRoute,
  nameAgencyRoute,
} from "#platform/directory/contract";
import { problemOf } from "#testing/problem-of";
import { type Browser, startTestServer, type TestServer } from "#testing/test-server";

const LUCIA = 7;
const LUCIA_AT_THE_REGULATOR = 17;
const MARC = 5;
const OPERATOR = 16;

let tested: TestServer;
let lucia: Browser;
beforeAll(async () => {
  tested = await startTestServer();
  lucia = await tested.signedIn(LUCIA);
});
afterAll(() => tested.stop());

function inDays(days: number): string {
  return new Date(tested.clock.now.getTime() + days * 86_400_000).toISOString().slice(0, 10);
}

describe("the directory", () => {
  test("is shown to everyone signed in, with desk, hours and languages", async () => {
    const operator = await tested.signedIn(OPERATOR);
    const { members, next } = await operator.call(listMembersRoute, { query: {} });
    expect(members.map(({ id }) => id)).toEqual(["ES", "FR", "IFS", "KE", "MA"]);
    expect(next).toBeNull();
    expect(members.every(({ desk, isSynthetic }) => desk !== null && isSynthetic)).toBe(true);
    const spain = await operator.call(memberRoute, { params: { member: "ES" } });
    expect(spain.profile).toMatchObject({ zone: "Europe/Madrid", coversFrom: 1993 });
    expect(spain.profile?.holidays).toContain("2026-12-08");
    expect(spain.agencies).toHaveLength(3);
    const named = spain.agencies.slice(0, 2);
    const ids = [...named.map(({ id }) => id), "019ab00b-0000-7000-8000-000000000099"].join(",");
    expect(await operator.call(agenciesRoute, { query: { ids } })).toEqual({ agencies: named });
    expect(await problemOf(operator.call(agenciesRoute, { query: { ids: "1,2" } }))).toMatch(
      /^400/,
    );
    expect(await problemOf(tested.browser().call(agenciesRoute, { query: { ids } }))).toMatch(
      /^401/,
    );
    expect(await problemOf(operator.call(memberRoute, { params: { member: "XX" } }))).toBe(
      "404 /problems/directory.member_not_found",
    );
    expect(await problemOf(tested.browser().call(listMembersRoute, { query: {} }))).toBe(
      "401 /problems/http.not_signed_in",
    );
  });

  test("pages by cursor", async () => {
    const first = await lucia.call(listMembersRoute, { query: { limit: 3 } });
    expect(first.next).toBe("IFS");
    const rest = await lucia.call(listMembersRoute, { query: { limit: 3, cursor: "IFS" } });
    expect(rest.members.map(({ id }) => id)).toEqual(["KE", "MA"]);
    expect(rest.next).toBeNull();
  });
});

describe("a member's entry", () => {
  async function readOwn() {
    const { profile } = await lucia.call(memberRoute, { params: { member: "ES" } });
    if (profile === null) throw new Error("no profile");
    const { isOverdue: _, reviewedOn: __, version, ...body } = profile;
    return { body, version };
  }

  test("is kept by its desk, from the version read, and says when it is looked at again", async () => {
    const { body, version } = await readOwn();
    const changed = {
      ...body,
      dutyPhone: "+34910000999",
      deskMail: "oficina@es.example",
      reviewDue: inDays(90),
    };
    const kept = await lucia.call(keepProfileRoute, { body: changed }, { version });
    expect(kept).toMatchObject({ deskMail: "oficina@es.example", version: version + 1 });
    expect(await problemOf(lucia.call(keepProfileRoute, { body: changed }, { version }))).toBe(
      "412 /problems/http.version_mismatch",
    );
  });

  test("is due for review within a year, and overdue after that day", async () => {
    const { body, version } = await readOwn();
    const keep = (reviewDue: string) =>
      lucia.call(keepProfileRoute, { body: { ...body, reviewDue } }, { version });
    for (const day of [inDays(0), inDays(400)]) {
      expect(await problemOf(keep(day))).toBe("422 /problems/directory.review_out_of_range");
    }
    await keep(inDays(1));
    tested.clock.now = new Date(tested.clock.now.getTime() + 3 * 86_400_000);
    lucia = await tested.signedIn(LUCIA);
    const { profile } = await lucia.call(memberRoute, { params: { member: "ES" } });
    expect(profile?.isOverdue).toBe(true);
  });

  test("refuses what is no phone, mail address, zone or hour", async () => {
    const { body, version } = await readOwn();
    for (const wrong of [
      { dutyPhone: "call me" },
      { deskMail: "desk" },
      { deskMail: "desk@es.example, second@es.example" },
      { deskMail: "desk@es.example\r\nBcc: other@es.example" },
      { deskMail: `desk@${"long.".repeat(60)}example` },
      { zone: "Mars/Olympus" },
      { week: [{ day: 1, opens: "17:00", closes: "09:00" }] },
      { languages: [] },
    ]) {
      const attempt = lucia.call(
        keepProfileRoute,
        { body: { ...body, reviewDue: inDays(30), ...wrong } },
        { version },
      );
      expect(await problemOf(attempt)).toBe("400 /problems/http.invalid_input");
    }
  });

  test("is not kept by an officer, nor by another member", async () => {
    const { body, version } = await readOwn();
    const officer = await tested.signedIn(LUCIA_AT_THE_REGULATOR);
    const attempt = officer.call(
      keepProfileRoute,
      { body: { ...body, reviewDue: inDays(30) } },
      { version },
    );
    expect(await problemOf(attempt)).toBe("403 /problems/http.not_permitted");
  });
});

describe("an agency", () => {
  const content = { kind: "customs", name: "Aduanas", nameLanguage: "es", place: "Vigo" } as const;

  test("is added once under an idempotency key", async () => {
    const send = () =>
      lucia.call(addAgencyRoute, { body: content }, { idempotencyKey: "agency-vigo-1" });
    const [first, second] = [await send(), await send()];
    expect(second).toEqual(first);
    const { agencies } = await lucia.call(memberRoute, { params: { member: "ES" } });
    expect(agencies.filter(({ place }) => place === "Vigo")).toHaveLength(1);
  });

  test("becomes the desk only where there is none", async () => {
    const agency = await lucia.call(addAgencyRoute, { body: { ...content, place: "Cádiz" } });
    const attempt = lucia.call(
      changeAgencyRoute,
      { params: { agency: agency.id }, body: { ...content, isDesk: true } },
      { version: 1 },
    );
    expect(await problemOf(attempt)).toBe("409 /problems/directory.desk_taken");
  });

  test("is named by the desk to read official rows, and is no matter of another member", async () => {
    const agency = await lucia.call(addAgencyRoute, { body: { ...content, place: "Bilbao" } });
    const params = { agency: agency.id };
    const named = await lucia.call(
      nameAgencyRoute,
      { params, body: { readsOfficial: true } },
      { version: 1 },
    );
    expect(named).toMatchObject({ readsOfficial: true, version: 2 });
    const marc = await tested.signedIn(MARC);
    const attempt = marc.call(
      changeAgencyRoute,
      { params, body: { ...content, isDesk: false } },
      { version: 2 },
    );
    expect(await problemOf(attempt)).toBe("404 /problems/directory.agency_not_found");
  });
});
