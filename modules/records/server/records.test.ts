import { sql } from "kysely";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { contextOf, sessionRoute } from "#platform/access/contract";
import { castId } from "#platform/access/server";
import { inTransaction } from "#platform/database";
import {
  draftRecordRoute,
  listOwnRecordsRoute,
  modifyRecordRoute,
  moveMatchRoute,
  moveRecordRoute,
  openMatchRoute,
  openRecordRoute,
  type RecordChange,
  type RecordContent,
  type RecordView,
  type SeenFirearm,
} from "#records/contract";
import { problemOf } from "#testing/problem-of";
import { readerOf } from "#testing/readers";
import {
  type Account,
  account,
  type RecordsServer,
  startRecordsServer,
} from "#testing/records/records-server";
import { expireRecords } from "./expire-records.ts";

/** Somebody whose sign-in was looked at a moment before the member was suspended. */
const pastSignIn = readerOf("MA", "customs", { roles: ["officer", "desk"], isDesk: true });
let tested: RecordsServer;
let content: RecordContent;

beforeAll(async () => {
  tested = await startRecordsServer({
    readers: ({ headers }) => (headers["x-past-sign-in"] ? pastSignIn : undefined),
  });
  content = tested.content;
});
afterAll(() => tested.stop());

const as = (who: Account) => tested.as(who);
const draft: RecordsServer["draft"] = (changes) => tested.draft(changes);
const entered: RecordsServer["entered"] = (governance) => tested.entered(governance);
const move: RecordsServer["move"] = (who, record, step) => tested.move(who, record, step);
const standing: RecordsServer["standing"] = (record) => tested.standing(record);

function open(who: Account, record: string): Promise<RecordView> {
  return as(who).call(openRecordRoute, { params: { record } });
}

async function modify(who: Account, record: string, body: RecordChange) {
  const { version } = await standing(record);
  return as(who).call(modifyRecordRoute, { params: { record }, body }, { version });
}

/** What the desk of another member has seen on the firearm it has. */
const seen: SeenFirearm = {
  numbers: [{ text: "A38125" }],
  purpose: "MA-2026-118",
  urgency: "routine",
};

const NOT_FOUND = "404 /problems/records.record_not_found";

describe("a draft", () => {
  test("is seen by its agency and its desk, by nobody else", async () => {
    const id = await draft();
    expect(await open("javier", id)).toMatchObject({ state: "draft", content, faults: [] });
    expect((await open("carmen", id)).reference).toMatch(/^REC-[2-9A-Z]{4}-[2-9A-Z]{4}$/);
    for (const who of ["luciaAtTheRegulator", "youssef", "amal", "ingrid"] as const)
      expect(await problemOf(open(who, id))).toBe(NOT_FOUND);
    expect(await problemOf(open("javier", crypto.randomUUID()))).toBe(NOT_FOUND);
  });

  test("may lack what it says is missing, and is entered only when whole", async () => {
    const id = await draft({ event: {} });
    const { faults } = await open("javier", id);
    expect(faults.map(({ rule }) => rule)).toEqual([
      "date_missing",
      "country_missing",
      "case_missing",
    ]);
    expect(await problemOf(move("javier", id, { verb: "enter" }))).toBe(
      "422 /problems/records.date_missing",
    );
    await modify("javier", id, content);
    await move("javier", id, { verb: "enter" });
    expect(await standing(id)).toEqual({ state: "active", version: 3 });
    const without = modify("javier", id, { ...content, event: {} });
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
      as("javier").call(draftRecordRoute, { body: content }, { idempotencyKey: "theft-0411" });
    expect((await send()).id).toBe((await send()).id);
  });

  test("is begun by nobody without the permission, nor without a session", async () => {
    for (const who of ["ingrid", "kofi"] as const) {
      const begun = as(who).call(draftRecordRoute, { body: content });
      expect(await problemOf(begun)).toBe("403 /problems/http.not_permitted");
    }
    expect(await problemOf(tested.browser().call(draftRecordRoute, { body: content }))).toBe(
      "401 /problems/http.not_signed_in",
    );
    const id = await entered();
    expect(await problemOf(open("kofi", id))).toBe("403 /problems/http.not_permitted");
  });
});

describe("an entered record", () => {
  test("shows a foreign reader what it says, not its faults, and its owner the look", async () => {
    const id = await entered();
    expect(await open("youssef", id)).toMatchObject({ content, faults: [], verbs: ["locate"] });
    expect((await open("amal", id)).verbs).toEqual([]);
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
    expect(await problemOf(open("luciaAtTheRegulator", shared))).toBe(NOT_FOUND);
    const hidden = [
      await entered({ excludedMembers: ["MA"] }),
      await entered({ disclosure: "pointer" }),
      await entered({ disclosure: "silent" }),
      await entered({ handling: "restricted", namedMembers: ["KE"] }),
      await entered({ handling: "confidential", namedAgencies: [castId("agency", 8)] }),
    ];
    for (const id of hidden) {
      expect(await problemOf(open("youssef", id))).toBe(NOT_FOUND);
      expect(await problemOf(move("youssef", id, { verb: "locate" }))).toBe(NOT_FOUND);
      expect(await problemOf(modify("youssef", id, content))).toBe(NOT_FOUND);
    }
    const [excluded = "", , , restricted = "", confidential = ""] = hidden;
    for (const id of [excluded, restricted, confidential])
      expect((await open("daniel", id)).id).toBe(id);
  });

  test("tells no reader of another member who else may see it or may not", async () => {
    const named = { excludedMembers: ["MA"], namedMembers: ["FR", "KE"] };
    const id = await entered({ handling: "restricted", ...named });
    expect((await open("carmen", id)).content.governance).toMatchObject(named);
    expect((await open("daniel", id)).content.governance).toMatchObject({
      excludedMembers: [],
      namedMembers: [],
    });
  });

  test("is changed by its agency and its desk alone, each from what they read", async () => {
    const id = await entered();
    expect(await problemOf(modify("youssef", id, content))).toBe(
      "403 /problems/records.step_not_yours",
    );
    expect(await problemOf(move("youssef", id, { verb: "clear", reason: "returned" }))).toBe(
      "403 /problems/records.step_not_yours",
    );
    expect(await problemOf(modify("luciaAtTheRegulator", id, content))).toBe(NOT_FOUND);
    const whole = { ...content, weapon: { ...content.weapon, model: "A-100" } };
    await modify("carmen", id, whole);
    expect((await open("javier", id)).content.weapon.model).toBe("A-100");
    const input = { params: { record: id }, body: content };
    expect(await problemOf(as("javier").call(modifyRecordRoute, input, { version: 2 }))).toBe(
      "412 /problems/http.version_mismatch",
    );
    expect(await problemOf(as("javier").call(modifyRecordRoute, input))).toBe(
      "428 /problems/http.version_missing",
    );
  });

  test("says why its review day is another, which the act keeps; a draft need not", async () => {
    const sooner = { ...content.governance, reviewOn: "2027-06-01" };
    const id = await entered();
    const changed = { ...content, governance: sooner };
    expect(await problemOf(modify("javier", id, changed))).toBe(
      "422 /problems/records.review_reason_missing",
    );
    await modify("javier", id, { ...changed, reviewReason: "court_proceedings" });
    expect((await open("javier", id)).content.governance.reviewOn).toBe("2027-06-01");
    await modify("javier", id, { ...changed, reviewReason: "still_missing" });
    const { rows } = await tested.database.migrator.pool.query<{ renewal: string | null }>(
      `select c.content->>'renewal' as renewal from ledger.act a join ledger.act_content c on c.act_id = a.id
        where a.object_id = $1 and a.verb = 'records.record.modify' order by a.id`,
      [id],
    );
    expect(rows.map(({ renewal }) => renewal)).toEqual(["court_proceedings", null]);
    await modify("javier", await draft(), changed);
  });

  test("is located by another member's desk, of which its owner hears, and confirmed by the owner's", async () => {
    const id = await entered();
    expect(await problemOf(move("amal", id, { verb: "locate" }))).toBe(
      "403 /problems/records.step_not_yours",
    );
    expect(await problemOf(move("youssef", id, { verb: "locate" }))).toBe(
      "422 /problems/records.seen_missing",
    );
    expect((await standing(id)).state).toBe("active");
    await move("youssef", id, { verb: "locate", seen });
    expect((await open("javier", id)).located).toMatchObject({ member: "MA" });
    const { rows } = await sql<{ owner_agency: string }>`select owner_agency
      from notifications.notification where link = ${`/records/${id}`}`.execute(
      tested.database.migrator.query,
    );
    expect(new Set(rows.map((row) => row.owner_agency))).toEqual(
      new Set([castId("agency", 5), castId("agency", 3)]),
    );
    for (const [who, why] of [
      ["javier", "403 /problems/records.desk_only"],
      ["youssef", "403 /problems/records.desk_only"],
      ["carmen", "409 /problems/records.compare_first"],
    ] as const)
      expect(await problemOf(move(who, id, { verb: "confirm" }))).toBe(why);
    // Both firearms stand side by side in the possible match, of which the secretariat was told.
    const [asked] = (await open("carmen", id)).matches;
    const match = asked?.id ?? "";
    const { version, search } = await as("carmen").call(openMatchRoute, { params: { match } });
    expect(search).toMatchObject({ numbers: seen.numbers, purpose: seen.purpose });
    const { rows: told } = await sql`select from notifications.notification
      where owner_agency = ${castId("agency", 10)} and code = 'records.match_asked'
        and parameters ->> 'reference' = ${asked?.reference}`.execute(
      tested.database.migrator.query,
    );
    expect(told).toHaveLength(1);
    await as("carmen").call(
      moveMatchRoute,
      { params: { match }, body: { verb: "confirm" } },
      { version },
    );
    expect((await standing(id)).state).toBe("confirmed");
    await move("javier", id, { verb: "clear", reason: "returned" });
    expect(await open("youssef", id)).toMatchObject({ state: "cleared", closing: "returned" });
    expect(await problemOf(move("javier", id, { verb: "cancel", reason: "duplicate" }))).toBe(
      "409 /problems/records.step_not_now",
    );
  });

  test("is sought again once its owner's desk has refuted what a finder has seen", async () => {
    const id = await entered();
    await move("youssef", id, {
      verb: "locate",
      seen: { ...seen, numbers: [{ text: "ZZ 90 210" }] },
    });
    const [asked] = (await open("carmen", id)).matches;
    const match = asked?.id ?? "";
    const refute = { params: { match }, body: { verb: "refute" as const } };
    await as("carmen").call(moveMatchRoute, refute, { version: 1 });
    expect(await open("javier", id)).toMatchObject({ state: "active", located: null });
  });

  test("states all that its owner knows of firearm, event, seizure and source, and says it to who may see it", async () => {
    const stated: RecordContent = {
      ...content,
      type: "recovered",
      weapon: {
        ...content.weapon,
        entryRef: "FRM0101",
        entryVersion: 2,
        year: 1987,
        importCountry: "FR",
        importYear: 1990,
        finish: "blued",
        variant: "disguised",
        disguise: "pen",
        markings: [{ text: "DEKO 2011", statedKind: "deactivation" }],
      },
      event: {
        ...content.event,
        where: {
          country: "ES",
          point: { latitude: 36.1408, longitude: -5.4562, precision: "street" },
        },
        circumstances: "Found under the floor of a car.",
        crimes: ["drugs", "firearms_trafficking"],
      },
      seizure: {
        ground: "illicit_trafficking",
        authority: "customs",
        transport: "road",
        concealment: "vehicle",
        route: { departure: "MA", transit: ["ES", "FR"], destination: "BE" },
        goods: ["ammunition", "drugs"],
      },
      governance: {
        ...content.governance,
        source: { kind: "own_investigation", reliability: "B", information: "2" },
      },
    };
    const id = await draft(stated);
    await move("javier", id, { verb: "enter" });
    expect((await open("javier", id)).content).toEqual(stated);
    expect((await open("youssef", id)).content).toEqual(stated);
    const wrong = { ...stated.event, circumstances: "See note" };
    expect(await problemOf(modify("javier", id, { ...stated, event: wrong }))).toBe(
      "422 /problems/records.not_a_value",
    );
  });

  test("is not confirmed by the person who located it, with whichever account", async () => {
    const id = await entered();
    await move("lucia", id, { verb: "locate" });
    expect(await problemOf(move("lucia", id, { verb: "confirm" }))).toBe(
      "403 /problems/records.second_person_needed",
    );
    await move("carmen", id, { verb: "refute" });
    expect(await open("javier", id)).toMatchObject({ state: "active", located: null });
  });

  test("that two desks find at once is located by one of them", async () => {
    const id = await entered();
    const { version } = await standing(id);
    const input = { params: { record: id }, body: { verb: "locate" as const, seen } };
    const steps = (["youssef", "daniel"] as const).map((who) =>
      as(who).call(moveRecordRoute, input, { version }),
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
    await move("javier", id, { verb: "cancel", reason: "entered_in_error" });
    expect(await problemOf(open("youssef", id))).toBe(NOT_FOUND);
    expect((await open("carmen", id)).closing).toBe("entered_in_error");
  });

  test("expires on its review day, of which its owner hears, and is renewed", async () => {
    const tomorrow = new Date(tested.clock.now.getTime() + 86_400_000);
    const reviewOn = tomorrow.toISOString().slice(0, 10);
    const id = await entered({ reviewOn });
    const { query } = tested.database.worker;
    expect(await expireRecords(query, tested.clock.now)).toBe(0);
    expect(await expireRecords(query, tomorrow)).toBe(1);
    expect(await problemOf(open("youssef", id))).toBe(NOT_FOUND);
    expect((await open("javier", id)).verbs).toEqual(["renew"]);
    expect(
      await problemOf(
        move("javier", id, { verb: "renew", reviewOn: "2025-01-01", reason: "still_missing" }),
      ),
    ).toBe("422 /problems/records.review_past");
    await move("javier", id, {
      verb: "renew",
      reviewOn: content.governance.reviewOn,
      reason: "still_missing",
    });
    expect((await open("youssef", id)).state).toBe("active");
    const { rows } = await sql`select code from notifications.notification
      where link = ${`/records/${id}`}`.execute(tested.database.migrator.query);
    expect(rows).toEqual([{ code: "records.expired" }, { code: "records.expired" }]);
  });
});

describe("the list", () => {
  test("holds the agency's own, the desk's whole member, nobody else's", async () => {
    const id = await entered();
    const idsOf = async (who: Account) => {
      const { records } = await as(who).call(listOwnRecordsRoute, { query: {} });
      return records.map((record) => record.id);
    };
    expect(await idsOf("javier")).toContain(id);
    expect(await idsOf("carmen")).toContain(id);
    for (const who of ["luciaAtTheRegulator", "youssef", "amal"] as const)
      expect(await idsOf(who)).toEqual([]);
    expect(await problemOf(as("kofi").call(listOwnRecordsRoute, { query: {} }))).toBe(
      "403 /problems/http.not_permitted",
    );
  });

  test("goes on at its cursor, the latest begun first, and keeps to a state", async () => {
    const [first, second] = [await draft(), await draft()];
    const query = { state: "draft" as const, limit: 1 };
    const page = await as("javier").call(listOwnRecordsRoute, { query });
    expect(page.records).toMatchObject([{ id: second, state: "draft", ownReference: "R-2026-77" }]);
    const cursor = page.next ?? undefined;
    const next = await as("javier").call(listOwnRecordsRoute, { query: { ...query, cursor } });
    expect(next.records.map(({ id }) => id)).toEqual([first]);
  });
});

describe("PostgreSQL", () => {
  /** One statement on a record as the account's own transaction would run it. */
  async function run(who: Account, change: string, id: string): Promise<bigint | undefined> {
    const state = await as(who).call(sessionRoute, {});
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
    located_by = '${castId("person", account.youssef)}'`;

  test("lets a finding desk say that it has the firearm and nothing else", async () => {
    const id = await entered();
    await expect(run("youssef", `${finding}, own_reference = 'x'`, id)).rejects.toMatchObject({
      code: "42501",
    });
    await expect(run("youssef", "state = 'cleared', closing = 'x'", id)).rejects.toMatchObject({
      code: "42501",
    });
    expect(await run("amal", finding, id)).toBe(0n);
    expect(await run("youssef", finding, id)).toBe(1n);
  });

  test("never hands a record to another owner", async () => {
    const id = await entered();
    const given = `owner_member = 'MA', ${finding}`;
    await expect(run("javier", given, id)).rejects.toMatchObject({ code: "42501" });
  });
});

test("a suspended member reads, finds and begins nothing", async () => {
  const id = await entered();
  const { query } = tested.database.migrator;
  await sql`update directory.member set standing = 'suspended' where id = 'MA'`.execute(query);
  for (const ask of [
    () => open("youssef", id),
    () => move("youssef", id, { verb: "locate" }),
    () => as("youssef").call(listOwnRecordsRoute, { query: {} }),
    () => as("youssef").call(draftRecordRoute, { body: content }),
  ])
    expect(await problemOf(ask())).toBe("401 /problems/http.not_signed_in");
  for (const [method, path, payload] of [
    ["GET", `/api/records/${id}`],
    ["GET", "/api/records"],
    ["GET", "/api/records/exports"],
    ["POST", "/api/records", content],
    ["POST", "/api/record-checks", { numbers: [{ number: "A3815" }], purpose: "MA-2026-118" }],
    ["POST", "/api/records/searches", { numbers: [{ text: "A3815" }], gun: {}, purpose: "MA-1" }],
  ] as const)
    expect([method, path, await sendPastSignIn(method, path, payload)]).toEqual([
      method,
      path,
      "401 /problems/http.not_signed_in",
    ]);
  await sql`update directory.member set standing = 'active' where id = 'MA'`.execute(query);
  expect((await open("youssef", id)).state).toBe("active");
});

async function sendPastSignIn(method: "GET" | "POST", url: string, payload?: object) {
  const headers = {
    host: "proofmark.test",
    origin: "http://proofmark.test",
    "x-past-sign-in": "yes",
    ...(method === "POST" && { "idempotency-key": crypto.randomUUID() }),
  };
  const answer = await tested.server.inject({ method, url, headers, ...(payload && { payload }) });
  return `${answer.statusCode} ${answer.json<{ type: string }>().type}`;
}
