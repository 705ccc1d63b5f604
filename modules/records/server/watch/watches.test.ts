import { sql } from "kysely";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { castId } from "#platform/access/server";
import { inTransaction } from "#platform/database";
import {
  beginWatchRoute,
  changeWatchRoute,
  endWatchRoute,
  latestReview,
  listWatchesRoute,
  openWatchRoute,
  type RecordContent,
  type WatchContent,
} from "#records/contract";
import { problemOf } from "#testing/problem-of";
import { deliverEvents } from "#testing/records/deliver-events";
import {
  type Account,
  type RecordsServer,
  startRecordsServer,
} from "#testing/records/records-server";
import { lapseWatches } from "./lapse-watches.ts";
import { tellWatchers } from "./tell-watchers.ts";

let tested: RecordsServer;
beforeAll(async () => {
  tested = await startRecordsServer();
});
afterAll(() => tested.stop());

const [desk, customs] = [castId("agency", 6), castId("agency", 7)];

function contentOf(text: string, changes: Partial<WatchContent> = {}): WatchContent {
  const reviewOn = latestReview(tested.clock.now);
  const numbers = [{ text }];
  return { numbers, gun: {}, purpose: "MA-2026-31", tells: ["person"], reviewOn, ...changes };
}

function watch(who: Account, text: string, changes: Partial<WatchContent> = {}) {
  return tested.as(who).call(beginWatchRoute, { body: contentOf(text, changes) });
}

/** Enters a theft and carries out the events that wait for the worker. */
async function stolen(
  text: string,
  governance: Partial<RecordContent["governance"]> = {},
  weapon: Partial<RecordContent["weapon"]> = {},
): Promise<string> {
  const serials = text === "" ? [] : [{ text }];
  const serialState = text === "" ? "obliterated" : "legible";
  const id = await tested.entered(governance, { serials, serialState, ...weapon });
  await deliverEvents(tested.database, tellWatchers, id);
  return id;
}

/** What was told of a watch, to whom, and whom mail went to. */
async function toldOf(reference: string) {
  const { query } = tested.database.migrator;
  const { rows } = await sql<{ code: string; to: string; parameters: object; link: string }>`
    select code, coalesce(owner_person, owner_agency) as to, parameters, link
    from notifications.notification where parameters ->> 'watch' = ${reference} order by id`.execute(
    query,
  );
  const mails = await sql<{ agency: string }>`select owner_agency as agency from mail.message
    where code = 'records.watch_hit' and parameters ->> 'reference' = ${reference}`.execute(query);
  return { told: rows, mails: mails.rows.map(({ agency }) => agency) };
}

async function codesOf(reference: string): Promise<string[]> {
  return (await toldOf(reference)).told.map(({ code }) => code);
}

describe("a watch is told", () => {
  test("who began it, the desk by mail too, once; the owner sees the look and why", async () => {
    const { reference } = await watch("amal", "HD31[07]7?1", { tells: ["person", "desk"] });
    const id = await stolen("HD 310731");
    await deliverEvents(tested.database, tellWatchers, id);
    const { told, mails } = await toldOf(reference);
    const hit = { code: "records.watch_hit", link: `/records/${id}` };
    expect(told).toMatchObject([
      { ...hit, to: castId("person", 10), parameters: { member: "ES" } },
      { ...hit, to: desk },
    ]);
    expect(mails).toEqual([desk]);
    const { rows } = await sql<{ owner: string; agency: string; purpose: string; content: object }>`
      select act.owner_member as owner, act.agency, act.purpose, content.content from ledger.act act
      join ledger.act_content content on content.act_id = act.id
      where act.object_id = ${id} and act.verb = 'records.record.show'`.execute(
      tested.database.migrator.query,
    );
    const look = { owner: "ES", purpose: "MA-2026-31", content: { as: "watch" } };
    expect(rows).toHaveLength(2);
    expect(rows).toEqual(
      expect.arrayContaining([desk, customs].map((agency) => ({ ...look, agency }))),
    );
  });

  test("by the end of a number, by its beginning, and by make and model alone", async () => {
    const ending = await watch("amal", "*41188");
    const beginning = await watch("amal", "JL73*");
    const zero = await watch("amal", "00?6*433");
    const gun = { make: "Astra", model: "A 4000" };
    const model = await watch("amal", "", { numbers: [], gun });
    await stolen("JL734118O");
    await stolen("KQ 741188");
    await stolen("0006O5433");
    await stolen("", {}, { model: "A-4000" });
    await stolen("UU100100", {}, { model: "A-4001" });
    expect(await codesOf(beginning.reference)).toEqual(["records.watch_hit"]);
    expect(await codesOf(zero.reference)).toEqual(["records.watch_hit"]);
    expect(await codesOf(ending.reference)).toEqual(["records.watch_hit"]);
    expect(await codesOf(model.reference)).toEqual(["records.watch_hit"]);
  });

  test.each([
    ["a record that excludes who watches", "WD863321", { excludedMembers: ["MA"] }, []],
    ["one to be learnt of by nobody", "WD863322", { disclosure: "silent" }, []],
    ["one restricted to others", "WD863323", { handling: "restricted", namedMembers: ["KE"] }, []],
    ["whom to ask", "WD863324", { disclosure: "pointer" }, ["records.watch_pointer"]],
  ] as const)("nothing or little of %s", async (_, number, governance, codes) => {
    const { reference } = await watch("amal", number, { tells: ["agency"] });
    const id = await stolen(number, governance as Partial<RecordContent["governance"]>);
    const { told } = await toldOf(reference);
    expect(told.map(({ code }) => code)).toEqual(codes);
    expect(JSON.stringify(told)).not.toContain(id);
  });

  test("nothing of what is only pointed to where no number is the same", async () => {
    const gun = { make: "Astra", model: "A-7000" };
    const model = await watch("amal", "", { numbers: [], gun });
    const near = await watch("amal", "VN415566", { gun });
    await stolen("VN415567", { disclosure: "pointer" }, { model: "A-7000" });
    expect(await codesOf(model.reference)).toEqual([]);
    expect(await codesOf(near.reference)).toEqual([]);
  });

  test("each agency what it may see itself: a record for customs alone is not the desk's", async () => {
    const { reference } = await watch("amal", "CX552211", { tells: ["agency", "desk"] });
    await stolen("CX552211", { handling: "confidential", namedAgencies: [customs] });
    const { told, mails } = await toldOf(reference);
    expect(told.map(({ to }) => to)).toEqual([customs]);
    expect(mails).toEqual([]);
  });

  test("the agency in place of a person who has left it", async () => {
    const { reference } = await watch("amal", "LF552299");
    const { query } = tested.database.migrator;
    const amal = castId("account", 10);
    await sql`update access.account set state = 'left' where id = ${amal}`.execute(query);
    await stolen("LF552299");
    await sql`update access.account set state = 'active' where id = ${amal}`.execute(query);
    expect((await toldOf(reference)).told.map(({ to }) => to)).toEqual([customs]);
  });
});

describe("a watch stands until", () => {
  test("it is ended, and is what it was changed to", async () => {
    const { id, version, reference } = await watch("amal", "EE120011");
    const params = { watch: id };
    const body = contentOf("EE120022", { tells: ["agency"] });
    const changed = await tested.as("amal").call(changeWatchRoute, { params, body }, { version });
    await stolen("EE120011");
    await stolen("EE120022");
    expect((await toldOf(reference)).told.map(({ to }) => to)).toEqual([customs]);
    const seen = await tested.as("amal").call(openWatchRoute, { params });
    expect(seen).toMatchObject({ told: 1, isOwn: true, numbers: [{ text: "EE120022" }] });
    const ended = await tested.as("amal").call(endWatchRoute, { params }, changed);
    expect(ended.state).toBe("ended");
    await stolen("EE120022");
    expect(await codesOf(reference)).toHaveLength(1);
    const again = tested.as("amal").call(endWatchRoute, { params }, ended);
    expect(await problemOf(again)).toBe("409 /problems/records.watch_over");
  });

  test("its review day, which whom it tells hear of, and again once it is renewed", async () => {
    const { id, reference } = await watch("amal", "EE130033", { tells: ["person", "desk"] });
    const past = "2026-01-01";
    const { migrator, worker } = tested.database;
    await sql`update records.watch set review_on = ${past} where id = ${id}`.execute(
      migrator.query,
    );
    await stolen("EE130033");
    expect(await codesOf(reference)).toEqual([]);
    expect(await lapseWatches(worker.query, tested.clock.now)).toBe(1);
    expect(await codesOf(reference)).toEqual(Array(2).fill("records.watch_lapsed"));
    const params = { watch: id };
    const { version, state } = await tested.as("youssef").call(openWatchRoute, { params });
    expect(state).toBe("lapsed");
    const body = contentOf("EE130033");
    const renewed = await tested
      .as("youssef")
      .call(changeWatchRoute, { params, body }, { version });
    expect(renewed.state).toBe("standing");
    await stolen("EE130033");
    expect(await codesOf(reference)).toContain("records.watch_hit");
  });
});

test("what is too wide or too long is refused", async () => {
  const refused = (changes: Partial<WatchContent>) => problemOf(watch("amal", "EE140011", changes));
  expect(await refused({ numbers: [] })).toBe("422 /problems/records.watch_too_wide");
  expect(await refused({ numbers: [{ text: "12*" }] })).toBe(
    "422 /problems/records.watch_number_too_little",
  );
  expect(await refused({ numbers: [], gun: { make: "-", model: "-" } })).toBe(
    "422 /problems/records.watch_too_wide",
  );
  expect(await refused({ reviewOn: "2099-01-01" })).toBe(
    "422 /problems/records.watch_review_too_late",
  );
});

test("nobody sees a watch but its agency and its desk: no member, no secretariat, no trainer", async () => {
  const { id, version } = await watch("amal", "SE100001");
  const params = { watch: id };
  for (const who of ["amal", "youssef"] as const) {
    const { watches } = await tested.as(who).call(listWatchesRoute, { query: {} });
    expect(watches.map((each) => each.id)).toContain(id);
  }
  for (const who of ["javier", "carmen", "daniel", "claire"] as const) {
    const { watches } = await tested.as(who).call(listWatchesRoute, { query: {} });
    expect(watches.map((each) => each.id)).not.toContain(id);
    const opened = await problemOf(tested.as(who).call(openWatchRoute, { params }));
    const ended = await problemOf(tested.as(who).call(endWatchRoute, { params }, { version }));
    expect([opened, ended]).toEqual(Array(2).fill("404 /problems/records.watch_not_found"));
  }
  for (const who of ["ingrid", "kofi"] as const)
    expect(await problemOf(tested.as(who).call(listWatchesRoute, { query: {} }))).toBe(
      "403 /problems/http.not_permitted",
    );
  const contexts = [
    { member: "IFS", agency: castId("agency", 10), isDesk: true },
    { member: "MA", agency: castId("agency", 3) },
    { member: "ES", agency: desk, isDesk: true },
    {},
  ];
  for (const context of contexts)
    for (const table of ["watch", "watched", "watch_hit"]) {
      const { rows } = await inTransaction(tested.database.runtime.query, context, (transaction) =>
        sql`select from ${sql.table(`records.${table}`)}`.execute(transaction),
      );
      expect([context, table, rows.length]).toEqual([context, table, 0]);
    }
});
