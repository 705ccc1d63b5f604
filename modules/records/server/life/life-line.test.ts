import { sql } from "kysely";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { castId } from "#platform/access/server";
import {
  askOwnerRoute,
  draftRecordRoute,
  type LifeLine,
  modifyRecordRoute,
  moveCustodyRoute,
  openRecordRoute,
  type RecordContent,
  readLifeLineRoute,
  searchRecordsRoute,
  stateLinkRoute,
} from "#records/contract";
import { problemOf } from "#testing/problem-of";
import { deliverEvents } from "#testing/records/deliver-events";
import {
  type Account,
  type RecordsServer,
  startRecordsServer,
} from "#testing/records/records-server";
import { proposeTwins } from "./propose-twins.ts";
import { tellOfCleared } from "./tell-contradictions.ts";
import { tellOfLink } from "./tell-of-link.ts";

let tested: RecordsServer;
beforeAll(async () => {
  tested = await startRecordsServer();
});
afterAll(() => tested.stop());

interface Changes {
  type?: RecordContent["type"];
  weapon?: Partial<RecordContent["weapon"]>;
  event?: Partial<RecordContent["event"]>;
  governance?: Partial<RecordContent["governance"]>;
}

/** Enters a record with this number, and lets the matcher find its twins. */
async function entered(who: Account, text: string, changes: Changes = {}): Promise<string> {
  const { content } = tested;
  const type = changes.type ?? "stolen";
  const { id } = await tested.as(who).call(draftRecordRoute, {
    body: {
      ...content,
      type,
      ...(type === "recovered" && { seizure: { ground: "illicit_possession" as const } }),
      weapon: {
        ...content.weapon,
        serials: [{ text }],
        serialState: "legible",
        ...changes.weapon,
      },
      event: { ...content.event, ...changes.event },
      governance: { ...content.governance, ...changes.governance },
    },
  });
  await tested.move(who, id, { verb: "enter" });
  await deliverEvents(tested.database, proposeTwins, id);
  return id;
}

function read(who: Account, record: string): Promise<LifeLine> {
  return tested.as(who).call(readLifeLineRoute, { params: { record } });
}

async function state(who: Account, record: string, other: string, verdict: "same" | "different") {
  const { id } = await tested
    .as(who)
    .call(stateLinkRoute, { params: { record }, body: { other: { id: other }, verdict } });
  await deliverEvents(tested.database, tellOfLink, id);
}

function standings({ records }: LifeLine): Record<string, string> {
  return Object.fromEntries(records.map(({ id, standing }) => [id, standing]));
}

/** Agencies told with this code of this record. */
async function told(code: string, record: string): Promise<string[]> {
  const { rows } = await sql<{ agency: string }>`select owner_agency as agency
    from notifications.notification where code = ${code} and link like ${`%${record}%`}
    order by owner_agency`.execute(tested.database.migrator.query);
  return rows.map(({ agency }) => agency);
}

describe("records that may be of one firearm", () => {
  test("are put to both owners, with each other's look, and are a lead until one of them says so", async () => {
    const theft = await entered("javier", "TW110011");
    const find = await entered("amal", "TW11O011", {
      type: "recovered",
      event: { where: { country: "MA" }, when: { precision: "day", day: "2026-05-02" } },
    });
    expect(standings(await read("javier", theft))).toEqual({ [theft]: "this", [find]: "perhaps" });
    expect((await read("javier", theft)).moments.some(({ record }) => record === find)).toBe(false);
    expect(await told("records.twin_found", theft)).toContain(castId("agency", 5));
    expect(await told("records.twin_found", find)).toContain(castId("agency", 7));
    await state("amal", find, theft, "same");
    expect(await told("records.link_stated", theft)).toContain(castId("agency", 5));
    const { records, moments } = await read("javier", theft);
    expect(records[1]).toMatchObject({ id: find, standing: "same", mayState: true });
    expect(records[1]?.statements).toMatchObject([{ member: "MA", verdict: "same" }]);
    expect(moments.map(({ kind, record }) => [kind, record])).toEqual([
      ["event", theft],
      ["event", find],
      ["drafted", theft],
      ["entered", theft],
      ["entered", find],
      ["linked", find],
      ["shown", theft],
    ]);
    // Their agency and their desk were told; it is the same member on the same day.
    expect(moments.at(-1)).toMatchObject({ member: "MA", times: 2 });
    await state("javier", theft, find, "different");
    expect(standings(await read("amal", find))).toEqual({ [find]: "this", [theft]: "disputed" });
  });

  test("are not proposed where only a short number or another make speaks for it", async () => {
    const first = await entered("javier", "7712");
    const sameMake = await entered("amal", "7712");
    const other = await entered("amal", "7712", { weapon: { make: "Walther", model: "P38" } });
    expect(standings(await read("javier", first))).toEqual({
      [first]: "this",
      [sameMake]: "perhaps",
    });
    expect(standings(await read("amal", other))).toEqual({ [other]: "this" });
  });

  test("are found by themselves once a laboratory has restored enough of the number", async () => {
    const theft = await entered("javier", "KT 38142");
    const found = await entered("amal", "???[8B]??", {
      type: "found",
      weapon: { serialState: "obliterated" },
    });
    expect(standings(await read("amal", found))).not.toHaveProperty(theft);
    const { version } = await tested.standing(found);
    const { content } = await tested
      .as("amal")
      .call(openRecordRoute, { params: { record: found } });
    const serials = [{ text: "KT3[8B]14?", legibility: "restored" as const }];
    const weapon = { ...content.weapon, serials, serialState: "restored" as const };
    const restored = { params: { record: found }, body: { ...content, weapon } };
    await tested.as("amal").call(modifyRecordRoute, restored, { version });
    await deliverEvents(tested.database, proposeTwins, found);
    expect(standings(await read("amal", found))).toMatchObject({ [theft]: "perhaps" });
    expect(await told("records.twin_found", theft)).not.toEqual([]);
    expect(await told("records.twin_found", found)).not.toEqual([]);
  });

  test("contradict each other where they cannot be true of one firearm", async () => {
    const when = { precision: "day", day: "2026-02-01" } as const;
    const theft = await entered("javier", "TW220022", { event: { when } });
    const find = await entered("amal", "TW220022", { event: { when, where: { country: "MA" } } });
    const apart = [{ code: "two_places", records: [theft, find] }];
    expect((await read("amal", find)).contradictions).toEqual(apart);
    await state("amal", find, theft, "same");
    expect((await read("amal", find)).contradictions).toEqual(apart);
    await state("javier", theft, find, "different");
    expect((await read("amal", find)).contradictions).toEqual([]);
  });

  test("that come to contradict each other are told to both owners, once, and to nobody who may not see both", async () => {
    const when = { precision: "day", day: "2026-02-01" } as const;
    const there = { event: { when, where: { country: "MA" } } };
    const theft = await entered("javier", "TW440044", { event: { when } });
    const told = async (record: string, code: string) => {
      const { rows } = await sql<{ agency: string }>`select owner_agency as agency
        from notifications.notification where code = ${code} and link = ${`/records/${record}/life`}
        order by owner_agency`.execute(tested.database.migrator.query);
      return rows.map(({ agency }) => agency);
    };
    const find = await entered("amal", "TW440044", there);
    const spain = [castId("agency", 3), castId("agency", 5)];
    const morocco = [castId("agency", 6), castId("agency", 7)];
    expect(await told(theft, "records.two_places")).toEqual(spain);
    expect(await told(find, "records.two_places")).toEqual(morocco);
    // Said again of the same pair, by a link or by a change, it is no news.
    await state("amal", find, theft, "same");
    await deliverEvents(tested.database, proposeTwins, find);
    expect(await told(theft, "records.two_places")).toEqual(spain);

    const hidden = await entered("javier", "TW550055", {
      event: { when },
      governance: { excludedMembers: ["MA"] },
    });
    const seen = await entered("amal", "TW550055", there);
    expect(await told(seen, "records.two_places")).toEqual([]);
    expect(await told(hidden, "records.two_places")).toEqual(spain);
  });

  test("that are of one firearm cleared as destroyed and seen later are an alarm when it is cleared", async () => {
    const recovered = await entered("javier", "TW660066", {
      type: "recovered",
      event: { when: { precision: "day", day: "2026-01-01" } },
    });
    const params = { record: recovered };
    const add = { verb: "add", step: { kind: "destroyed", on: "2026-02-02" } } as const;
    await tested.as("javier").call(moveCustodyRoute, { params, body: add }, { version: 0 });
    const later = await entered("amal", "TW660066", {
      event: { when: { precision: "day", day: "2026-03-03" } },
    });
    const told = async () => {
      const { rows } = await sql<{ link: string }>`select distinct link
        from notifications.notification where code = 'records.destroyed_and_seen'`.execute(
        tested.database.migrator.query,
      );
      return rows.map(({ link }) => link).sort();
    };
    expect(await told()).toEqual([]);
    await tested.move("carmen", recovered, { verb: "clear", reason: "destroyed" });
    await deliverEvents(tested.database, tellOfCleared, recovered);
    const lines = [recovered, later].map((id) => `/records/${id}/life`).sort();
    expect(await told()).toEqual(lines);
  });

  test("are linked by the reference that is read out, and by nobody who owns neither", async () => {
    const theft = await entered("javier", "TW330033");
    const find = await entered("amal", "TW99");
    const { records } = await read("amal", find);
    const body = {
      other: { reference: records[0]?.reference.toLowerCase() ?? "" },
      verdict: "same",
    } as const;
    const params = { record: theft };
    const link = (who: Account) => tested.as(who).call(stateLinkRoute, { params, body });
    expect(await problemOf(link("daniel"))).toBe("403 /problems/records.link_not_yours");
    expect(await problemOf(link("kofi"))).toBe("403 /problems/http.not_permitted");
    await link("javier");
    expect(standings(await read("amal", find))).toEqual({ [find]: "this", [theft]: "same" });
    const itself = { other: { id: theft }, verdict: "same" } as const;
    expect(
      await problemOf(tested.as("javier").call(stateLinkRoute, { params, body: itself })),
    ).toBe("422 /problems/records.link_itself");
    const nothing = { other: { reference: "FA-2222-2222" }, verdict: "same" } as const;
    expect(
      await problemOf(tested.as("javier").call(stateLinkRoute, { params, body: nothing })),
    ).toBe("404 /problems/records.link_other_not_found");
  });
});

describe("who may not see a record", () => {
  test.each([
    ["is excluded", { excludedMembers: ["MA"] }],
    ["is to learn nothing", { disclosure: "silent" }],
    ["is only pointed to its owner", { disclosure: "pointer" }],
    ["is not named", { handling: "restricted", namedMembers: ["KE"] }],
  ] as const)(
    "learns nothing of it from its own record's life line: %s",
    async (why, governance) => {
      const number = `HIDE${why.length}71`;
      const seen = await entered("amal", number);
      const since = await told("records.twin_found", seen);
      const hidden = await entered("javier", number, {
        governance: governance as Partial<RecordContent["governance"]>,
      });
      expect(await told("records.twin_found", seen)).toEqual(since);
      expect(standings(await read("amal", seen))).toEqual({ [seen]: "this" });
      expect(standings(await read("javier", hidden))).toEqual({
        [hidden]: "this",
        [seen]: "perhaps",
      });
      await state("javier", hidden, seen, "same");
      expect(standings(await read("amal", seen))).toEqual({ [seen]: "this" });
      expect(await told("records.link_stated", seen)).toEqual([]);
      const guessed = tested.as("amal").call(stateLinkRoute, {
        params: { record: seen },
        body: { other: { id: hidden }, verdict: "same" },
      });
      expect(await problemOf(guessed)).toBe("404 /problems/records.link_other_not_found");
      expect(await problemOf(read("amal", hidden))).toBe("404 /problems/records.record_not_found");
    },
  );
});

test("its owner's life line tells who searched and who asked", async () => {
  const theft = await entered("javier", "TW440044");
  const search = { numbers: [{ text: "TW440044" }], gun: {}, purpose: "MA-2026-9" };
  await tested.as("amal").call(searchRecordsRoute, { body: search });
  await tested.as("amal").call(askOwnerRoute, {
    body: { search, about: { record: theft }, urgency: "routine" },
  });
  const kinds = (line: LifeLine) => line.moments.map(({ kind }) => kind);
  expect(kinds(await read("javier", theft)).toSorted()).toEqual([
    "asked",
    "drafted",
    "entered",
    "event",
    "shown",
  ]);
  expect(kinds(await read("amal", theft))).toEqual(["event", "entered", "asked"]);
  expect(kinds(await read("daniel", theft))).toEqual(["event", "entered"]);
});
