import { sql } from "kysely";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { castId } from "#platform/access/server";
import type { JobFacts } from "#platform/jobs/server";
import {
  draftRecordRoute,
  exportRecordsRoute,
  exportSearchRoute,
  modifyRecordRoute,
  openRecordRoute,
  openSearchRoute,
  type RecordContent,
  type RecordSearch,
  type SearchAnswer,
  searchRecordsRoute,
} from "#records/contract";
import { problemOf } from "#testing/problem-of";
import { findMisfits } from "#testing/records/find-misfits";
import {
  type Account,
  type RecordsServer,
  startRecordsServer,
} from "#testing/records/records-server";
import { expireRecords } from "../expire-records.ts";
import { addUpTally } from "./add-up-tally.ts";

let tested: RecordsServer;
beforeAll(async () => {
  tested = await startRecordsServer();
});
afterAll(() => tested.stop());

type Governance = Partial<RecordContent["governance"]>;

function search(who: Account, text: string, gun: RecordSearch["gun"] = {}): Promise<SearchAnswer> {
  const body = { numbers: [{ text }], gun, purpose: "MA-2026-118" };
  return tested.as(who).call(searchRecordsRoute, { body });
}

async function idsFound(who: Account, text: string, gun: RecordSearch["gun"] = {}) {
  const { matches } = await search(who, text, gun);
  return matches.map(({ record }) => record.id);
}

/** Javier's theft of a pistol with this number. */
function stolen(text: string, governance: Governance = {}): Promise<string> {
  const serials = [{ text, place: { part: "frame" as const } }];
  return tested.entered(governance, { serials, serialState: "legible" });
}

let last = 0;
/** A number no other test uses, and none near it: its digits come three by three. */
function aNumber(): string {
  last += 1;
  const digits = String(last).padStart(2, "0");
  return `K${[...digits].map((digit) => digit.repeat(3)).join("")}XW`;
}

describe("a search finds", () => {
  test.each([
    ["the number as it is", "TB714906"],
    ["otherwise written", "tb 714-906"],
    ["in Arabic-Indic digits", "TB٧١٤٩٠٦"],
    ["with Cyrillic letters", "ТВ714906"],
    ["with look-alikes", "T8714906"],
    ["with a sign wrong", "TB714916"],
    ["with two signs swapped", "TB714960"],
    ["without its letters", "714906"],
    ["with a sign unreadable", "TB71?906"],
    ["with one of two signs", "TB714[39]06"],
    ["by its end", "*14906"],
    ["by its beginning", "TB7149*"],
    ["by a run within", "*B7149*"],
  ])("a record by its number, %s", async (_, text) => {
    await theft();
    const { matches } = await search("youssef", text);
    expect(matches.map(({ record }) => record.weapon.serials[0]?.text)).toEqual(["TB 714906"]);
  });

  let begun: Promise<string> | undefined;
  function theft(): Promise<string> {
    begun ??= stolen("TB 714906");
    return begun;
  }

  test("two signs wrong where make and model are stated, and says when they are not", async () => {
    await theft();
    const gun = { make: "ASTRA", model: "A 90" };
    expect(await idsFound("youssef", "TB614806", gun)).toEqual([await theft()]);
    const bare = await search("youssef", "TB614806");
    expect(bare).toMatchObject({
      matches: [],
      withheld: [{ number: 0, reason: "far_needs_gun" }],
      searched: ["same", "near"],
    });
  });

  test("by any of the numbers on the gun, and says why, and how its owner calls the record", async () => {
    const id = await theft();
    const body: RecordSearch = {
      numbers: [{ text: "998877", part: "barrel" }, { text: "TB714909" }],
      gun: { make: "Astra", calibre: "7.65" },
      purpose: "MA-2026-118",
    };
    const { matches } = await tested.as("youssef").call(searchRecordsRoute, { body });
    expect(matches).toMatchObject([
      {
        record: { id, ownReference: "R-2026-77", ownerMember: "ES", type: "stolen" },
        numbers: [
          {
            number: 1,
            edits: [
              { kind: "same", recorded: [..."TB71490"] },
              { kind: "other", seen: ["9"], recorded: ["6"] },
            ],
          },
        ],
        othersEquallyNear: 0,
      },
    ]);
    const agreements = Object.fromEntries(
      (matches[0]?.fields ?? []).map(({ field, agreement }) => [field, agreement]),
    );
    expect(agreements).toMatchObject({ make: "agrees", calibre: "contradicts", model: "unknown" });
  });

  test("a record that is uncertain, and says in what", async () => {
    await stolen("PZ 66201[39]");
    const { matches } = await search("youssef", "PZ662013");
    expect(matches[0]?.numbers).toEqual([
      {
        number: 0,
        edits: [
          { kind: "same", seen: [..."PZ66201"], recorded: [..."PZ66201"] },
          { kind: "uncertain", seen: ["3"], recorded: ["39"] },
        ],
      },
    ]);
  });

  test("another member's uncertain record, though the number itself is on record at home", async () => {
    const id = await stolen("OWN3[8B]1?5");
    const { content } = tested;
    const serials = [{ text: "OWN38125" }];
    const { id: own } = await tested.as("amal").call(draftRecordRoute, {
      body: { ...content, weapon: { ...content.weapon, serials, serialState: "legible" } },
    });
    await tested.move("amal", own, { verb: "enter" });
    expect(new Set(await idsFound("amal", "OWN38125"))).toEqual(new Set([own, id]));
    await tested.move("amal", own, { verb: "cancel", reason: "entered_in_error" });
  });

  test("what a record says now, and nothing that it said or that is withdrawn", async () => {
    const [before, after] = [aNumber(), aNumber()];
    const id = await stolen(before);
    expect(await idsFound("youssef", before)).toEqual([id]);
    const { version, content } = await tested
      .as("javier")
      .call(openRecordRoute, { params: { record: id } });
    const body = { ...content, weapon: { ...content.weapon, serials: [{ text: after }] } };
    await tested
      .as("javier")
      .call(modifyRecordRoute, { params: { record: id }, body }, { version });
    expect(await idsFound("youssef", before)).toEqual([]);
    expect(await idsFound("youssef", after)).toEqual([id]);
    const seen = { numbers: [{ text: after }], purpose: "MA-2026-118" };
    await tested.move("youssef", id, { verb: "locate", seen: { ...seen, urgency: "routine" } });
    expect(await idsFound("amal", after)).toEqual([id]);
    await tested.move("carmen", id, { verb: "cancel", reason: "duplicate" });
    for (const who of ["youssef", "javier"] as const)
      expect(await idsFound(who, after)).toEqual([]);
  });

  test("no draft, and no record from its review day until it is renewed", async () => {
    const number = aNumber();
    const weapon = { ...tested.content.weapon, serials: [{ text: number }] };
    await tested.draft({ weapon });
    expect(await idsFound("javier", number)).toEqual([]);
    const tomorrow = new Date(tested.clock.now.getTime() + 86_400_000);
    const id = await stolen(number, { reviewOn: tomorrow.toISOString().slice(0, 10) });
    await expireRecords(tested.database.worker.query, tomorrow);
    expect(await idsFound("javier", number)).toEqual([]);
    const { reviewOn } = tested.content.governance;
    await tested.move("javier", id, { verb: "renew", reviewOn, reason: "still_missing" });
    expect(await idsFound("youssef", number)).toEqual([id]);
  });
});

describe("a record", () => {
  const hidden: readonly [string, Governance][] = [
    ["whose owner excludes the member", { excludedMembers: ["MA"] }],
    ["of which nobody is to learn", { disclosure: "silent" }],
    ["restricted to others", { handling: "restricted", namedMembers: ["KE"] }],
    ["confidential to others", { handling: "confidential", namedAgencies: [castId("agency", 8)] }],
  ];

  test.each(hidden)("%s is as if it were not", async (_, governance) => {
    const number = aNumber();
    const without = await search("youssef", number);
    await stolen(number, governance);
    const { search: __, ...shown } = await search("youssef", number);
    const { search: ___, ...absent } = without;
    expect(shown).toEqual(absent);
    expect(await idsFound("carmen", number)).toHaveLength(1);
    expect(await idsFound("luciaAtTheRegulator", number)).toEqual([]);
  });

  test("of which its owner says only whom to ask is named by its member alone", async () => {
    const number = aNumber();
    const without = await search("youssef", number);
    const id = await stolen(number, { disclosure: "pointer" });
    const found = await search("youssef", number);
    expect(found).toMatchObject({ matches: [], pointers: ["ES"], coverage: without.coverage });
    expect(JSON.stringify({ ...found, pointers: [], coverage: {} })).not.toContain("ES");
    expect(JSON.stringify(found)).not.toContain(id);
    expect((await search("youssef", number, { make: "Colt" })).pointers).toEqual([]);
    expect((await search("youssef", number, { model: "A-80" })).pointers).toEqual(["ES"]);
    const near = `${number.slice(0, -1)}V`;
    expect((await search("youssef", near)).pointers).toEqual([]);
    const open = await stolen(near);
    expect(await search("youssef", near)).toMatchObject({
      matches: [{ record: { id: open }, othersEquallyNear: 0 }],
      pointers: [],
    });
  });

  test("that only points is kept from the excluded and from those it is not shared with", async () => {
    const number = aNumber();
    await stolen(number, { disclosure: "pointer", excludedMembers: ["MA"] });
    await stolen(number, {
      disclosure: "pointer",
      handling: "restricted",
      namedMembers: ["KE"],
    });
    expect((await search("youssef", number)).pointers).toEqual([]);
    expect((await search("daniel", number)).pointers).toEqual(["ES"]);
  });
});

describe("days that are asked for", () => {
  const askFor = (when: RecordSearch["when"], text: string) =>
    tested.as("youssef").call(searchRecordsRoute, {
      body: { numbers: [{ text }], gun: {}, when, purpose: "MA-2026-118" },
    });
  const entered = async (text: string, event: Partial<RecordContent["event"]>) => {
    const id = await tested.draft({
      weapon: { ...tested.content.weapon, serials: [{ text }], serialState: "legible" },
      event: { ...tested.content.event, ...event },
    });
    await tested.move("javier", id, { verb: "enter" });
    return id;
  };

  test("put the record of those days first, say so, and hide none", async () => {
    const text = aNumber();
    const january = await entered(text, { when: { precision: "day", day: "2026-01-09" } });
    const march = await entered(text, { when: { precision: "day", day: "2026-03-02" } });
    const unknown = await entered(text, { when: { precision: "unknown" } });
    const found = async (day: string) => {
      const { matches, leftOff } = await askFor({ precision: "day", day }, text);
      return {
        order: matches.map(({ record }) => record.id),
        near: matches.map(({ othersEquallyNear }) => othersEquallyNear),
        when: matches.map(({ fields }) => fields.find(({ field }) => field === "when")?.agreement),
        leftOff,
      };
    };
    const near = [0, 0, 0];
    const when = ["agrees", "unknown", "contradicts"];
    expect(await found("2026-03-02")).toEqual({
      order: [march, unknown, january],
      near,
      when,
      leftOff: 0,
    });
    expect(await found("2026-01-09")).toEqual({
      order: [january, unknown, march],
      near,
      when,
      leftOff: 0,
    });
    const { matches } = await search("youssef", text);
    expect(matches.map(({ othersEquallyNear }) => othersEquallyNear)).toEqual([2, 2, 2]);
    expect(matches.flatMap(({ fields }) => fields).some(({ field }) => field === "when")).toBe(
      false,
    );
  });

  test("are kept with the search, and refused where the last comes before the first", async () => {
    const when = { precision: "between", from: "2026-02-01", to: "2026-02-28" } as const;
    const { search: id } = await askFor(when, aNumber());
    const { rows } = await sql<{ when: object }>`select question->'when' as when
      from records.kept_search where id = ${id}`.execute(tested.database.migrator.query);
    expect(rows).toEqual([{ when }]);
    const turned = { ...when, to: "2026-01-01" };
    expect(await problemOf(askFor(turned, aNumber()))).toMatch(/^400 /);
  });
});

test("what was searched is counted for each reader by what that reader may find", async () => {
  const before = await search("youssef", "*");
  await stolen(aNumber());
  const id = await stolen(aNumber());
  await stolen(aNumber(), { excludedMembers: ["MA"] });
  const { coverage } = await search("youssef", "*");
  expect(coverage.records - before.coverage.records).toBe(2);
  expect(coverage).toMatchObject({ members: 1, contributors: ["ES"] });
  expect(coverage.freshest).not.toBeNull();
  await tested.move("javier", id, { verb: "cancel", reason: "duplicate" });
  const counted = (await search("youssef", "*")).coverage;
  expect(counted.records - before.coverage.records).toBe(1);
  // A member whose records are all kept from a reader contributes nothing that one may know of.
  const governance = { ...tested.content.governance, excludedMembers: ["MA"] };
  const body = { ...tested.content, governance };
  const kenyan = await tested.as("daniel").call(draftRecordRoute, { body });
  await tested.move("daniel", kenyan.id, { verb: "enter" });
  expect((await search("youssef", "*")).coverage).toEqual(counted);
  expect((await search("lucia", "*")).coverage.contributors).toEqual(["ES", "KE"]);
  const { worker, migrator } = tested.database;
  await addUpTally.run({ query: worker.query } as JobFacts);
  await addUpTally.run({ query: worker.query } as JobFacts);
  expect((await search("youssef", "*")).coverage).toEqual(counted);
  const { rows } = await sql`select from records.tally
    group by owner_agency, handling, disclosure, excluded_members, named_members, named_agencies
    having count(*) > 1`.execute(migrator.query);
  expect(rows).toEqual([]);
  expect(await findMisfits(migrator.query)).toEqual([]);
});

describe("the ledger", () => {
  async function actsOf(object: string, verb: string) {
    const { rows } = await sql<Record<string, unknown>>`
      select act.member, act.owner_member, act.owner_agency, act.purpose, act.is_look, content.content
      from ledger.act act join ledger.act_content content on content.act_id = act.id
      where act.object_id = ${object} and act.verb = ${verb}`.execute(
      tested.database.migrator.query,
    );
    return rows;
  }

  test("taken away as a file is told the owner again before the first byte, own records their other agency", async () => {
    const number = aNumber();
    const record = await stolen(number);
    const { search: id } = await search("youssef", number);
    const wish = { params: { search: id }, query: {} };
    const file = await (await tested.as("youssef").download(exportSearchRoute, wish)).text();
    expect(file.split("\r\n")[1]).toMatch(/^REC-[^,]+,Stolen,Active,ES,/);
    const [taken] = await actsOf(id, "records.search.export");
    expect(taken).toMatchObject({ is_look: true, purpose: "MA-2026-118", member: "MA" });
    expect(taken?.["content"]).toEqual({ format: "csv", shown: [record], pointers: [] });
    expect(await actsOf(record, "records.record.show")).toHaveLength(2);
    for (const who of ["amal", "javier"] as const)
      expect(await problemOf(tested.as(who).download(exportSearchRoute, wish))).toMatch(/^404/);
    for (const who of ["javier", "carmen"] as const)
      await tested.as(who).download(exportRecordsRoute, { query: { state: "active" } });
    const { rows } = await sql<{ verb: string; owners: number }>`
      select verb, count(*)::int as owners from ledger.act
      where object_kind = 'records.export' group by verb order by verb`.execute(
      tested.database.migrator.query,
    );
    expect(rows).toEqual([
      { verb: "records.export.make", owners: 2 },
      { verb: "records.export.show", owners: 1 },
    ]);
  });

  test("keeps the search for who asked, and tells each owner that its record was shown", async () => {
    const number = aNumber();
    const open = await stolen(number);
    const pointer = await stolen(number, { disclosure: "pointer" });
    const silent = await stolen(number, { disclosure: "silent" });
    const { search: id } = await search("youssef", number);
    expect(await actsOf(id, "records.search.submit")).toMatchObject([
      {
        member: "MA",
        owner_member: "MA",
        purpose: "MA-2026-118",
        is_look: true,
        content: { question: { numbers: [{ text: number }] }, shown: [open], pointers: ["ES"] },
      },
    ]);
    const shown = { member: "MA", owner_member: "ES", purpose: "MA-2026-118" };
    const owner = { ...shown, owner_agency: castId("agency", 5) };
    const [toOpen, toPointer] = [
      await actsOf(open, "records.record.show"),
      await actsOf(pointer, "records.record.show"),
    ];
    expect(toOpen).toMatchObject([{ ...owner, content: { as: "match" } }]);
    expect(toPointer).toMatchObject([{ ...owner, content: { as: "pointer" } }]);
    expect(JSON.stringify([toOpen, toPointer])).not.toContain(number);
    expect(await actsOf(silent, "records.record.show")).toEqual([]);
  });

  test("that cannot write the look lets nothing be shown", async () => {
    const number = aNumber();
    await stolen(number);
    const { query } = tested.database.migrator;
    await sql`revoke insert on ledger.act from proofmark_runtime`.execute(query);
    expect(await problemOf(search("youssef", number))).toBe("503 /problems/ledger.not_recorded");
    await sql`grant insert on ledger.act to proofmark_runtime`.execute(query);
    expect(await idsFound("youssef", number)).toHaveLength(1);
  });
});

describe("a search that was put", () => {
  const openSearch = (who: Account, id: string) =>
    tested.as(who).call(openSearchRoute, { params: { search: id } });

  test("is read again by its agency and its desk as it was answered, its records as they stand", async () => {
    const text = aNumber();
    const [stays, goes] = [await stolen(text), await stolen(text)];
    const answered = await search("amal", text, { make: "Astra" });
    await tested.move("javier", goes, { verb: "cancel", reason: "duplicate" });
    const later = await stolen(text);
    for (const who of ["amal", "youssef"] as const) {
      const { question, answer, gone } = await openSearch(who, answered.search);
      expect(question).toMatchObject({ numbers: [{ text }], purpose: "MA-2026-118" });
      expect(gone).toBe(1);
      expect(answer).toMatchObject({
        search: answered.search,
        searched: answered.searched,
        withheld: answered.withheld,
        coverage: answered.coverage,
      });
      expect(answer?.matches.map(({ record }) => record.id)).toEqual([stays]);
      const [match] = answered.matches.filter(({ record }) => record.id === stays);
      expect(answer?.matches[0]?.numbers).toEqual(match?.numbers);
      expect(answer?.matches[0]?.fields).toEqual(match?.fields);
    }
    expect(await idsFound("amal", text)).toContain(later);
    for (const who of ["javier", "carmen", "daniel"] as const)
      expect(await problemOf(openSearch(who, answered.search))).toBe(
        "404 /problems/records.search_not_found",
      );
    expect(await problemOf(openSearch("kofi", answered.search))).toBe(
      "403 /problems/http.not_permitted",
    );
  });

  test("before answers were kept says what was asked and no more", async () => {
    const { search: id } = await search("amal", aNumber());
    const { query } = tested.database.migrator;
    await sql`update records.kept_search set came = null where id = ${id}`.execute(query);
    expect(await openSearch("amal", id)).toMatchObject({ answer: null, gone: 0 });
  });
});

test("is put by nobody without the permission, nor without a number or a purpose", async () => {
  expect(await problemOf(search("kofi", "12345"))).toBe("403 /problems/http.not_permitted");
  expect((await search("ingrid", "12345")).matches).toEqual([]);
  const ask = (body: unknown) =>
    tested.as("youssef").call(searchRecordsRoute, { body: body as RecordSearch });
  const number = { text: "12345" };
  for (const body of [
    { numbers: [], purpose: "x" },
    { numbers: [number] },
    { numbers: [number], purpose: " " },
    { numbers: Array.from({ length: 21 }, () => number), purpose: "x" },
    { numbers: [{ text: "1".repeat(61) }], purpose: "x" },
  ])
    expect(await problemOf(ask(body))).toMatch(/^400 /);
});

test("the worst a number may be is answered", async () => {
  for (const text of [
    "'; drop table records.serial; --",
    "%_%",
    "\\\\%",
    "*".repeat(60),
    "[".repeat(60),
    "?????",
    "١٢٣",
    "🔫🔫🔫",
    "a,b,c,d",
    "\u202e123456",
  ])
    expect((await search("youssef", text)).matches).toEqual([]);
});

test("who tries neighbours out, one after another, is slowed, stopped, and reported without a name", async () => {
  const crate = (from: number) =>
    Array.from({ length: 20 }, (_, at) => ({ text: `ENUM7${String(from + at).padStart(2, "0")}` }));
  const ask = (who: Account, from: number) =>
    tested.as(who).call(searchRecordsRoute, {
      body: { numbers: crate(from), gun: {}, purpose: "KE-2026-7" },
    });
  await ask("daniel", 0);
  const since = performance.now();
  await ask("daniel", 20);
  expect(performance.now() - since).toBeGreaterThan(1400);
  expect(await problemOf(ask("daniel", 40))).toBe("429 /problems/records.tried_out");
  expect(await problemOf(ask("daniel", 60))).toBe("429 /problems/records.tried_out");
  const { rows } = await sql<{ agency: string; parameters: object }>`
    select owner_agency as agency, parameters from notifications.notification
    where code = 'records.tried_out' order by owner_agency`.execute(tested.database.migrator.query);
  expect(rows).toEqual([
    { agency: castId("agency", 8), parameters: { member: "KE" } },
    { agency: castId("agency", 10), parameters: { member: "KE" } },
  ]);
  // Somebody else is not held back by it, nor by another crate.
  await ask("amal", 0);
});
