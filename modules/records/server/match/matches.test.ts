import { sql } from "kysely";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { contextOf, sessionRoute } from "#platform/access/contract";
import { castId } from "#platform/access/server";
import { inTransaction } from "#platform/database";
import {
  askOwnerRoute,
  listMatchesRoute,
  type MatchQuestion,
  type MatchStep,
  moveMatchRoute,
  openMatchRoute,
  openRecordRoute,
  searchRecordsRoute,
  usualClocks,
} from "#records/contract";
import { problemOf } from "#testing/problem-of";
import {
  type Account,
  type RecordsServer,
  startRecordsServer,
} from "#testing/records/records-server";
import { escalateOverdue } from "./escalate-overdue.ts";
import { remindSides } from "./remind-overdue.ts";

let tested: RecordsServer;
beforeAll(async () => {
  tested = await startRecordsServer();
});
afterAll(() => tested.stop());

const NOT_FOUND = "404 /problems/records.match_not_found";
const NOT_YOURS = "403 /problems/records.match_not_yours";

function questionOn(about: MatchQuestion["about"], changes: Partial<MatchQuestion> = {}) {
  const search = { numbers: [{ text: "A38125" }], gun: {}, purpose: "MA-2026-118" };
  return { search, about, urgency: "routine" as const, ...changes };
}

async function ask(who: Account, record: string, changes: Partial<MatchQuestion> = {}) {
  const body = questionOn({ record }, changes);
  const { matches } = await tested.as(who).call(askOwnerRoute, { body });
  return matches[0]?.id ?? "";
}

function open(who: Account, match: string) {
  return tested.as(who).call(openMatchRoute, { params: { match } });
}

async function move(who: Account, match: string, body: MatchStep) {
  const { rows } = await sql<{
    version: number;
  }>`select version from records.match where id = ${match}`.execute(tested.database.migrator.query);
  const version = rows[0]?.version ?? 0;
  return tested.as(who).call(moveMatchRoute, { params: { match }, body }, { version });
}

/** Agencies told of a match, by the code of what they were told. */
async function toldOf(match: string, code: string): Promise<Set<string>> {
  const { rows } = await sql<{ agency: string }>`select owner_agency as agency
    from notifications.notification where code = ${code}
      and parameters ->> 'reference' = (select reference from records.match where id = ${match})`.execute(
    tested.database.migrator.query,
  );
  return new Set(rows.map(({ agency }) => agency));
}

/** Agencies whose systems were told of a match, which the secretariat's may only call by its reference. */
async function systemsToldOf(match: string, kind: string): Promise<Set<string>> {
  const { rows } = await sql<{ agency: string; facts: { id?: string } }>`
    select owner_agency as agency, facts from webhooks.message where kind = ${kind}
      and facts ->> 'reference' = (select reference from records.match where id = ${match})`.execute(
    tested.database.migrator.query,
  );
  for (const { agency: of, facts } of rows)
    expect(facts.id).toBe(of === agency.secretariat ? undefined : match);
  return new Set(rows.map(({ agency: of }) => of));
}

/** Mails about a match: what was written to which desk. */
async function mailsOf(match: string): Promise<[string, string][]> {
  const { rows } = await sql<{ code: string; agency: string }>`select code, owner_agency as agency
    from mail.message
    where parameters ->> 'reference' = (select reference from records.match where id = ${match})
    order by id`.execute(tested.database.migrator.query);
  return rows.map(({ code, agency: desk }) => [code, desk]);
}

const agency = {
  deskOfSpain: castId("agency", 3),
  policeOfSpain: castId("agency", 5),
  deskOfMorocco: castId("agency", 6),
  customsOfMorocco: castId("agency", 7),
  secretariat: castId("agency", 10),
};

describe("an owner that is asked", () => {
  test("is told at once, with both desks and the secretariat, and sees both firearms", async () => {
    const record = await tested.entered();
    const match = await ask("amal", record, { note: "In our evidence room" });
    const asked = await open("carmen", match);
    expect(asked).toMatchObject({
      state: "asked",
      ownerMember: "ES",
      askerMember: "MA",
      note: "In our evidence room",
      search: { numbers: [{ text: "A38125" }], purpose: "MA-2026-118" },
      record: { id: record },
      verbs: ["confirm", "refute", "leave_open"],
      isOverdue: false,
    });
    expect(asked.reference).toMatch(/^HIT-/);
    const { customsOfMorocco: _, ...others } = agency;
    expect(await toldOf(match, "records.match_asked")).toEqual(new Set(Object.values(others)));
    expect(await mailsOf(match)).toEqual([
      ["records.match_asked", agency.deskOfSpain],
      ["records.match_news", agency.deskOfMorocco],
      ["records.match_news", agency.secretariat],
    ]);
    const systems = new Set([...Object.values(others), agency.deskOfSpain]);
    expect(await systemsToldOf(match, "records.match_asked")).toEqual(systems);
    expect((await open("amal", match)).verbs).toEqual(["withdraw"]);
    expect((await open("youssef", match)).verbs).toEqual(["withdraw"]);
  });

  test("and nobody else sees it, and nobody without the permission", async () => {
    const match = await ask("amal", await tested.entered());
    for (const who of ["claire", "daniel", "luciaAtTheRegulator"] as const) {
      expect(await problemOf(open(who, match))).toBe(NOT_FOUND);
      expect(await problemOf(move(who, match, { verb: "withdraw" }))).toBe(NOT_FOUND);
      const { matches } = await tested.as(who).call(listMatchesRoute, { query: { which: "all" } });
      expect(matches).toEqual([]);
    }
    for (const who of ["kofi", "ingrid"] as const) {
      expect(await problemOf(open(who, match))).toBe("403 /problems/http.not_permitted");
      expect(await problemOf(ask(who, await tested.entered()))).toBe(
        "403 /problems/http.not_permitted",
      );
    }
  });

  test("of a record that is hidden from who asks is asked nothing", async () => {
    for (const hidden of [
      { excludedMembers: ["MA"] },
      { disclosure: "silent" as const },
      { disclosure: "pointer" as const },
    ])
      expect(await problemOf(ask("amal", await tested.entered(hidden)))).toBe(
        "404 /problems/records.record_not_found",
      );
    const nobody = questionOn({ member: "KE" });
    expect(await problemOf(tested.as("amal").call(askOwnerRoute, { body: nobody }))).toBe(
      "409 /problems/records.nothing_to_ask",
    );
  });

  test("of a record it only points to is asked by its member, and shows no record", async () => {
    const serials = [{ text: "QT 5518203" }];
    const record = await tested.entered({ disclosure: "pointer" }, { serials });
    const search = { numbers: [{ text: "QT5518203" }], gun: {}, purpose: "MA-2026-118" };
    const body = questionOn({ member: "ES" }, { search });
    const { matches } = await tested.as("amal").call(askOwnerRoute, { body });
    expect(matches).toHaveLength(1);
    const match = matches[0]?.id ?? "";
    const seen = await open("amal", match);
    expect(seen.record).toBeNull();
    expect(JSON.stringify(seen)).not.toContain(record);
    expect((await open("carmen", match)).record?.id).toBe(record);
    await move("carmen", match, { verb: "confirm" });
    expect((await open("amal", match)).record).toBeNull();
  });

  test("is not asked of a record that the search does not come upon", async () => {
    const record = await tested.entered();
    const search = { numbers: [{ text: "QX9988776" }], gun: {}, purpose: "MA-2026-118" };
    expect(await problemOf(ask("amal", record, { search }))).toBe(
      "409 /problems/records.nothing_to_ask",
    );
  });

  test("twice by one agency is asked once, and what was asked first stands and is told", async () => {
    const record = await tested.entered();
    await ask("amal", record);
    const again = { body: questionOn({ record }, { urgency: "urgent" }) };
    const { matches } = await tested.as("amal").call(askOwnerRoute, again);
    expect(matches).toMatchObject([{ isOld: true, urgency: "routine" }]);
    expect(await ask("amal", record)).toBe(await ask("amal", record));
    expect(await ask("youssef", record)).not.toBe(await ask("amal", record));
    const other = await tested.entered();
    const asked = await Promise.all([1, 2, 3].map(() => ask("amal", other)));
    expect(new Set(asked).size).toBe(1);
    await move("amal", asked[0] ?? "", { verb: "withdraw" });
    expect(await ask("amal", other)).not.toBe(asked[0]);
  });
});

describe("the owner's desk", () => {
  test("confirms a hit: the record is found by who asked, who is told and says what came of it", async () => {
    const record = await tested.entered();
    const match = await ask("amal", record);
    for (const who of ["amal", "youssef", "javier"] as const)
      expect(await problemOf(move(who, match, { verb: "confirm" }))).toBe(NOT_YOURS);
    await move("carmen", match, { verb: "confirm", note: "The slide is ours" });
    expect((await tested.standing(record)).state).toBe("confirmed");
    const hit = await open("amal", match);
    expect(hit).toMatchObject({
      state: "confirmed",
      answerNote: "The slide is ours",
      verbs: ["close"],
    });
    expect((await open("carmen", match)).verbs).toEqual(["reopen", "close"]);
    expect(hit.dueAt).not.toBeNull();
    expect((await mailsOf(match)).slice(-2)).toEqual([
      ["records.match_answered", agency.deskOfMorocco],
      ["records.match_news", agency.secretariat],
    ]);
    const { deskOfSpain: _, ...others } = agency;
    expect(await toldOf(match, "records.match_confirmed")).toEqual(new Set(Object.values(others)));
    await move("amal", match, { verb: "close", outcome: "firearm_handed_over" });
    expect(await open("carmen", match)).toMatchObject({
      state: "closed",
      outcome: "firearm_handed_over",
      dueAt: null,
      verbs: [],
    });
    expect((await toldOf(match, "records.match_closed")).has(agency.policeOfSpain)).toBe(true);
    expect((await mailsOf(match)).slice(-3)).toEqual([
      ["records.match_news", agency.deskOfSpain],
      ["records.match_news", agency.deskOfMorocco],
      ["records.match_news", agency.secretariat],
    ]);
    expect((await systemsToldOf(match, "records.match_ended")).has(agency.secretariat)).toBe(true);
  });

  test("has the searching agency written to as well, where it takes mail", async () => {
    const { query } = tested.database.migrator;
    const take = (mail: string | null) =>
      sql`update directory.agency set mail = ${mail} where id = ${agency.customsOfMorocco}`.execute(
        query,
      );
    await take("customs@example.org");
    const match = await ask("amal", await tested.entered());
    await move("carmen", match, { verb: "confirm", note: "The slide is ours" });
    await take(null);
    // Who asked wrote nothing to itself; what it is answered reaches it and its desk.
    const toAsker = (await mailsOf(match)).filter(([, of]) => of === agency.customsOfMorocco);
    expect(toAsker).toEqual([["records.match_answered", agency.customsOfMorocco]]);
  });

  test("leaves open what it cannot tell, and may settle it later", async () => {
    const record = await tested.entered();
    const match = await ask("amal", record);
    await move("carmen", match, { verb: "leave_open" });
    expect((await open("amal", match)).verbs).toEqual(["withdraw"]);
    await move("carmen", match, { verb: "refute" });
    expect((await tested.standing(record)).state).toBe("active");
    expect(await problemOf(move("carmen", match, { verb: "confirm" }))).toBe(
      "409 /problems/records.match_not_now",
    );
  });

  test("says why where the two contradict each other", async () => {
    const record = await tested.entered({}, { make: "Norvik", calibre: "9×19 mm" });
    const gun = { calibre: ".45 ACP" };
    const search = { numbers: [{ text: "A38125" }], gun, purpose: "MA-2026-118" };
    const match = await ask("amal", record, { search });
    expect(await problemOf(move("carmen", match, { verb: "confirm" }))).toBe(
      "422 /problems/records.match_say_why",
    );
    expect((await tested.standing(record)).state).toBe("active");
    await move("carmen", match, { verb: "confirm", note: "The barrel was changed" });
    expect((await tested.standing(record)).state).toBe("confirmed");
  });

  test("takes an answer back as long as nobody has said what came of it, and says why", async () => {
    const record = await tested.entered();
    const match = await ask("amal", record);
    await move("carmen", match, { verb: "confirm" });
    expect(await problemOf(move("amal", match, { verb: "reopen", note: "No" }))).toBe(NOT_YOURS);
    await move("carmen", match, { verb: "reopen", note: "Another record was meant" });
    expect((await tested.standing(record)).state).toBe("located");
    const reopened = await open("amal", match);
    expect(reopened).toMatchObject({
      state: "inconclusive",
      answerNote: "Another record was meant",
      verbs: ["withdraw"],
    });
    expect(reopened.dueAt).not.toBeNull();
    const { deskOfSpain: _, ...others } = agency;
    expect(await toldOf(match, "records.match_reopened")).toEqual(new Set(Object.values(others)));
    await move("carmen", match, { verb: "refute" });
    await move("carmen", match, { verb: "reopen", note: "It is ours after all" });
    await move("carmen", match, { verb: "confirm" });
    await move("amal", match, { verb: "close", outcome: "firearm_handed_over" });
    expect(await problemOf(move("carmen", match, { verb: "reopen", note: "Late" }))).toBe(
      "409 /problems/records.match_not_now",
    );
  });

  test("leaves the record confirmed where another hit, or the desk without one, says the same", async () => {
    const record = await tested.entered();
    const [first, second] = [await ask("amal", record), await ask("daniel", record)];
    await move("carmen", first, { verb: "confirm" });
    await move("carmen", second, { verb: "confirm" });
    await move("carmen", second, { verb: "reopen", note: "Not that one" });
    expect((await tested.standing(record)).state).toBe("confirmed");
    await move("carmen", second, { verb: "confirm" });
    await move("carmen", first, { verb: "reopen", note: "Not this one either" });
    expect((await tested.standing(record)).state).toBe("confirmed");
    const found = await tested.entered();
    await tested.move("javier", found, { verb: "locate" });
    const match = await ask("amal", found);
    await move("carmen", match, { verb: "confirm" });
    await move("carmen", match, { verb: "reopen", note: "Not what customs have" });
    expect((await tested.standing(found)).state).toBe("located");
    await tested.move("carmen", found, { verb: "confirm" });
    tested.clock.now = new Date(tested.clock.now.getTime() + 60_000);
    await move("carmen", match, { verb: "confirm" });
    await move("carmen", match, { verb: "reopen", note: "Not what customs have" });
    expect((await tested.standing(found)).state).toBe("confirmed");
  });

  test("is named beside the record and to the next search as long as the question is open", async () => {
    const serials = [{ text: "OM 442 917" }];
    const record = await tested.entered({}, { serials });
    const search = { numbers: [{ text: "OM442917" }], gun: {}, purpose: "MA-2026-118" };
    const match = await ask("amal", record, { search });
    const asked = { id: match, state: "asked" };
    const find = async (who: Account) => {
      const { matches } = await tested.as(who).call(searchRecordsRoute, { body: search });
      return matches[0]?.asked;
    };
    expect(await find("amal")).toMatchObject(asked);
    expect(await find("daniel")).toBeNull();
    const view = (who: Account) => tested.as(who).call(openRecordRoute, { params: { record } });
    expect((await view("carmen")).matches).toMatchObject([asked]);
    expect((await view("daniel")).matches).toEqual([]);
    await move("amal", match, { verb: "withdraw" });
    expect(await find("amal")).toBeNull();
  });

  test("of the member that asks needs another person, whatever the account", async () => {
    const match = await ask("lucia", await tested.entered());
    expect(await problemOf(move("lucia", match, { verb: "confirm" }))).toBe(
      "403 /problems/records.match_second_person_needed",
    );
    await move("carmen", match, { verb: "confirm" });
    expect((await open("lucia", match)).state).toBe("confirmed");
  });

  test("answers a question as it was read", async () => {
    const match = await ask("amal", await tested.entered());
    const input = { params: { match }, body: { verb: "confirm" as const } };
    const carmen = tested.as("carmen");
    expect(await problemOf(carmen.call(moveMatchRoute, input))).toBe(
      "428 /problems/http.version_missing",
    );
    const both = [1, 2].map(() => carmen.call(moveMatchRoute, input, { version: 1 }));
    const done = await Promise.allSettled(both);
    expect(done.map(({ status }) => status).sort()).toEqual(["fulfilled", "rejected"]);
  });
});

test("what is late is told once to both sides and the secretariat", async () => {
  const match = await ask("amal", await tested.entered(), { urgency: "urgent" });
  const due = new Date((await open("amal", match)).dueAt ?? 0);
  const { query } = tested.database.worker;
  const at = (milliseconds: number) => new Date(due.getTime() + milliseconds);
  expect(due.getTime() - tested.clock.now.getTime()).toBe(24 * 3_600_000);
  await remindSides(query, at(-1000));
  expect(await toldOf(match, "records.match_overdue")).toEqual(new Set());
  await remindSides(query, at(0));
  expect(await remindSides(query, at(1000))).toBe(0);
  expect(await toldOf(match, "records.match_overdue")).toEqual(new Set(Object.values(agency)));
  const late = (await mailsOf(match)).filter(([code]) => code === "records.match_overdue");
  expect(late.map(([, desk]) => desk)).toEqual([agency.deskOfSpain, agency.deskOfMorocco]);
});

test("a reminder that brings nothing is told to those above, once, after a clock of its own", async () => {
  const match = await ask("amal", await tested.entered(), { urgency: "urgent" });
  const due = new Date((await open("amal", match)).dueAt ?? 0);
  const { query } = tested.database.worker;
  const clocks = { ...usualClocks, escalateHours: 6 };
  const after = (hours: number) => new Date(due.getTime() + hours * 3_600_000);
  const told = async () => {
    const { rows } = await sql<{ of: string | null; person: string | null; link: string }>`
      select owner_agency as of, owner_person as person, link from notifications.notification
      where code = 'records.match_escalated'
        and parameters ->> 'reference' = (select reference from records.match where id = ${match})`.execute(
      tested.database.migrator.query,
    );
    return rows;
  };
  // Nobody is told over a reminder that was not given.
  await escalateOverdue(query, after(7), clocks);
  expect(await told()).toEqual([]);
  await remindSides(query, after(0));
  await escalateOverdue(query, after(5.9), clocks);
  expect(await told()).toEqual([]);
  await escalateOverdue(query, after(6), clocks);
  expect(await escalateOverdue(query, after(7), clocks)).toBe(0);
  const rows = await told();
  expect(new Set(rows.flatMap(({ of }) => of ?? []))).toEqual(
    new Set([agency.deskOfSpain, agency.policeOfSpain, agency.secretariat]),
  );
  const persons = rows.filter(({ person }) => person !== null);
  expect(persons.length).toBeGreaterThan(0);
  const { rows: above } = await sql<{ person: string }>`select distinct a.person
    from access.account a join access.role_grant g on g.account = a.id
    where a.owner_member = 'ES' and g.role = 'member_administrator' and g.revoked_at is null`.execute(
    tested.database.migrator.query,
  );
  expect(new Set(persons.map(({ person }) => person))).toEqual(
    new Set(above.map(({ person }) => person)),
  );
  expect(persons.every(({ link }) => link === "/directory/ES")).toBe(true);
  expect((await mailsOf(match)).slice(-2)).toEqual([
    ["records.match_escalated", agency.deskOfSpain],
    ["records.match_news", agency.secretariat],
  ]);
  // What comes of a hit both sides may say: the clock of an outcome runs out anew, for both.
  await move("carmen", match, { verb: "confirm" });
  const outcome = new Date((await open("amal", match)).dueAt ?? 0);
  await remindSides(query, outcome);
  await escalateOverdue(query, new Date(outcome.getTime() + 6 * 3_600_000), clocks);
  expect((await told()).map(({ of }) => of)).toContain(agency.customsOfMorocco);
});

test("the list has what is due first at the top and goes on at its cursor", async () => {
  const routine = await ask("amal", await tested.entered());
  const urgent = await ask("amal", await tested.entered(), { urgency: "urgent" });
  const ended = await ask("amal", await tested.entered());
  await move("amal", ended, { verb: "withdraw" });
  const idsOf = async (query: { which?: "open" | "all"; limit?: number; cursor?: string }) => {
    const { matches, next } = await tested.as("amal").call(listMatchesRoute, { query });
    return { ids: matches.map(({ id }) => id), next };
  };
  const { ids } = await idsOf({});
  expect(ids.indexOf(urgent)).toBeLessThan(ids.indexOf(routine));
  expect(ids).not.toContain(ended);
  const all: string[] = [];
  for (let cursor: string | undefined, more = true; more; ) {
    const page = await idsOf({ which: "all", limit: 3, ...(cursor !== undefined && { cursor }) });
    all.push(...page.ids);
    cursor = page.next ?? undefined;
    more = cursor !== undefined;
  }
  expect(all).toContain(ended);
  expect(new Set(all).size).toBe(all.length);
  expect((await idsOf({ cursor: "'; drop table" })).ids).toEqual(ids);
});

describe("PostgreSQL", () => {
  async function run(who: Account, statement: string): Promise<unknown> {
    const state = await tested.as(who).call(sessionRoute, {});
    if (state.state !== "open") throw new Error("not signed in");
    return inTransaction(tested.database.runtime.query, contextOf(state), (transaction) =>
      sql.raw(statement).execute(transaction),
    );
  }

  test("lets nobody ask for another, nor of a record that is hidden, nor change a question", async () => {
    const match = await ask("amal", await tested.entered());
    const hidden = await tested.entered({ excludedMembers: ["MA"] });
    const copy = (changes: string) => `insert into records.match
      select made.* from records.match old, jsonb_populate_record(null::records.match,
        to_jsonb(old) || '{"id": "${crypto.randomUUID()}", "reference": "x", ${changes}}') made
      where old.id = '${match}'`;
    for (const changes of [
      `"asker_member": "KE"`,
      `"asked_by": "${castId("person", 11)}"`,
      `"record": "${hidden}"`,
      `"owner_member": "KE"`,
      `"state": "confirmed"`,
    ])
      await expect(run("amal", copy(changes)), changes).rejects.toMatchObject({ code: "42501" });
    await expect(
      run("amal", `update records.match set state = 'confirmed' where id = '${match}'`),
    ).rejects.toMatchObject({ code: "42501" });
    const forged = `state = 'withdrawn', answered_by = asked_by, answered_at = now(), answer_note = 'x'`;
    await expect(
      run("amal", `update records.match set ${forged} where id = '${match}'`),
    ).rejects.toMatchObject({ code: "42501" });
    await expect(
      run("carmen", `update records.match set search = '{}' where id = '${match}'`),
    ).rejects.toMatchObject({ code: "42501" });
  });
});
