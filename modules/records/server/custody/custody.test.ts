import { sql } from "kysely";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { castId } from "#platform/access/server";
import {
  type CustodyMove,
  draftRecordRoute,
  moveCustodyRoute,
  openRecordRoute,
  readLifeLineRoute,
  readProtocolRoute,
  stateLinkRoute,
} from "#records/contract";
import { problemOf } from "#testing/problem-of";
import {
  type Account,
  type RecordsServer,
  startRecordsServer,
} from "#testing/records/records-server";

let tested: RecordsServer;
beforeAll(async () => {
  tested = await startRecordsServer();
});
afterAll(() => tested.stop());

const day = (shift: number) =>
  new Date(tested.clock.now.getTime() + shift * 86_400_000).toISOString().slice(0, 10);

/** A record of a found pistol, entered by its owner. */
async function found(who: Account, text: string) {
  const { content } = tested;
  const weapon = { ...content.weapon, serials: [{ text }], serialState: "legible" as const };
  const body = { ...content, type: "found" as const, weapon };
  const { id } = await tested.as(who).call(draftRecordRoute, { body });
  await tested.move(who, id, { verb: "enter" });
  return id;
}

async function custodyOf(who: Account, record: string) {
  const { custody } = await tested.as(who).call(openRecordRoute, { params: { record } });
  return custody;
}

async function state(who: Account, record: string, body: CustodyMove) {
  const { version } = await custodyOf("carmen", record);
  return tested.as(who).call(moveCustodyRoute, { params: { record }, body }, { version });
}

function add(
  who: Account,
  record: string,
  step: Extract<CustodyMove, { verb: "add" }>["step"],
): Promise<unknown> {
  return state(who, record, { verb: "add", step });
}

const facts = {
  evidenceNumber: "EV-26-0093",
  place: "Strongroom 2",
  agency: castId("agency", 5),
  testFired: "no" as const,
};
const clear = { verb: "clear", reason: "destroyed" } as const;

describe("the custody of a firearm in hand", () => {
  test("is kept by the owner's side, who see all of it; other members see where the firearm is", async () => {
    const record = await found("javier", "CU100301");
    await state("javier", record, { verb: "describe", facts });
    await add("javier", record, { kind: "taken_in", on: day(-9), place: "Quay 4" });
    await add("carmen", record, { kind: "test_fired", on: null, document: "LB-77" });
    const remark = { text: "Cofre sellado", language: "es" };
    await add("javier", record, { kind: "moved", on: day(-3), place: "Strongroom 2", remark });
    const own = await custodyOf("javier", record);
    expect(own).toMatchObject({ version: 4, mayState: true, awaitsSecond: false });
    expect(own.kept).toMatchObject({ ...facts, testFired: "yes" });
    expect(own.kept?.steps.map(({ kind }) => kind)).toEqual(["taken_in", "test_fired", "moved"]);
    expect(JSON.stringify(own)).not.toContain("statedBy");
    const foreign = await custodyOf("youssef", record);
    expect(foreign).toMatchObject({
      kept: null,
      mayState: false,
      outline: { stand: "in_custody", since: day(-9) },
    });
    expect(JSON.stringify(foreign)).not.toMatch(/EV-26|Strongroom|LB-77|Quay/);
  });

  test("a wrong step is struck with its reason and stays to be read", async () => {
    const record = await found("javier", "CU100302");
    await add("javier", record, { kind: "returned", on: day(-2) });
    const wrong = (await custodyOf("javier", record)).kept?.steps[0]?.id ?? "";
    await state("carmen", record, { verb: "strike", step: wrong, reason: "wrong_firearm" });
    const { kept, outline } = await custodyOf("javier", record);
    expect(kept?.steps).toMatchObject([{ kind: "returned", struck: { reason: "wrong_firearm" } }]);
    expect([outline, (await custodyOf("youssef", record)).outline]).toEqual([null, null]);
    const again = state("javier", record, { verb: "strike", step: wrong, reason: "wrong_day" });
    expect(await problemOf(again)).toBe("409 /problems/records.custody_step_unknown");
  });

  test("is not stated by others, of what is sought, over what was stated meanwhile, or at a foreign agency", async () => {
    const record = await found("javier", "CU100303");
    const taken = { kind: "taken_in", on: day(-1) } as const;
    await add("javier", record, taken);
    expect(await problemOf(add("youssef", record, taken))).toBe(
      "403 /problems/records.custody_not_yours",
    );
    expect(await problemOf(add("luciaAtTheRegulator", record, taken))).toBe(
      "404 /problems/records.record_not_found",
    );
    expect(await problemOf(add("ingrid", record, taken))).toBe("403 /problems/http.not_permitted");
    expect(await problemOf(add("javier", record, { ...taken, on: day(2) }))).toBe(
      "422 /problems/records.custody_day_in_future",
    );
    const late = tested
      .as("javier")
      .call(
        moveCustodyRoute,
        { params: { record }, body: { verb: "add", step: taken } },
        { version: 0 },
      );
    expect(await problemOf(late)).toBe("412 /problems/http.version_mismatch");
    const foreign = { ...facts, agency: castId("agency", 7) };
    expect(await problemOf(state("javier", record, { verb: "describe", facts: foreign }))).toBe(
      "422 /problems/records.agency_unknown",
    );
    const stolen = await tested.entered();
    expect(await problemOf(add("javier", stolen, taken))).toBe(
      "409 /problems/records.custody_not_in_hand",
    );
  });

  test("back from a laboratory, what was examined there is ticked in the recovery checklist", async () => {
    const record = await found("javier", "CU100304");
    await add("javier", record, {
      kind: "from_laboratory",
      on: day(-1),
      document: "LAB-26-118",
      examined: ["dna", "ballistic_comparison"],
    });
    const { steps } = await tested.as("javier").call(readProtocolRoute, { params: { record } });
    const done = steps.filter(({ state: stands }) => stands === "done");
    expect(done).toMatchObject([
      { step: "dna", reference: "LAB-26-118", link: `/records/${record}/custody` },
      { step: "ballistic_comparison", reference: "LAB-26-118" },
    ]);
  });
});

describe("destruction", () => {
  test("is stated by one person and confirmed by another, whatever account the first comes with", async () => {
    const record = await found("luciaAtTheRegulator", "CU100305");
    expect(await problemOf(tested.move("carmen", record, clear))).toBe(
      "409 /problems/records.destruction_not_stated",
    );
    await add("luciaAtTheRegulator", record, {
      kind: "destroyed",
      on: day(-4),
      document: "CERT-5",
    });
    const told = await sql<{ owner_agency: string }>`
      select owner_agency from notifications.notification
      where code = 'records.destruction_stated' and link = ${`/records/${record}`}`.execute(
      tested.database.migrator.query,
    );
    const agencies = told.rows.map(({ owner_agency }) => owner_agency).sort();
    expect(agencies).toEqual([castId("agency", 3), castId("agency", 4)].sort());
    const stating = await custodyOf("lucia", record);
    expect(stating).toMatchObject({ awaitsSecond: true, mayConfirmDestruction: false });
    for (const who of ["luciaAtTheRegulator", "lucia"] as const)
      expect(await problemOf(tested.move(who, record, clear)), who).toBe(
        "403 /problems/records.destroyed_by_you",
      );
    expect(await custodyOf("youssef", record)).toMatchObject({
      awaitsSecond: true,
      outline: { stand: "destroyed" },
    });
    expect((await custodyOf("carmen", record)).mayConfirmDestruction).toBe(true);
    await tested.move("carmen", record, clear);
    const over = await custodyOf("youssef", record);
    expect(over).toMatchObject({
      awaitsSecond: false,
      outline: { stand: "destroyed", since: day(-4) },
    });
    expect(await problemOf(add("carmen", record, { kind: "moved", on: day(-5) }))).toBe(
      "409 /problems/records.custody_not_now",
    );
  });

  test("is told on the life line in its place, and a firearm seen after its day contradicts it", async () => {
    const gone = await found("javier", "CU100306");
    await add("javier", gone, { kind: "taken_in", on: "2026-03-02", place: "Quay 4" });
    await add("javier", gone, { kind: "destroyed", on: "2026-03-03" });
    await tested.move("carmen", gone, clear);
    const { content } = tested;
    const when = { precision: "day", day: "2026-03-05" } as const;
    const body = {
      ...content,
      type: "found" as const,
      governance: { ...content.governance, ownReference: "TM-26-9" },
      event: { ...content.event, when, where: { country: "MA" } },
    };
    const { id: seen } = await tested.as("youssef").call(draftRecordRoute, { body });
    await tested.move("youssef", seen, { verb: "enter" });
    const same = { verdict: "same" as const };
    await tested
      .as("youssef")
      .call(stateLinkRoute, { params: { record: seen }, body: { other: { id: gone }, ...same } });
    const read = (who: Account, record: string) =>
      tested.as(who).call(readLifeLineRoute, { params: { record } });
    const own = await read("javier", gone);
    expect(own.contradictions).toContainEqual({
      code: "destroyed_and_seen",
      records: [gone, seen],
    });
    const told = own.moments.filter(({ record }) => record === gone);
    const kinds = told.map(({ kind, step }) => step ?? kind);
    expect(kinds.slice(0, 4)).toEqual(["event", "taken_in", "destroyed", "drafted"]);
    const foreign = await read("youssef", seen);
    const steps = foreign.moments.flatMap(({ step }) => step ?? []);
    expect(steps).toEqual(["destroyed"]);
    expect(JSON.stringify(foreign)).not.toContain("Quay");
  });
});
