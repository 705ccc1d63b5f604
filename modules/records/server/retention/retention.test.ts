import { sql } from "kysely";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { castId } from "#platform/access/server";
import {
  actsOnObjectRoute,
  inclusionProofRoute,
  looksAtMineRoute,
} from "#platform/ledger/contract";
import { startSequencer, verifyLedger } from "#platform/ledger/server";
import {
  addPersonRoute,
  askOwnerRoute,
  dayOf,
  draftRecordRoute,
  letGoRoute,
  listMatchesRoute,
  listOwnRecordsRoute,
  listPurgedRoute,
  listReviewsRoute,
  moveCustodyRoute,
  moveProtocolStepRoute,
  openRecordRoute,
  purgeDay,
  type RecordContent,
  readLifeLineRoute,
  readPurgedRoute,
  reminderDay,
  renewReviewedRoute,
  searchRecordsRoute,
  stateLinkRoute,
  usualReviewClocks,
} from "#records/contract";
import { aSigner } from "#testing/ledger-acts";
import { problemOf } from "#testing/problem-of";
import { deliverEvents } from "#testing/records/deliver-events";
import {
  type Account,
  type RecordsServer,
  startRecordsServer,
} from "#testing/records/records-server";
import { expireRecords } from "../expire-records.ts";
import { proposeTwins } from "../life/propose-twins.ts";
import { forgetOldSearches } from "./forget-searches.ts";
import { purgeRecords } from "./purge-records.ts";
import { remindOwners } from "./remind-owners.ts";

const signer = aSigner();
const [police, deskOfSpain] = [castId("agency", 5), castId("agency", 3)];

let tested: RecordsServer;
beforeAll(async () => {
  tested = await startRecordsServer({ signer });
});
afterAll(() => tested.stop());

/** Seconds from the first moment of a day. */
function at(day: string, seconds = 0): Date {
  return new Date(Date.parse(day) + seconds * 1000);
}

const worker = () => tested.database.worker.query;

async function count(query: ReturnType<typeof sql>): Promise<number> {
  return (await query.execute(tested.database.migrator.query)).rows.length;
}

interface Entered {
  readonly reviewOn: string;
  readonly type?: RecordContent["type"];
  readonly photos?: readonly string[];
}

/** Enters a record with this number, and lets the matcher find its twins. */
async function entered(
  who: Account,
  text: string,
  { reviewOn, type = "stolen", photos = [] }: Entered,
): Promise<string> {
  const { content } = tested;
  const { id } = await tested.as(who).call(draftRecordRoute, {
    body: {
      ...content,
      type,
      ...(type === "recovered" && { seizure: { ground: "illicit_possession" as const } }),
      weapon: {
        ...content.weapon,
        serials: [{ text }],
        serialState: "legible",
        photos: photos.map((file) => ({ file })),
      },
      governance: { ...content.governance, ownReference: `OWN-${who}-${text}`, reviewOn },
    },
  });
  await tested.move(who, id, { verb: "enter" });
  await deliverEvents(tested.database, proposeTwins, id);
  return id;
}

async function chosen(...records: string[]) {
  const standings = records.map(async (id) => ({
    id,
    version: (await tested.standing(id)).version,
  }));
  return Promise.all(standings);
}

const reviews = async (who: Account) =>
  (await tested.as(who).call(listReviewsRoute, { query: {} })).records;

describe("owners are reminded", () => {
  const reviewOn = "2028-02-29";
  let record: string;
  const notices = (agency: string) =>
    count(sql`select from notifications.notification where code = 'records.review_near'
      and owner_agency = ${agency}`);
  const mails = () => count(sql`select from mail.message where code = 'records.review_near'`);

  beforeAll(async () => {
    record = await entered("javier", "RM110011", { reviewOn });
  });

  test.each(usualReviewClocks.reminders.map((ahead, number) => [number, ahead] as const))(
    "by reminder %i on its day, once, the agency and the desk in the product, the desk by mail",
    async (number, ahead) => {
      const day = reminderDay(reviewOn, ahead);
      expect(await remindOwners(worker(), at(day, -1))).toBe(0);
      expect(await remindOwners(worker(), at(day))).toBe(1);
      expect(await remindOwners(worker(), at(day, 1))).toBe(0);
      expect([await notices(police), await notices(deskOfSpain), await mails()]).toEqual([
        number + 1,
        number + 1,
        number + 1,
      ]);
    },
  );

  test("anew of a new review day, and no more of one on which the record is let go", async () => {
    const renewed = "2029-01-10";
    await tested.move("javier", record, {
      verb: "renew",
      reviewOn: renewed,
      reason: "still_missing",
    });
    const [first, second] = usualReviewClocks.reminders.map((ahead) => reminderDay(renewed, ahead));
    expect(await remindOwners(worker(), at(first ?? ""))).toBe(1);
    await tested.as("javier").call(letGoRoute, { body: { records: await chosen(record) } });
    expect(await remindOwners(worker(), at(second ?? ""))).toBe(0);
  });
});

test("what was let go and is renewed until the same day is let go no more", async () => {
  const reviewOn = dayOf(new Date(tested.clock.now.getTime() + 5 * 86_400_000));
  const record = await entered("javier", "RM120012", { reviewOn });
  await tested.as("javier").call(letGoRoute, { body: { records: await chosen(record) } });
  expect(await reviews("javier")).toMatchObject([{ id: record, isLetGo: true }]);
  await tested.move("javier", record, { verb: "renew", reviewOn, reason: "still_missing" });
  expect(await reviews("javier")).toMatchObject([{ id: record, isLetGo: false }]);
  await tested.move("javier", record, {
    verb: "renew",
    reviewOn: tested.content.governance.reviewOn,
    reason: "still_missing",
  });
});

describe("the list of what comes up for review", () => {
  const soon = () => dayOf(new Date(tested.clock.now.getTime() + 20 * 86_400_000));
  let [first, second, other] = ["", "", ""];

  beforeAll(async () => {
    first = await entered("javier", "RV220022", { reviewOn: soon() });
    second = await entered("javier", "RV330033", { reviewOn: soon() });
    other = await entered("amal", "RV440044", { reviewOn: soon() });
  });

  test("shows an agency its own and a desk its member's, and says until when", async () => {
    const seen = await reviews("javier");
    expect(seen.map(({ id }) => id)).toEqual([first, second]);
    expect(seen[0]).toMatchObject({ purgeOn: purgeDay(soon()), isLetGo: false, mayDecide: true });
    expect((await reviews("lucia")).map(({ id }) => id)).toEqual([first, second]);
    expect((await reviews("amal")).map(({ id }) => id)).toEqual([other]);
    expect(await reviews("luciaAtTheRegulator")).toEqual([]);
    const { records, next } = await tested
      .as("javier")
      .call(listReviewsRoute, { query: { limit: 1 } });
    expect(records.map(({ id }) => id)).toEqual([first]);
    const { records: rest } = await tested
      .as("javier")
      .call(listReviewsRoute, { query: next ?? {} });
    expect(rest.map(({ id }) => id)).toEqual([second]);
  });

  test("lets all be renewed for one reason or none, an act each", async () => {
    const { reviewOn } = tested.content.governance;
    const reason = "investigation_open" as const;
    const renew = (who: Account, records: { id: string; version: number }[]) =>
      tested.as(who).call(renewReviewedRoute, { body: { records, reviewOn, reason } });
    const both = await chosen(first, second);
    const stale = [both[0], { id: second, version: 1 }] as typeof both;
    expect(await problemOf(renew("javier", stale))).toBe("412 /problems/http.version_mismatch");
    expect(await problemOf(renew("amal", both))).toBe("403 /problems/records.step_not_yours");
    expect(await problemOf(renew("kofi", both))).toBe("403 /problems/http.not_permitted");
    expect(await reviews("javier")).toHaveLength(2);
    expect(await renew("javier", both)).toEqual({ renewed: 2 });
    expect(await reviews("javier")).toEqual([]);
    const acts = await count(sql`select from ledger.act join ledger.act_content on act_id = act.id
      where object_id in (${first}, ${second}) and content ->> 'renewal' = ${reason}`);
    expect(acts).toBe(2);
  });

  test("lets its owner, and nobody else, let one go, once", async () => {
    const go = async (who: Account) =>
      tested.as(who).call(letGoRoute, { body: { records: await chosen(other) } });
    expect(await problemOf(go("javier"))).toBe("403 /problems/records.step_not_yours");
    await go("amal");
    await go("amal");
    expect(await reviews("amal")).toMatchObject([{ id: other, isLetGo: true }]);
    expect(
      await count(sql`select from ledger.act where verb = 'records.record.let_go'
        and object_id = ${other}`),
    ).toBe(1);
  });
});

test("a record that has expired stays in the list, and is renewed back to where it stood", async () => {
  const tomorrow = dayOf(new Date(tested.clock.now.getTime() + 86_400_000));
  const record = await entered("javier", "RV450045", { reviewOn: tomorrow });
  await expireRecords(worker(), at(tomorrow));
  expect(await reviews("javier")).toMatchObject([
    { id: record, state: "expired", purgeOn: purgeDay(tomorrow), mayDecide: true },
  ]);
  const { reviewOn } = tested.content.governance;
  const body = { records: await chosen(record), reviewOn, reason: "kept_as_evidence" as const };
  await tested.as("lucia").call(renewReviewedRoute, { body });
  expect((await tested.standing(record)).state).toBe("active");
});

describe("a record that is not renewed", () => {
  const number = "PG550055";
  const reviewOn = "2027-11-30";
  const gone = "2028-02-28";
  const photos = [castId("person", 901), castId("person", 902)];
  let [record, closed, twin, match, reference] = ["", "", "", "", ""];
  const search = { numbers: [{ text: number }], gun: {}, purpose: "MA-2026-12" };

  beforeAll(async () => {
    // What is due before is out of the way.
    await expireRecords(worker(), at(reviewOn, -1));
    await purgeRecords(worker(), at(reviewOn, -1));
    await keepPhotos();
    record = await entered("javier", number, { reviewOn, type: "recovered", photos });
    // One of the photographs hangs on another record as well.
    const { reviewOn: later } = tested.content.governance;
    await entered("javier", "PG990099", { reviewOn: later, photos: photos.slice(1) });
    twin = await entered("amal", number, { reviewOn: tested.content.governance.reviewOn });
    closed = await entered("javier", "PG660066", { reviewOn });
    await tested.move("javier", closed, { verb: "clear", reason: "deactivated" });
    ({ reference } = await tested.as("amal").call(openRecordRoute, { params: { record } }));
    await tested.as("youssef").call(searchRecordsRoute, { body: search });
    const asked = { search, about: { record }, urgency: "routine" as const };
    const { matches } = await tested.as("amal").call(askOwnerRoute, { body: asked });
    match = matches[0]?.id ?? "";
    await tested.as("amal").call(stateLinkRoute, {
      params: { record: twin },
      body: { other: { id: record }, verdict: "same" },
    });
    await tested.as("javier").call(moveProtocolStepRoute, {
      params: { record },
      body: { verb: "tick", step: "latent_prints" },
    });
    await keepCustodyAndOwner();
    await keepImported(record);
    await keepListed();
  });

  /** Where the firearm is kept and whose it was, each with a text that must not stay. */
  async function keepCustodyAndOwner(): Promise<void> {
    const [javier, params, said] = [tested.as("javier"), { record }, `OWN-javier-${number}`];
    const step = { kind: "taken_in" as const, on: null, place: said };
    const added = { verb: "add" as const, step };
    await javier.call(moveCustodyRoute, { params, body: added }, { version: 0 });
    const owner = { role: "owner", name: said, sex: "unknown" } as const;
    const body = { ...owner, birth: { precision: "unknown" as const } };
    await javier.call(addPersonRoute, { params, body });
  }

  /** Photographs that Javier has taken. */
  async function keepPhotos(): Promise<void> {
    for (const file of photos)
      await sql`insert into files.file (id, digest, thumbnail_digest, kind, bytes, width, height, uploaded_by,
        owner_member, owner_agency, handling, disclosure) values (${file}, ${"a".repeat(64)},
        ${"b".repeat(64)}, 'image', 1, 1, 1, ${file}, 'ES', ${police}, 'confidential', 'silent')`.execute(
        tested.database.migrator.query,
      );
  }

  /** A list in Morocco that was checked before the record expired and still says what it found. */
  async function keepListed(): Promise<void> {
    const { query } = tested.database.migrator;
    const own = sql`'MA', ${castId("agency", 7)}::uuid, 'restricted', 'silent'`;
    await sql`insert into records.number_check (id, state, uploaded_by, changed_at, owner_member, owner_agency,
      handling, disclosure) values (${record}, 'checked', ${record}, ${at(reviewOn, -1)}, ${own})`.execute(
      query,
    );
    await sql`insert into records.number_check_portion (list, position, rows, answers, owner_member,
      owner_agency, handling, disclosure)
      values (${record}, 0, '[]', ${JSON.stringify([`OWN-javier-${number}`])}, ${own})`.execute(
      query,
    );
  }

  /** An import that made the record from its first row and another, which stays, from its second. */
  async function keepImported(id: string): Promise<void> {
    const own = sql`'ES', ${police}::uuid, 'restricted', 'silent'`;
    const before = `OWN-javier-${number}`;
    const outcome = [
      { row: 1, record: id, version: 1, before },
      { row: 2, record: twin, version: 1 },
    ];
    const { query } = tested.database.migrator;
    await sql`insert into records.import (id, state, bytes, uploaded_by, owner_member, owner_agency,
      handling, disclosure) values (${id}, 'entered', 1, ${id}, ${own})`.execute(query);
    await sql`insert into records.import_portion (id, import, position, first, rows, outcome,
      owner_member, owner_agency, handling, disclosure)
      values (${id}, ${id}, 0, 1, '[]', ${JSON.stringify(outcome)}, ${own})`.execute(query);
    for (const row of [1, 2])
      await sql`insert into records.import_finding (import, number, line, verdict, cells, faults,
        owner_member, owner_agency, handling, disclosure) values (${id}, ${row}, ${row}, 'warned',
        ${JSON.stringify([row === 1 ? before : "another"])}, '[]', ${own})`.execute(query);
  }

  test("is nobody else's to see from its review day on, to the second", async () => {
    const open = (who: Account) =>
      problemOf(tested.as(who).call(openRecordRoute, { params: { record } }));
    expect(await expireRecords(worker(), at(reviewOn, -1))).toBe(0);
    expect((await tested.standing(record)).state).toBe("active");
    await expireRecords(worker(), at(reviewOn));
    expect((await tested.standing(record)).state).toBe("expired");
    expect((await tested.standing(closed)).state).toBe("expired");
    expect(await open("amal")).toBe("404 /problems/records.record_not_found");
  });

  test("is purged on its day, to the second, and the ledger still holds", async () => {
    expect(await purgeRecords(worker(), at(gone, -1))).toBe(0);
    expect(await purgeRecords(worker(), at(gone))).toBe(2);
    expect(await purgeRecords(worker(), at(gone, 1))).toBe(0);
    await seal();
    expect(await verifyLedger({ worker: tested.database.worker, signer })).toEqual([]);
    expect(
      await count(sql`select from notifications.notification where code = 'records.purged'
        and owner_agency in (${police}, ${deskOfSpain})`),
    ).toBe(2);
  });

  test("leaves nothing of what it said in any table", async () => {
    const { query } = tested.database.migrator;
    const { rows: tables } = await sql<{ name: string }>`
      select format('%I.%I', n.nspname, c.relname) as name from pg_class c
      join pg_namespace n on n.oid = c.relnamespace
      where c.relkind = 'r' and n.nspname in ('records', 'ledger', 'jobs', 'http', 'notifications', 'mail')`.execute(
      query,
    );
    const held: string[] = [];
    for (const { name } of tables) {
      const { rows } = await sql`select from ${sql.raw(name)} as kept
        where kept::text like ${`%OWN-javier-${number}%`} or kept::text like ${"%PG660066%"}`.execute(
        query,
      );
      if (rows.length > 0) held.push(name);
    }
    expect(held).toEqual([]);
    const { rows: imported } = await sql`select outcome::jsonb as outcome,
      (select json_agg(number) from records.import_finding) as findings
      from records.import_portion`.execute(query);
    expect(imported).toEqual([{ outcome: [{ row: 2, record: twin, version: 1 }], findings: [2] }]);
    const { rows: files } = await sql<{ id: string }>`select id from files.file`.execute(query);
    expect(files.map(({ id }) => id)).toEqual(photos.slice(1));
    const left = await count(sql`select from ledger.act join ledger.act_content on act_id = act.id
      where (object_id in (${record}, ${closed}, ${match}) or content ->> 'other' = ${record}
        or content ->> 'record' = ${record})
        and verb not in ('records.record.purge', 'ledger.content.purge')`);
    expect(left).toBe(0);
  });

  test.each(["javier", "lucia", "amal", "daniel", "ingrid"] as const)(
    "does not come back to %s by its id, search, list, life line, matches or acts",
    async (who) => {
      const browser = tested.as(who);
      const params = { record };
      expect(await problemOf(browser.call(openRecordRoute, { params }))).toMatch(
        /record_not_found/,
      );
      expect(await problemOf(browser.call(readLifeLineRoute, { params }))).toMatch(
        /record_not_found/,
      );
      const found = await browser.call(searchRecordsRoute, { body: search });
      expect(found.matches.map((each) => each.record.id)).not.toContain(record);
      const { records } = await browser.call(listOwnRecordsRoute, { query: { limit: 200 } });
      expect(records.map(({ id }) => id)).not.toContain(record);
      expect((await reviews(who)).map(({ id }) => id)).not.toContain(record);
      if (who !== "ingrid") {
        const asked = await browser.call(listMatchesRoute, { query: {} });
        expect(JSON.stringify(asked)).not.toContain(match);
      }
      const acts = await browser.call(actsOnObjectRoute, {
        params: { objectKind: "records.record", objectId: record },
        query: {},
      });
      const looks = await browser.call(looksAtMineRoute, { query: {} });
      expect(JSON.stringify([acts, looks])).not.toContain(number);
      expect(acts.acts.length > 0).toBe(["javier", "lucia", "amal"].includes(who));
    },
  );

  test("leaves its owner a proof with a place in the member's log, and nobody else", async () => {
    const params = { record };
    const proof = await tested.as("javier").call(readPurgedRoute, { params });
    expect(proof).toMatchObject({ reference, reviewOn, rule: "not_renewed" });
    expect(proof.purgedAt).toBe(at(gone).toISOString());
    expect(proof.emptied).toBeGreaterThan(5);
    const { leaf } = await tested
      .as("lucia")
      .call(inclusionProofRoute, { params: { act: proof.act } });
    expect(JSON.parse(leaf)).toMatchObject({ objectId: record, verb: "records.record.purge" });
    const { purged } = await tested.as("lucia").call(listPurgedRoute, { query: {} });
    expect(purged.map(({ id, rule }) => [id, rule])).toEqual([
      [closed, "closed"],
      [record, "not_renewed"],
    ]);
    for (const who of ["luciaAtTheRegulator", "amal", "youssef", "daniel", "ingrid"] as const) {
      expect(await problemOf(tested.as(who).call(readPurgedRoute, { params }))).toMatch(
        /^404 .*record_not_found/,
      );
      const others = await tested.as(who).call(listPurgedRoute, { query: {} });
      expect(others.purged.map(({ id }) => id)).not.toContain(record);
    }
  });

  test("is told as gone beside its twin to its owner's side alone", async () => {
    const told = async (who: Account) => {
      const { moments } = await tested
        .as(who)
        .call(readLifeLineRoute, { params: { record: twin } });
      return moments.filter(({ kind }) => kind === "purged");
    };
    expect(await told("javier")).toMatchObject([{ record: twin, reference, member: "ES" }]);
    expect(await told("lucia")).toHaveLength(1);
    for (const who of ["amal", "youssef", "daniel"] as const) expect(await told(who)).toEqual([]);
  });
});

test("what was searched is forgotten after five years, with content and salt of the look", async () => {
  const text = "FS770077";
  const body = { numbers: [{ text }], gun: {}, purpose: "MA-2026-13" };
  const { search } = await tested.as("amal").call(searchRecordsRoute, { body });
  const { rows } = await sql<{ at: Date }>`select asked_at as at from records.kept_search
    where id = ${search}`.execute(tested.database.migrator.query);
  const end = new Date(rows[0]?.at ?? 0);
  end.setUTCFullYear(end.getUTCFullYear() + 5);
  const holds = async () => [
    await count(sql`select from records.kept_search where id = ${search}`),
    await count(sql`select from records.sought where search = ${search}`),
    await count(sql`select from ledger.act_content where content::text like ${`%${text}%`}`),
  ];
  await forgetOldSearches(worker(), new Date(end.getTime() - 1000));
  expect(await holds()).toEqual([1, 1, 1]);
  // The look was written a moment after the search was kept.
  await forgetOldSearches(worker(), new Date(end.getTime() + 60_000));
  expect(await holds()).toEqual([0, 0, 0]);
  await seal();
  expect(await verifyLedger({ worker: tested.database.worker, signer })).toEqual([]);
});

test("the purger does nothing but purge: it changes no record and reads none that stands", async () => {
  const record = await entered("javier", "RO880088", {
    reviewOn: tested.content.governance.reviewOn,
  });
  const as = (statement: ReturnType<typeof sql>) =>
    worker()
      .transaction()
      .execute(async (transaction) => {
        await sql`select platform.enter(null, null, null, false, 'purger')`.execute(transaction);
        await sql`set local role proofmark_purger`.execute(transaction);
        return (await statement.execute(transaction)).rows.length;
      });
  expect(await as(sql`select id from records.record where id = ${record}`)).toBe(0);
  expect(await as(sql`delete from records.record where id = ${record} returning id`)).toBe(0);
  await expect(as(sql`select weapon from records.record`)).rejects.toMatchObject({ code: "42501" });
  await expect(as(sql`update records.record set state = 'active'`)).rejects.toMatchObject({
    code: "42501",
  });
});

/** Lets the sequencer work until every act so far is linked and Spain's log is signed. */
async function seal(): Promise<void> {
  const sequencer = startSequencer({
    worker: tested.database.worker,
    signer,
    sealEveryMs: 20,
    onFailure: (error) => {
      throw error;
    },
  });
  await expect
    .poll(
      () =>
        count(sql`select from ledger.unlinked union all
          select from ledger.link where log = 'ES' and position >= coalesce(
            (select max(size) from ledger.checkpoint where log = 'ES'), 0)`),
      { timeout: 10_000 },
    )
    .toBe(0);
  await sequencer.stop();
}
