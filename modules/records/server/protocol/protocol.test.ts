import { sql } from "kysely";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { type Caller, contextOf, sessionRoute } from "#platform/access/contract";
import { castId } from "#platform/access/server";
import { inTransaction } from "#platform/database";
import {
  askOwnerRoute,
  draftRecordRoute,
  matchPage,
  moveProtocolStepRoute,
  type ProtocolStep,
  protocolPage,
  type RecordContent,
  readProtocolRoute,
  type StepMove,
  searchRecordsRoute,
} from "#records/contract";
import { type ProtocolTick, tickProtocolStep } from "#records/server";
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

const NOT_FOUND = "404 /problems/records.record_not_found";
const regulator = castId("agency", 4);

/** A record of a found pistol with this number, entered. */
async function found(who: Account, text: string, changes: Partial<RecordContent> = {}) {
  const { content } = tested;
  const weapon = { ...content.weapon, serials: [{ text }], serialState: "legible" as const };
  const body = { ...content, type: "found" as const, weapon, ...changes };
  const { id } = await tested.as(who).call(draftRecordRoute, { body });
  await tested.move(who, id, { verb: "enter" });
  return id;
}

function read(who: Account, record: string) {
  return tested.as(who).call(readProtocolRoute, { params: { record } });
}

async function stepOf(who: Account, record: string, name: ProtocolStep) {
  const { steps } = await read(who, record);
  return steps.find(({ step }) => step === name);
}

function move(who: Account, record: string, body: StepMove) {
  return tested.as(who).call(moveProtocolStepRoute, { params: { record }, body });
}

function search(who: Account, text: string) {
  const body = { numbers: [{ text }], gun: {}, purpose: "MA-2026-140" };
  return tested.as(who).call(searchRecordsRoute, { body });
}

async function callerOf(who: Account): Promise<Caller> {
  const state = await tested.as(who).call(sessionRoute, {});
  if (state.state !== "open") throw new Error("not signed in");
  return state;
}

describe("the checklist", () => {
  test("of a firearm in hand has nine steps, which its agency and desk tick, leave out and open again", async () => {
    const record = await found("javier", "BB100201");
    const begun = await read("javier", record);
    expect(begun.steps.map(({ state }) => state)).toEqual(Array(9).fill("open"));
    expect(begun).toMatchObject({ ownerMember: "ES", mayOpen: true });
    await move("javier", record, { verb: "tick", step: "own_registers", reference: "RA-26-3" });
    expect(await stepOf("carmen", record, "own_registers")).toMatchObject({
      state: "done",
      by: "person",
      reference: "RA-26-3",
      verbs: ["reopen", "assign"],
    });
    await move("carmen", record, { verb: "skip", step: "dna", reason: "handled_before" });
    const ballistic = await stepOf("javier", record, "ballistic_comparison");
    expect(ballistic?.waitsFor).toEqual(["latent_prints"]);
    await move("javier", record, { verb: "tick", step: "ballistic_comparison" });
    await move("javier", record, { verb: "reopen", step: "dna" });
    expect(await stepOf("javier", record, "dna")).toMatchObject({ state: "open", reason: null });
    const again = { verb: "tick", step: "own_registers" } as const;
    expect(await problemOf(move("javier", record, again))).toBe(
      "409 /problems/records.protocol_not_now",
    );
    const unfit = { verb: "skip", step: "dna", reason: "cannot_be_fired" } as const;
    expect(await problemOf(move("javier", record, unfit))).toBe(
      "422 /problems/records.protocol_reason_unfit",
    );
  });

  test("is nobody else's: not another member's, not another agency's, not for other roles", async () => {
    const record = await found("javier", "BB100202");
    await move("javier", record, { verb: "tick", step: "dna" });
    const tick: StepMove = { verb: "tick", step: "own_registers" };
    for (const who of ["youssef", "daniel", "claire", "luciaAtTheRegulator"] as const) {
      expect(await problemOf(read(who, record)), who).toBe(NOT_FOUND);
      expect(await problemOf(move(who, record, tick)), who).toBe(NOT_FOUND);
    }
    expect(await problemOf(read("ingrid", record))).toBe(NOT_FOUND);
    expect(await problemOf(move("ingrid", record, tick))).toBe("403 /problems/http.not_permitted");
    expect(await problemOf(read("kofi", record))).toBe("403 /problems/http.not_permitted");
  });

  test("of a firearm that is sought there is none", async () => {
    const record = await tested.entered();
    expect(await problemOf(read("javier", record))).toBe(
      "409 /problems/records.protocol_not_in_hand",
    );
    const tick = { verb: "tick", step: "dna" } as const;
    expect(await problemOf(move("javier", record, tick))).toBe(
      "409 /problems/records.protocol_not_in_hand",
    );
    expect(await problemOf(read("youssef", record))).toBe(NOT_FOUND);
  });
});

describe("an agency that has a step", () => {
  test("is told, sees the checklist without the record, and does that step alone", async () => {
    const record = await found("javier", "BB100203");
    await move("javier", record, { verb: "assign", step: "latent_prints", agency: regulator });
    const { rows } = await sql`select from notifications.notification
      where code = 'records.step_assigned' and owner_agency = ${regulator} and link = ${protocolPage(record)}`.execute(
      tested.database.migrator.query,
    );
    expect(rows).toHaveLength(1);
    const view = await read("luciaAtTheRegulator", record);
    expect(view.mayOpen).toBe(false);
    expect(view.steps.filter(({ verbs }) => verbs.length > 0)).toMatchObject([
      { step: "latent_prints", verbs: ["tick", "skip"] },
    ]);
    await move("luciaAtTheRegulator", record, { verb: "tick", step: "latent_prints" });
    expect(await stepOf("javier", record, "latent_prints")).toMatchObject({
      state: "done",
      agency: regulator,
    });
    for (const refused of [
      { verb: "tick", step: "dna" },
      { verb: "assign", step: "latent_prints", agency: null },
    ] as const)
      expect(await problemOf(move("luciaAtTheRegulator", record, refused))).toBe(
        "403 /problems/records.protocol_not_yours",
      );
    await move("javier", record, { verb: "assign", step: "latent_prints", agency: null });
    expect(await problemOf(read("luciaAtTheRegulator", record))).toBe(NOT_FOUND);
  });

  test("is one of the own member", async () => {
    const record = await found("javier", "BB100204");
    const abroad = { verb: "assign", step: "dna", agency: castId("agency", 7) } as const;
    expect(await problemOf(move("javier", record, abroad))).toBe(
      "422 /problems/records.agency_unknown",
    );
  });

  test("is kept to it by the database, too", async () => {
    const record = await found("javier", "BB100205");
    await move("javier", record, { verb: "assign", step: "dna", agency: regulator });
    const context = contextOf(await callerOf("luciaAtTheRegulator"));
    const touch = (statement: string) =>
      inTransaction(tested.database.runtime.query, context, (transaction) =>
        sql
          .raw(`update records.protocol set ${statement} where id = '${record}'`)
          .execute(transaction),
      );
    for (const statement of [
      `steps = jsonb_set(steps, '{latent_prints}', steps -> 'dna')`,
      `steps = '{}'`,
      `steps = jsonb_set(steps, '{dna,agency}', 'null')`,
      `reference = 'REC-0'`,
      `named_agencies = named_agencies || owner_agency`,
    ])
      await expect(touch(statement), statement).rejects.toMatchObject({ code: "42501" });
    await touch(`steps = jsonb_set(steps, '{dna,state}', '"done"')`);
  });
});

describe("the search of the records", () => {
  test("is ticked by itself once the own side has searched, before the record or after", async () => {
    const { search: put } = await search("javier", "BB-100 206");
    const record = await found("javier", "BB100206");
    for (const who of ["javier", "carmen"] as const)
      expect(await stepOf(who, record, "foreign_records")).toMatchObject({
        state: "done",
        by: "search",
        reference: "MA-2026-140",
        link: `/records/searches/${put}`,
        verbs: ["assign"],
      });
    const later = await found("javier", "BB100207");
    await search("youssef", "BB100207");
    expect((await stepOf("javier", later, "foreign_records"))?.state).toBe("open");
    await search("javier", "BB100207");
    expect((await stepOf("javier", later, "foreign_records"))?.state).toBe("done");
  });

  test("before it was recovered does not count", async () => {
    await search("javier", "BB100208");
    await sql`update records.kept_search set asked_at = asked_at - interval '1 year'`.execute(
      tested.database.migrator.query,
    );
    const record = await found("javier", "BB100208");
    expect((await stepOf("javier", record, "foreign_records"))?.state).toBe("open");
  });

  test("is ticked with the possible match where an owner was asked, once", async () => {
    const record = await found("amal", "BB100210");
    const numbers = [{ text: "BB100210" }];
    const stolen = await tested.entered({}, { serials: numbers });
    const body = {
      search: { numbers, gun: {}, purpose: "MA-2026-141" },
      about: { record: stolen },
      urgency: "routine" as const,
    };
    const { matches } = await tested.as("amal").call(askOwnerRoute, { body });
    const [match] = matches;
    expect(await stepOf("youssef", record, "foreign_records")).toMatchObject({
      state: "done",
      by: "records",
      reference: match?.reference,
      link: matchPage(match?.id ?? ""),
    });
  });
});

describe("a module above", () => {
  const tickOf = (record: string): ProtocolTick => ({
    record,
    step: "ballistic_comparison",
    by: "ballistics",
    reference: "EXH-1",
    link: "/ballistics/1",
    now: new Date(),
  });

  async function tick(who: Account, record: string): Promise<boolean> {
    const caller = await callerOf(who);
    return inTransaction(tested.database.runtime.query, contextOf(caller), (transaction) =>
      tickProtocolStep(transaction, caller, tickOf(record)),
    );
  }

  test("ticks a step with what it produced, once, and without rights does nothing and fails at nothing", async () => {
    const record = await found("javier", "BB100209");
    expect(await tick("youssef", record)).toBe(false);
    expect(await tick("luciaAtTheRegulator", record)).toBe(false);
    expect(await tick("javier", record)).toBe(true);
    expect(await tick("carmen", record)).toBe(false);
    expect(await stepOf("javier", record, "ballistic_comparison")).toMatchObject({
      state: "done",
      by: "ballistics",
      reference: "EXH-1",
      link: "/ballistics/1",
    });
    expect(await tick("javier", await tested.entered())).toBe(false);
  });
});
