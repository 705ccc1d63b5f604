import { sql } from "kysely";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { contextOf, sessionRoute } from "#platform/access/contract";
import { castId } from "#platform/access/server";
import { inTransaction } from "#platform/database";
import { createLedger, type Ledger } from "#platform/ledger/server";
import {
  draftRecordRoute,
  listOwnRecordsRoute,
  modifyRecordRoute,
  moveRecordRoute,
  openRecordRoute,
  type RecordContent,
  type RecordStep,
  type RecordView,
} from "#records/contract";
import { serveRecords } from "#records/server";
import { problemOf } from "#testing/problem-of";
import { stolenPistol } from "#testing/records/sample-record";
import { type Browser, startTestServer, type TestServer } from "#testing/test-server";
import { expireRecords } from "./expire-records.ts";

/** Accounts of the cast: desk, officer and regulator of Spain, desk and customs of Morocco. */
const LUCIA = 7;
const LUCIA_AT_THE_REGULATOR = 17;
const CARMEN = 8;
const JAVIER = 9;
const AMAL = 10;
const YOUSSEF = 11;
const DANIEL = 13;
const INGRID = 14;
const KOFI = 16;

let tested: TestServer;
let ledger: Ledger;
let content: RecordContent;
const browsers = new Map<number, Browser>();

beforeAll(async () => {
  tested = await startTestServer({
    bindings: ({ runtime }) => {
      const signer = { sign: () => new Uint8Array(64), verifierKey: "", origin: "" } as never;
      ledger = createLedger({ runtime, signer, onFailure: fail });
      const recordLook = ledger.looks.record;
      return serveRecords({ query: runtime.query, recordLook, clock: () => tested.clock.now });
    },
  });
  content = stolenPistol(tested.clock.now);
  for (const account of [7, 17, 8, 9, 10, 11, 13, 14, 16])
    browsers.set(account, await tested.signedIn(account));
});
afterAll(async () => {
  await ledger.looks.close();
  await tested.stop();
});

function fail(error: unknown): never {
  throw error;
}

function as(account: number): Browser {
  const browser = browsers.get(account);
  if (browser === undefined) throw new Error(`account ${account} is not signed in`);
  return browser;
}

async function draft(changes: Partial<RecordContent> = {}): Promise<string> {
  const { id } = await as(JAVIER).call(draftRecordRoute, { body: { ...content, ...changes } });
  return id;
}

async function entered(governance: Partial<RecordContent["governance"]> = {}): Promise<string> {
  const id = await draft({ governance: { ...content.governance, ...governance } });
  await move(JAVIER, id, { verb: "enter" });
  return id;
}

function open(account: number, record: string): Promise<RecordView> {
  return as(account).call(openRecordRoute, { params: { record } });
}

/** Takes a step on the record as it stands. */
async function move(account: number, record: string, step: RecordStep) {
  const { version } = await standing(record);
  const input = { params: { record }, body: step };
  return as(account).call(moveRecordRoute, input, { version });
}

async function modify(account: number, record: string, body: RecordContent) {
  const { version } = await standing(record);
  return as(account).call(modifyRecordRoute, { params: { record }, body }, { version });
}

async function standing(id: string) {
  const { rows } = await sql<{ version: number; state: string }>`
    select version, state from records.record where id = ${id}`.execute(
    tested.database.migrator.query,
  );
  return rows[0] as { version: number; state: string };
}

const NOT_FOUND = "404 /problems/records.record_not_found";

describe("a draft", () => {
  test("is seen by its agency and its desk, by nobody else", async () => {
    const id = await draft();
    expect(await open(JAVIER, id)).toMatchObject({ state: "draft", content, faults: [] });
    expect((await open(CARMEN, id)).reference).toMatch(/^REC-[2-9A-Z]{4}-[2-9A-Z]{4}$/);
    for (const account of [LUCIA_AT_THE_REGULATOR, YOUSSEF, AMAL, INGRID])
      expect(await problemOf(open(account, id))).toBe(NOT_FOUND);
    expect(await problemOf(open(JAVIER, crypto.randomUUID()))).toBe(NOT_FOUND);
  });

  test("may lack what it says is missing, and is entered only when whole", async () => {
    const id = await draft({ event: {} });
    const { faults } = await open(JAVIER, id);
    expect(faults.map(({ rule }) => rule)).toEqual([
      "date_missing",
      "country_missing",
      "case_missing",
    ]);
    expect(await problemOf(move(JAVIER, id, { verb: "enter" }))).toBe(
      "422 /problems/records.date_missing",
    );
    await modify(JAVIER, id, content);
    await move(JAVIER, id, { verb: "enter" });
    expect(await standing(id)).toEqual({ state: "active", version: 3 });
    const without = modify(JAVIER, id, { ...content, event: {} });
    expect(await problemOf(without)).toBe("422 /problems/records.date_missing");
  });

  test("is refused with what is wrong rather than missing", async () => {
    const excluded = { ...content.governance, excludedMembers: ["ES"] };
    expect(await problemOf(draft({ governance: excluded }))).toBe(
      "422 /problems/records.owner_excluded",
    );
    const unknown = { ...content.governance, excludedMembers: ["ZZ"] };
    expect(await problemOf(draft({ governance: unknown }))).toBe(
      "422 /problems/records.member_unknown",
    );
    const nowhere = { ...content.governance, namedAgencies: [crypto.randomUUID()] };
    expect(await problemOf(draft({ governance: nowhere }))).toBe(
      "422 /problems/records.agency_unknown",
    );
    expect(await problemOf(draft({ seizure: {} }))).toBe("422 /problems/records.seizure_not_here");
  });

  test("sent twice under one key is one draft", async () => {
    const send = () =>
      as(JAVIER).call(draftRecordRoute, { body: content }, { idempotencyKey: "theft-0411" });
    expect((await send()).id).toBe((await send()).id);
  });

  test("is begun by nobody without the permission, nor without a session", async () => {
    for (const account of [INGRID, KOFI]) {
      const begun = as(account).call(draftRecordRoute, { body: content });
      expect(await problemOf(begun)).toBe("403 /problems/http.not_permitted");
    }
    expect(await problemOf(tested.browser().call(draftRecordRoute, { body: content }))).toBe(
      "401 /problems/http.not_signed_in",
    );
    const id = await entered();
    expect(await problemOf(open(KOFI, id))).toBe("403 /problems/http.not_permitted");
  });
});

describe("an entered record", () => {
  test("shows a foreign reader what it says, not its faults, and its owner the look", async () => {
    const id = await entered();
    expect(await open(YOUSSEF, id)).toMatchObject({ content, faults: [], verbs: ["locate"] });
    expect((await open(AMAL, id)).verbs).toEqual([]);
    const { rows } = await sql`select act.member, act.person, act.owner_member, act.owner_agency
      from ledger.act where object_id = ${id} and is_look order by at`.execute(
      tested.database.migrator.query,
    );
    const owner = { owner_member: "ES", owner_agency: castId("agency", 5) };
    expect(rows).toEqual([
      { member: "MA", person: castId("person", 11), ...owner },
      { member: "MA", person: castId("person", 10), ...owner },
    ]);
  });

  test("is kept from another agency of the member, from the excluded, and where it only points", async () => {
    const shared = await entered();
    expect(await problemOf(open(LUCIA_AT_THE_REGULATOR, shared))).toBe(NOT_FOUND);
    const hidden = [
      await entered({ excludedMembers: ["MA"] }),
      await entered({ disclosure: "pointer" }),
      await entered({ disclosure: "silent" }),
      await entered({ handling: "restricted", namedMembers: ["KE"] }),
      await entered({ handling: "confidential", namedAgencies: [castId("agency", 8)] }),
    ];
    for (const id of hidden) {
      expect(await problemOf(open(YOUSSEF, id))).toBe(NOT_FOUND);
      expect(await problemOf(move(YOUSSEF, id, { verb: "locate" }))).toBe(NOT_FOUND);
      expect(await problemOf(modify(YOUSSEF, id, content))).toBe(NOT_FOUND);
    }
    const [excluded = "", , , restricted = "", confidential = ""] = hidden;
    for (const id of [excluded, restricted, confidential])
      expect((await open(DANIEL, id)).id).toBe(id);
  });

  test("tells no reader of another member who else may see it or may not", async () => {
    const named = { excludedMembers: ["MA"], namedMembers: ["FR", "KE"] };
    const id = await entered({ handling: "restricted", ...named });
    expect((await open(CARMEN, id)).content.governance).toMatchObject(named);
    expect((await open(DANIEL, id)).content.governance).toMatchObject({
      excludedMembers: [],
      namedMembers: [],
    });
  });

  test("is changed by its agency and its desk alone, each from what they read", async () => {
    const id = await entered();
    expect(await problemOf(modify(YOUSSEF, id, content))).toBe(
      "403 /problems/records.step_not_yours",
    );
    expect(await problemOf(move(YOUSSEF, id, { verb: "clear", reason: "returned" }))).toBe(
      "403 /problems/records.step_not_yours",
    );
    expect(await problemOf(modify(LUCIA_AT_THE_REGULATOR, id, content))).toBe(NOT_FOUND);
    const whole = { ...content, weapon: { ...content.weapon, model: "A-100" } };
    await modify(CARMEN, id, whole);
    expect((await open(JAVIER, id)).content.weapon.model).toBe("A-100");
    const input = { params: { record: id }, body: content };
    expect(await problemOf(as(JAVIER).call(modifyRecordRoute, input, { version: 2 }))).toBe(
      "412 /problems/http.version_mismatch",
    );
    expect(await problemOf(as(JAVIER).call(modifyRecordRoute, input))).toBe(
      "428 /problems/http.version_missing",
    );
  });

  test("is located by another member's desk, of which its owner hears, and confirmed by the owner's", async () => {
    const id = await entered();
    expect(await problemOf(move(AMAL, id, { verb: "locate" }))).toBe(
      "403 /problems/records.step_not_yours",
    );
    await move(YOUSSEF, id, { verb: "locate" });
    expect((await open(JAVIER, id)).located).toMatchObject({ member: "MA" });
    const { rows } = await sql<{ owner_agency: string }>`select owner_agency
      from notifications.notification where link = ${`/records/${id}`}`.execute(
      tested.database.migrator.query,
    );
    expect(new Set(rows.map((row) => row.owner_agency))).toEqual(
      new Set([castId("agency", 5), castId("agency", 3)]),
    );
    for (const [account, why] of [
      [JAVIER, "403 /problems/records.desk_only"],
      [YOUSSEF, "403 /problems/records.desk_only"],
    ] as const)
      expect(await problemOf(move(account, id, { verb: "confirm" }))).toBe(why);
    await move(CARMEN, id, { verb: "confirm" });
    await move(JAVIER, id, { verb: "clear", reason: "returned" });
    expect(await open(YOUSSEF, id)).toMatchObject({ state: "cleared", closing: "returned" });
    expect(await problemOf(move(JAVIER, id, { verb: "cancel", reason: "duplicate" }))).toBe(
      "409 /problems/records.step_not_now",
    );
  });

  test("is not confirmed by the person who located it, with whichever account", async () => {
    const id = await entered();
    await move(LUCIA, id, { verb: "locate" });
    expect(await problemOf(move(LUCIA, id, { verb: "confirm" }))).toBe(
      "403 /problems/records.second_person_needed",
    );
    await move(CARMEN, id, { verb: "refute" });
    expect(await open(JAVIER, id)).toMatchObject({ state: "active", located: null });
  });

  test("that two desks find at once is located by one of them", async () => {
    const id = await entered();
    const { version } = await standing(id);
    const input = { params: { record: id }, body: { verb: "locate" as const } };
    const steps = [YOUSSEF, DANIEL].map((account) =>
      as(account).call(moveRecordRoute, input, { version }),
    );
    const done = await Promise.allSettled(steps);
    expect(done.map(({ status }) => status).sort()).toEqual(["fulfilled", "rejected"]);
    expect(await standing(id)).toEqual({ state: "located", version: version + 1 });
    const { rows } = await sql`select 1 from ledger.act
      where object_id = ${id} and verb = 'records.record.move'`.execute(
      tested.database.migrator.query,
    );
    expect(rows).toHaveLength(2);
  });

  test("that was cancelled is seen at home only", async () => {
    const id = await entered();
    await move(JAVIER, id, { verb: "cancel", reason: "entered_in_error" });
    expect(await problemOf(open(YOUSSEF, id))).toBe(NOT_FOUND);
    expect((await open(CARMEN, id)).closing).toBe("entered_in_error");
  });

  test("expires on its review day, of which its owner hears, and is renewed", async () => {
    const tomorrow = new Date(tested.clock.now.getTime() + 86_400_000);
    const reviewOn = tomorrow.toISOString().slice(0, 10);
    const id = await entered({ reviewOn });
    const { query } = tested.database.worker;
    expect(await expireRecords(query, tested.clock.now)).toBe(0);
    expect(await expireRecords(query, tomorrow)).toBe(1);
    expect(await problemOf(open(YOUSSEF, id))).toBe(NOT_FOUND);
    expect((await open(JAVIER, id)).verbs).toEqual(["renew"]);
    expect(await problemOf(move(JAVIER, id, { verb: "renew", reviewOn: "2025-01-01" }))).toBe(
      "422 /problems/records.review_past",
    );
    await move(JAVIER, id, { verb: "renew", reviewOn: content.governance.reviewOn });
    expect((await open(YOUSSEF, id)).state).toBe("active");
    const { rows } = await sql`select code from notifications.notification
      where link = ${`/records/${id}`}`.execute(tested.database.migrator.query);
    expect(rows).toEqual([{ code: "records.expired" }, { code: "records.expired" }]);
  });
});

describe("the list", () => {
  test("holds the agency's own, the desk's whole member, nobody else's", async () => {
    const id = await entered();
    const idsOf = async (account: number) => {
      const { records } = await as(account).call(listOwnRecordsRoute, { query: {} });
      return records.map((record) => record.id);
    };
    expect(await idsOf(JAVIER)).toContain(id);
    expect(await idsOf(CARMEN)).toContain(id);
    for (const account of [LUCIA_AT_THE_REGULATOR, YOUSSEF, AMAL])
      expect(await idsOf(account)).toEqual([]);
    expect(await problemOf(as(KOFI).call(listOwnRecordsRoute, { query: {} }))).toBe(
      "403 /problems/http.not_permitted",
    );
  });

  test("goes on at its cursor, the latest begun first, and keeps to a state", async () => {
    const [first, second] = [await draft(), await draft()];
    const query = { state: "draft" as const, limit: 1 };
    const page = await as(JAVIER).call(listOwnRecordsRoute, { query });
    expect(page.records).toMatchObject([{ id: second, state: "draft", ownReference: "R-2026-77" }]);
    const cursor = page.next ?? undefined;
    const next = await as(JAVIER).call(listOwnRecordsRoute, { query: { ...query, cursor } });
    expect(next.records.map(({ id }) => id)).toEqual([first]);
  });
});

describe("PostgreSQL", () => {
  /** One statement on a record as the account's own transaction would run it. */
  async function run(account: number, change: string, id: string): Promise<bigint | undefined> {
    const state = await as(account).call(sessionRoute, {});
    if (state.state !== "open") throw new Error("not signed in");
    const done = await inTransaction(
      tested.database.runtime.query,
      contextOf(state),
      (transaction) =>
        sql`update records.record set ${sql.raw(change)} where id = ${id}`.execute(transaction),
    );
    return done.numAffectedRows;
  }
  const finding = `state = 'located', located_at = now(), located_member = 'MA',
    located_by = '${castId("person", YOUSSEF)}'`;

  test("lets a finding desk say that it has the firearm and nothing else", async () => {
    const id = await entered();
    await expect(run(YOUSSEF, `${finding}, own_reference = 'x'`, id)).rejects.toMatchObject({
      code: "42501",
    });
    await expect(run(YOUSSEF, "state = 'cleared', closing = 'x'", id)).rejects.toMatchObject({
      code: "42501",
    });
    expect(await run(AMAL, finding, id)).toBe(0n);
    expect(await run(YOUSSEF, finding, id)).toBe(1n);
  });

  test("never hands a record to another owner", async () => {
    const id = await entered();
    const given = `owner_member = 'MA', ${finding}`;
    await expect(run(JAVIER, given, id)).rejects.toMatchObject({ code: "42501" });
  });
});

test("a suspended member reads, finds and begins nothing", async () => {
  const id = await entered();
  const { query } = tested.database.migrator;
  await sql`update directory.member set standing = 'suspended' where id = 'MA'`.execute(query);
  for (const ask of [
    () => open(YOUSSEF, id),
    () => move(YOUSSEF, id, { verb: "locate" }),
    () => as(YOUSSEF).call(listOwnRecordsRoute, { query: {} }),
    () => as(YOUSSEF).call(draftRecordRoute, { body: content }),
  ])
    expect(await problemOf(ask())).toBe("401 /problems/http.not_signed_in");
  await sql`update directory.member set standing = 'active' where id = 'MA'`.execute(query);
  expect((await open(YOUSSEF, id)).state).toBe("active");
});
