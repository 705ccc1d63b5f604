import { sql } from "kysely";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import {
  breakGlassRoute,
  closeGlassRoute,
  contextOf,
  listGlassRoute,
  reviewGlassRoute,
  sessionRoute,
} from "#platform/access/contract";
import { createId, inTransaction } from "#platform/database";
import { keepProfileRoute, memberRoute } from "#platform/directory/contract";
import { problemOf } from "#testing/problem-of";
import { type Browser, startTestServer, type TestServer } from "#testing/test-server";
import { castId } from "../demonstration/cast-id.ts";

const LUCIA = 7;
const LUCIA_AT_THE_REGULATOR = 17;
const CARMEN = 8;
const JAVIER = 9;
const AMAL = 10;
const YOUSSEF = 11;
const REGULATOR = castId("agency", 4);

let tested: TestServer;
beforeAll(async () => {
  tested = await startTestServer();
  const { query } = tested.database.migrator;
  await sql`create table public.sighting (id uuid primary key)`.execute(query);
  await sql`call platform.own('public.sighting')`.execute(query);
  await sql`grant select on public.sighting to proofmark_runtime`.execute(query);
  await sql`insert into public.sighting (id, owner_member, owner_agency, handling, disclosure)
    values (${createId()}, 'ES', ${REGULATOR}, 'confidential', 'silent')`.execute(query);
});
afterAll(() => tested.stop());

const request = {
  agency: REGULATOR,
  reason: "Seizure in progress, holder of the licence unknown",
  caseReference: "ALG-26-118",
  minutes: 30,
};

async function seenBy(browser: Browser): Promise<number> {
  const state = await browser.call(sessionRoute, {});
  if (state.state !== "open") throw new Error("not signed in");
  const seen = await inTransaction(tested.database.runtime.query, contextOf(state), (transaction) =>
    sql`select 1 from public.sighting`.execute(transaction),
  );
  return seen.rows.length;
}

async function mailsTo(member: string): Promise<unknown[]> {
  const { rows } = await sql`select owner_agency, address, language, code, parameters, link
    from mail.message where owner_member = ${member} order by id`.execute(
    tested.database.migrator.query,
  );
  return rows;
}

describe("an emergency access", () => {
  test("shows another agency's rows of the own member, until it is closed", async () => {
    const javier = await tested.signedIn(JAVIER);
    expect(await seenBy(javier)).toBe(0);
    const glass = await javier.call(breakGlassRoute, { body: request });
    expect(await seenBy(javier)).toBe(1);
    await javier.call(closeGlassRoute, { params: { glass: glass.id } });
    expect(await seenBy(javier)).toBe(0);
  });

  test("ends by itself", async () => {
    const javier = await tested.signedIn(JAVIER);
    const { id } = await javier.call(breakGlassRoute, { body: request });
    await sql`update access.break_glass set opened_at = opened_at - interval '1 hour',
      expires_at = expires_at - interval '1 hour' where id = ${id}`.execute(
      tested.database.migrator.query,
    );
    expect(await seenBy(javier)).toBe(0);
  });

  test("is told to its owner at once, in the same transaction, and written in the ledger", async () => {
    const javier = await tested.signedIn(JAVIER);
    const { id } = await javier.call(breakGlassRoute, { body: request });
    const owner = await tested.signedIn(LUCIA_AT_THE_REGULATOR);
    const { glass } = await owner.call(listGlassRoute, { query: {} });
    expect(glass.find((one) => one.id === id)).toMatchObject({ reason: request.reason });
    const { rows } = await sql`select act.verb, act.owner_agency, event.kind
      from ledger.act join jobs.event on event.object::text = act.object_id
      where act.object_id = ${id}`.execute(tested.database.migrator.query);
    expect(rows).toEqual([
      { verb: "access.glass.break", owner_agency: REGULATOR, kind: "access.glass.broken" },
    ]);
    const told = await sql`select owner_agency, parameters->>'minutes' as minutes
      from notifications.notification where code = 'access.glass_broken' and at >= (
        select opened_at from access.break_glass where id = ${id}) - interval '1 minute'
      order by at desc, id desc limit 2`.execute(tested.database.migrator.query);
    expect(new Set(told.rows)).toEqual(
      new Set([
        { owner_agency: castId("agency", 3), minutes: "30" },
        { owner_agency: REGULATOR, minutes: "30" },
      ]),
    );
    await javier.call(closeGlassRoute, { params: { glass: id } });
  });

  test("is told to administrators who work elsewhere, but not to who opened it", async () => {
    const { query } = tested.database.migrator;
    for (const account of [3, 4])
      await sql`insert into access.role_grant (id, owner_member, account, role, granted_at)
        values (${createId()}, 'FR', ${castId("account", account)}, 'member_administrator', now())`.execute(
        query,
      );
    const thomas = await tested.signedIn(3);
    const body = { ...request, agency: castId("agency", 1), minutes: 7 };
    await thomas.call(breakGlassRoute, { body });
    const { rows } = await sql`select owner_person, owner_agency, link
      from notifications.notification where parameters->>'minutes' = '7'`.execute(query);
    expect(rows).toHaveLength(2);
    expect(rows).toEqual(
      expect.arrayContaining([
        { owner_person: null, owner_agency: body.agency, link: "/emergency" },
        { owner_person: castId("person", 4), owner_agency: null, link: "/emergency" },
      ]),
    );
  });

  test("is written to the owner's desk in its language, without saying who, what or why", async () => {
    const amal = await tested.signedIn(AMAL);
    const agency = castId("agency", 6);
    const { expiresAt } = await amal.call(breakGlassRoute, { body: { ...request, agency } });
    expect(await mailsTo("MA")).toEqual([
      {
        owner_agency: agency,
        address: "desk@ma.example",
        language: "ar",
        code: "access.glass_broken",
        parameters: { date: expiresAt },
        link: "/emergency",
      },
    ]);
  });

  test("is not written where the desk takes no mail", async () => {
    const youssef = await tested.signedIn(YOUSSEF);
    const { profile } = await youssef.call(memberRoute, { params: { member: "MA" } });
    if (profile === null) throw new Error("no profile");
    const { isOverdue: _, reviewedOn: __, version, ...body } = profile;
    await youssef.call(keepProfileRoute, { body: { ...body, deskMail: null } }, { version });
    const before = await mailsTo("MA");
    await youssef.call(breakGlassRoute, { body: { ...request, agency: castId("agency", 7) } });
    expect(await mailsTo("MA")).toEqual(before);
  });

  test("opens nothing where the mail to its desk cannot be written", async () => {
    const javier = await tested.signedIn(JAVIER);
    const { query } = tested.database.migrator;
    await sql`alter table mail.message add constraint full_disk check (code = 'none') not valid`.execute(
      query,
    );
    expect(await problemOf(javier.call(breakGlassRoute, { body: request }))).toBe(
      "500 /problems/http.unexpected",
    );
    await sql`alter table mail.message drop constraint full_disk`.execute(query);
    expect(await seenBy(javier)).toBe(0);
  });

  test("is not given where the owner cannot be told", async () => {
    const javier = await tested.signedIn(JAVIER);
    const { query } = tested.database.migrator;
    await sql`alter table jobs.event add constraint full_disk check (kind = 'none') not valid`.execute(
      query,
    );
    const body = { ...request, reason: "the outbox is broken now" };
    expect(await problemOf(javier.call(breakGlassRoute, { body }))).toBe(
      "500 /problems/http.unexpected",
    );
    await sql`alter table jobs.event drop constraint full_disk`.execute(query);
    expect(await seenBy(javier)).toBe(0);
    const { rows } =
      await sql`select 1 from access.break_glass where reason = ${body.reason}`.execute(query);
    expect(rows).toEqual([]);
  });

  test("reaches no other member, lasts an hour at most and needs a reason", async () => {
    const amal = await tested.signedIn(AMAL);
    expect(await problemOf(amal.call(breakGlassRoute, { body: request }))).toBe(
      "404 /problems/access.agency_not_found",
    );
    const javier = await tested.signedIn(JAVIER);
    for (const body of [
      { ...request, minutes: 61 },
      { ...request, reason: "urgent" },
    ]) {
      expect(await problemOf(javier.call(breakGlassRoute, { body }))).toBe(
        "400 /problems/http.invalid_input",
      );
    }
  });

  test("is reviewed by another person, once", async () => {
    const lucia = await tested.signedIn(LUCIA);
    const second = await tested.signedIn(LUCIA_AT_THE_REGULATOR);
    const body = { ...request, agency: castId("agency", 5) };
    const { id, version } = await second.call(breakGlassRoute, { body });
    const review = (by: Browser) =>
      by.call(
        reviewGlassRoute,
        { params: { glass: id }, body: { verdict: "justified" } },
        { version },
      );
    expect(await problemOf(review(lucia))).toBe("403 /problems/access.second_person_needed");
    const carmen = await tested.signedIn(CARMEN);
    const queue = await carmen.call(listGlassRoute, { query: { waiting: "true" } });
    expect(queue.glass.map((one) => one.id)).toContain(id);
    expect(await review(carmen)).toMatchObject({ verdict: "justified" });
    expect(await problemOf(review(carmen))).toBe("409 /problems/access.glass_reviewed");
    const after = await carmen.call(listGlassRoute, { query: { waiting: "true" } });
    expect(after.glass.map((one) => one.id)).not.toContain(id);
  });
});
