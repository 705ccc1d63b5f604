import { sql } from "kysely";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { castId } from "#platform/access/server";
import { inTransaction } from "#platform/database";
import {
  addDays,
  closeSignalRoute,
  dayOf,
  draftRecordRoute,
  type FamilyView,
  modifyRecordRoute,
  moveRecordRoute,
  openFamilyRoute,
  type RecordContent,
  searchRecordsRoute,
} from "#records/contract";
import { problemOf } from "#testing/problem-of";
import { deliverEvents } from "#testing/records/deliver-events";
import {
  type Account,
  type RecordsServer,
  startRecordsServer,
} from "#testing/records/records-server";
import type { RecordsTables } from "../tables.ts";
import { listFamily, soughtByFamily } from "./family-store.ts";
import { openSignals, signalFamilyOfRecord } from "./open-signals.ts";
import { tellOfFamily } from "./tell-of-family.ts";

let tested: RecordsServer;
beforeAll(async () => {
  tested = await startRecordsServer({ hasSeed: true });
});
afterAll(() => tested.stop());

const [spanishDesk, spanishPolice] = [castId("agency", 3), castId("agency", 5)];
const [moroccanDesk, moroccanCustoms] = [castId("agency", 6), castId("agency", 7)];

type Sharing = Partial<RecordContent["governance"]>;

/** A printed carbine without a number that somebody's agency has found. */
async function found(
  who: Account,
  entryRef: string,
  sharing: Sharing = {},
  daysAgo = 3,
): Promise<string> {
  const { weapon, governance, event } = tested.content;
  const body: RecordContent = {
    ...tested.content,
    type: "found",
    weapon: {
      ...weapon,
      entryRef,
      serials: [],
      serialState: "never_marked",
      variant: "hybrid_print",
    },
    event: {
      ...event,
      when: { precision: "day", day: addDays(dayOf(tested.clock.now), -daysAgo) },
    },
    governance: { ...governance, ...sharing },
  };
  const browser = tested.as(who);
  const { id } = await browser.call(draftRecordRoute, { body });
  const params = { record: id };
  await browser.call(moveRecordRoute, { params, body: { verb: "enter" } }, { version: 1 });
  await deliverEvents(tested.database, tellOfFamily, id);
  return id;
}

function open(who: Account, entry: string, limit = 20): Promise<FamilyView> {
  return tested.as(who).call(openFamilyRoute, { params: { entry }, query: { limit } });
}

async function toldOf(code: string, parameter: string, value: string) {
  const { rows } = await sql<{ to: string; link: string }>`
    select owner_agency as to, link from notifications.notification
    where code = ${code} and parameters ->> ${parameter} = ${value} order by owner_agency`.execute(
    tested.database.migrator.query,
  );
  return rows;
}

async function toldOfRecord(id: string) {
  const { rows } = await sql<{ reference: string }>`
    select reference from records.record where id = ${id}`.execute(tested.database.migrator.query);
  return toldOf("records.family_seen", "reference", rows[0]?.reference ?? "");
}

const closed: readonly [string, Sharing][] = [
  ["excludes the reader", { excludedMembers: ["MA"] }],
  ["is silent", { disclosure: "silent" }],
  ["only points to its owner", { disclosure: "pointer" }],
  ["is restricted to another", { handling: "restricted", namedMembers: ["KE"] }],
];

describe("a family is read", () => {
  test("with what its reader may see of it, added up and listed; the owners see the look", async () => {
    const first = await found("javier", "GRP0002");
    const second = await found("amal", "GRP0002-1", {}, 40);
    const view = await open("daniel", "GRP0002");
    expect(view).toMatchObject({ entry: "GRP0002", kind: "print_family", make: "FGC" });
    expect(view.known).toMatchObject({ entryRef: "GRP0002", variant: "printed", type: "rifle" });
    expect(view.counts).toMatchObject({
      firearms: 2,
      byType: [{ type: "found", firearms: 2 }],
      byVariant: [{ variant: "hybrid_print", firearms: 2 }],
      firstSeen: addDays(dayOf(tested.clock.now), -40),
      lastSeen: addDays(dayOf(tested.clock.now), -3),
    });
    expect(view.counts.byMember.map(({ member }) => member).sort()).toEqual(["ES", "MA"]);
    expect(view.counts.byMonth.map(({ member }) => member)).toEqual(["ES", "MA"]);
    const seen = view.sightings.map(({ record, isSeenHereToo }) => [record.id, isSeenHereToo]);
    expect(seen).toEqual(
      expect.arrayContaining([
        [first, false],
        [second, true],
      ]),
    );
    const page = await open("daniel", "GRP0002", 1);
    const rest = await tested.as("daniel").call(openFamilyRoute, {
      params: { entry: "GRP0002" },
      query: { limit: 1, cursor: page.next ?? "" },
    });
    expect([...page.sightings, ...rest.sightings].map(({ record }) => record.id)).toEqual(
      view.sightings.map(({ record }) => record.id),
    );
  });

  test.each(closed)("as if a record that %s were not there", async (_, sharing) => {
    const entry = "GRP0003";
    await found("daniel", entry);
    const before = await open("amal", entry);
    const hidden = await found("javier", entry, sharing);
    expect(await open("amal", entry)).toEqual(before);
    expect((await open("lucia", entry)).sightings.map(({ record }) => record.id)).toContain(hidden);
    const asked = { numbers: [], gun: {}, family: entry, purpose: "MA-2026-8" };
    const { matches } = await tested.as("amal").call(searchRecordsRoute, { body: asked });
    expect(matches.map(({ record }) => record.id)).not.toContain(hidden);
    expect(await toldOfRecord(hidden)).not.toContainEqual(
      expect.objectContaining({ to: moroccanCustoms }),
    );
  });

  test("by nobody where the table has no such entry, nor without the permission", async () => {
    expect(await problemOf(open("amal", "GRP9999"))).toBe("404 /problems/records.family_not_found");
    expect(await problemOf(open("kofi", "GRP0001"))).toBe("403 /problems/http.not_permitted");
  });
});

describe("a search by family", () => {
  test("finds records that no number finds, says why, and is told to their owner", async () => {
    const id = await found("javier", "GRP0004");
    const body = { numbers: [], gun: { type: "rifle" as const }, family: "GRP0004", purpose: "1" };
    const { matches } = await tested.as("amal").call(searchRecordsRoute, { body });
    expect(matches).toMatchObject([{ record: { id }, numbers: [], othersEquallyNear: 0 }]);
    expect(matches[0]?.fields).toContainEqual({ field: "family", agreement: "agrees" });
    const { rows } = await sql<{ member: string }>`select member from ledger.act
      where object_id = ${id} and verb = 'records.record.show'`.execute(
      tested.database.migrator.query,
    );
    expect(rows).toEqual([{ member: "MA" }]);
  });

  test("needs a number or a family", async () => {
    const body = { numbers: [], gun: {}, purpose: "1" };
    const refused = tested.as("amal").call(searchRecordsRoute, { body });
    expect(await problemOf(refused)).toMatch(/^400 /);
  });

  test.each(["force_custom_plan", "force_generic_plan"])(
    "and its page read by index with %s",
    async (mode) => {
      const { runtime } = tested.database;
      const reader = { member: "MA", agency: moroccanDesk, isDesk: true };
      await inTransaction(
        runtime.query.withTables<RecordsTables>(),
        reader,
        async (transaction) => {
          await sql`set local enable_seqscan = off`.execute(transaction);
          await sql.raw(`set local plan_cache_mode = ${mode}`).execute(transaction);
          const { text } = soughtByFamily(["GRP0001"], 10);
          await sql.raw(`prepare by_family(text[]) as ${text}`).execute(transaction);
          const { rows } = await sql<object>`explain execute by_family('{GRP0001}')`.execute(
            transaction,
          );
          const plan = rows.flatMap((row) => Object.values(row)).join("\n");
          expect(plan).toMatch(/record_of_entry/);
          expect(plan).toMatch(/Index Cond: \(.*entry_ref/);
          await sql`deallocate by_family`.execute(transaction);
          expect(
            await listFamily(transaction, { refs: ["GRP0099"], after: undefined, limit: 1 }),
          ).toEqual([]);
        },
      );
    },
  );
});

describe("seen in another country", () => {
  test("is told to owners of the others and their desk, once", async () => {
    await found("javier", "GRP0006");
    const id = await found("amal", "GRP0006");
    const told = { link: "/records/families/GRP0006" };
    expect(await toldOfRecord(id)).toEqual([
      { ...told, to: spanishDesk },
      { ...told, to: spanishPolice },
    ]);
    const { version } = await tested.standing(id);
    const body = { ...tested.content, type: "found" as const };
    const weapon = { ...body.weapon, entryRef: "GRP0006" };
    const input = { params: { record: id }, body: { ...body, weapon } };
    await tested.as("amal").call(modifyRecordRoute, input, { version });
    await deliverEvents(tested.database, tellOfFamily, id);
    expect(await toldOfRecord(id)).toHaveLength(2);
  });

  test("is told of no model as its maker sold it", async () => {
    await found("javier", "FRM0101");
    expect(await toldOfRecord(await found("amal", "FRM0101"))).toEqual([]);
  });
});

describe("a signal", () => {
  const entry = "GRP0001";
  const count = () => openSignals(tested.database.worker.query, tested.clock.now);
  const close = (who: Account, { id, version }: { id: string; version: number }) =>
    tested
      .as(who)
      .call(
        closeSignalRoute,
        { params: { signal: id }, body: { reason: "explained" } },
        { version },
      );

  test("counts only what every member may see, is told to all desks, and is closed with a reason", async () => {
    for (const [, sharing] of closed) await found("javier", entry, sharing);
    for (const who of ["javier", "javier", "amal", "amal"] as const) await found(who, entry);
    expect(await count()).toBe(0);
    const last = await found("daniel", entry);
    await deliverEvents(tested.database, signalFamilyOfRecord({}), last);
    expect(await count()).toBe(0);
    const [signal] = (await open("amal", entry)).signals;
    if (signal === undefined) throw new Error("no signal");
    const said = { state: "open", firearms: 5, members: ["ES", "KE", "MA"], closed: null };
    expect(signal).toMatchObject(said);
    const told = await toldOf("records.family_signal", "family", "FGC-9");
    const desks = [1, 3, 6, 8, 10].map((number) => castId("agency", number));
    expect(told.map(({ to }) => to)).toEqual(desks);
    expect(await problemOf(close("amal", signal))).toBe("403 /problems/http.not_permitted");
    const ended = await close("youssef", signal);
    expect(ended.closed).toMatchObject({ by: "MA", reason: "explained" });
    expect(await problemOf(close("ingrid", ended))).toBe("409 /problems/records.signal_closed");
    expect(await count()).toBe(0);
  });

  test("is changed by nobody in what it says", async () => {
    const { runtime } = tested.database;
    const context = { member: "MA", agency: moroccanDesk, isDesk: true };
    const change = inTransaction(runtime.query, context, (transaction) =>
      sql`update records.family_signal set firearms = 1`.execute(transaction),
    );
    await expect(change).rejects.toThrow(/permission denied/);
  });
});
