import { sql } from "kysely";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { uploadFileRoute } from "#platform/files/contract";
import type { Language } from "#platform/i18n/contract";
import { draftRecordRoute, readProtocolRoute } from "#records/contract";
import { problemOf } from "#testing/problem-of";
import { stolenPistol } from "#testing/records/sample-record";
import { sampleImage } from "#testing/sample-images";
import { seizedPistol } from "#testing/tracing/sample-trace";
import { startTracingServer, type TracingServer, type Who } from "#testing/tracing/tracing-server";
import {
  checkTraceRoute,
  draftTraceRoute,
  type LegStep,
  listLegsRoute,
  listTracesRoute,
  modifyTraceRoute,
  moveLegRoute,
  moveTraceRoute,
  openLegPhotoRoute,
  openLegRoute,
  openTraceRoute,
  printLegFormRoute,
  type TraceQuestion,
  type TraceStep,
  tracePage,
  writeLegFormRoute,
} from "#tracing/contract";
import { remindLegs } from "./leg/watch-legs.ts";

const DAY = 86_400_000;
let tested: TracingServer;
beforeAll(async () => {
  tested = await startTracingServer();
});
afterAll(() => tested.stop());

async function draft(who: Who = "javier", changes: Partial<TraceQuestion> = {}): Promise<string> {
  const body = { ...seizedPistol(tested.clock.now), ...changes };
  return (await tested.as(who).call(draftTraceRoute, { body })).id;
}
const open = (who: Who, trace: string) =>
  tested.as(who).call(openTraceRoute, { params: { trace } });
async function move(who: Who, trace: string, body: TraceStep) {
  const version = await tested.versionOf("request", trace);
  return tested.as(who).call(moveTraceRoute, { params: { trace }, body }, { version });
}
async function moveLeg(who: Who, leg: string, body: LegStep) {
  const version = await tested.versionOf("leg", leg);
  return tested.as(who).call(moveLegRoute, { params: { leg }, body }, { version });
}
/** A request of Javier's that Carmen sends; the ids of its legs. */
async function sent(members: string[], changes: Partial<TraceQuestion> = {}) {
  const trace = await draft("javier", changes);
  await move("carmen", trace, { verb: "send", members, because: "Checked by hand" });
  const { legs } = await open("carmen", trace);
  return { trace, legs: legs.map(({ id }) => id) };
}
const legOf = async (who: Who, trace: string, at = 0) => (await open(who, trace)).legs[at];
const toldOf = async (who: string) => {
  const { rows } = await sql<{ code: string }>`select code from notifications.notification
    where owner_member = ${who} order by id desc limit 6`.execute(tested.database.migrator.query);
  return rows.map(({ code }) => code);
};

test("a trace that is sent ticks the checklist of its record, and stands on the life line of its own side", async () => {
  const content = { ...stolenPistol(tested.clock.now), type: "found" as const };
  const { id: record } = await tested.as("javier").call(draftRecordRoute, { body: content });
  const { trace } = await sent(["MA"], { record });
  const { steps } = await tested.as("javier").call(readProtocolRoute, { params: { record } });
  expect(steps.find(({ step }) => step === "foreign_records")).toMatchObject({
    state: "done",
    by: "tracing",
    link: tracePage(trace),
  });
  const query = { which: "all", records: [record, crypto.randomUUID()].join(",") } as const;
  const { traces } = await tested.as("carmen").call(listTracesRoute, { query });
  expect(traces).toMatchObject([{ id: trace, asked: ["MA"], ended: [] }]);
  expect((await tested.as("youssef").call(listTracesRoute, { query })).traces).toEqual([]);
});

describe("a draft", () => {
  test("goes to the desk, comes back with reasons, is mended and sent", async () => {
    const trace = await draft();
    expect(await move("javier", trace, { verb: "submit" })).toMatchObject({ state: "submitted" });
    const reasons = ["import_mark_not_read" as const];
    await move("carmen", trace, { verb: "return", reasons, note: "See the slide" });
    expect(await open("javier", trace)).toMatchObject({
      state: "draft",
      returned: { reasons, note: "See the slide" },
      verbs: ["modify", "submit", "discard"],
    });
    const version = await tested.versionOf("request", trace);
    const body = seizedPistol(tested.clock.now);
    const params = { trace };
    await tested.as("javier").call(modifyTraceRoute, { params, body }, { version });
    const step = { verb: "send" as const, members: ["MA"], because: "Checked by hand" };
    expect(await problemOf(move("javier", trace, step))).toMatch(/^403 .*not_yours/);
    await move("carmen", trace, step);
    expect(await open("javier", trace)).toMatchObject({
      state: "sent",
      legs: [{ askedMember: "MA", state: "sent", due: { what: "acknowledgement" }, verbs: [] }],
    });
    expect(await toldOf("MA")).toContain("tracing.asked");
  });

  test("that lacks what an answer needs is not sent, whatever the desk says", async () => {
    const trace = await draft("javier", { facts: undefined });
    const { gaps } = await tested.as("carmen").call(checkTraceRoute, { params: { trace } });
    expect(gaps).toContainEqual({ code: "facts_missing", weight: "hinders" });
    const send = move("carmen", trace, { verb: "send", members: ["MA"], because: "Hurry" });
    expect(await problemOf(send)).toMatch(/^422 .*tracing.incomplete/);
    expect(await open("carmen", trace)).toMatchObject({ state: "draft", legs: [] });
  });

  test("against which something speaks is sent with the desk's reason only", async () => {
    const trace = await draft("javier", { domestic: "not_done" });
    const send = (because?: string) =>
      move("carmen", trace, { verb: "send", members: ["MA"], ...(because && { because }) });
    expect(await problemOf(send())).toMatch(/^422 .*say_why/);
    await send("The registers are being moved");
    expect(await open("javier", trace)).toMatchObject({
      overruled: "The registers are being moved",
    });
  });

  test("of a maker that is no more is asked where its records went, or of its country's archives", async () => {
    const { weapon } = seizedPistol(tested.clock.now);
    const routesOf = async (make: string, country: string) => {
      const stated = { ...weapon, make, manufacturer: make, model: "300", country };
      const trace = await draft("javier", { weapon: stated });
      const { routes } = await tested.as("carmen").call(checkTraceRoute, { params: { trace } });
      return routes.map(({ member, reasons }) => [member, ...reasons]);
    };
    // Astra of Spain, the asker's own country, was carried on in Switzerland.
    expect(await routesOf("Astra", "ES")).toEqual([["CH", "records_may_be_there"]]);
    expect(await routesOf("Socimi", "IT")).toEqual([["IT", "made_there", "records_may_be_there"]]);
    expect(await routesOf("Beretta", "IT")).toEqual([["IT", "made_there"]]);
  });

  test("is advised where to ask, and told of other requests about the same firearm", async () => {
    const { weapon } = seizedPistol(tested.clock.now);
    const otherwise = { weapon: { ...weapon, serials: [{ text: "kxb 4471" }] } };
    const [one, other] = [await draft("javier", otherwise), await draft()];
    const params = { trace: other };
    const { routes, twins } = await tested.as("carmen").call(checkTraceRoute, { params });
    expect(routes).toMatchObject([{ member: "AT", reasons: ["made_there"], isConnected: false }]);
    expect(twins).toContainEqual(expect.objectContaining({ id: one, because: "same_number" }));
  });

  test("is about no record but one of the own member", async () => {
    const foreign = draft("javier", { record: crypto.randomUUID() });
    expect(await problemOf(foreign)).toMatch(/^422 .*record_unknown/);
  });

  test("is seen by its agency and its desk alone", async () => {
    const trace = await draft();
    expect(await open("lucia", trace)).toMatchObject({ id: trace });
    for (const who of ["amal", "youssef", "daniel"] as const)
      expect(await problemOf(open(who, trace))).toMatch(/^404/);
    const { traces } = await tested.as("youssef").call(listTracesRoute, { query: {} });
    expect(traces.map(({ id }) => id)).not.toContain(trace);
    const body = seizedPistol(tested.clock.now);
    expect(await problemOf(tested.as("kofi").call(draftTraceRoute, { body }))).toMatch(/^403/);
  });
});

describe("a leg", () => {
  test("is acknowledged, asked back, replied to, answered and handed on; the request is closed", async () => {
    const { trace, legs } = await sent(["MA"]);
    const [leg = ""] = legs;
    const asked = await tested.as("youssef").call(openLegRoute, { params: { leg } });
    expect(asked).toMatchObject({ askerMember: "ES", known: [], question: { mayPassOn: true } });
    expect(asked.question).not.toHaveProperty("record");
    await moveLeg("youssef", leg, { verb: "acknowledge" });
    await moveLeg("youssef", leg, { verb: "question", about: ["import_mark"] });
    expect(await toldOf("ES")).toContain("tracing.asked_back");
    await moveLeg("javier", leg, { verb: "reply", note: "ALG 09 under the barrel" });
    const exported = {
      kind: "exported" as const,
      when: "2009-03",
      to: { kind: "dealer" as const, country: "KE" },
    };
    const answer = { code: "exported" as const, links: [exported], next: ["KE"] };
    await moveLeg("youssef", leg, {
      verb: "answer",
      answer: { ...answer, withheld: [], isForAskerOnly: false, isPassedOn: true },
    });
    const view = await open("carmen", trace);
    expect(view.legs).toMatchObject([
      { askedMember: "MA", state: "answered", due: null },
      { askedMember: "KE", state: "sent", passedOnBy: leg },
    ]);
    expect(view.legs[0]?.said.map(({ said }) => said.kind)).toEqual([
      "question",
      "reply",
      "answer",
    ]);
    const next = view.legs[1]?.id ?? "";
    const handed = await tested.as("daniel").call(openLegRoute, { params: { leg: next } });
    expect(handed.known).toEqual([{ link: exported, member: "MA" }]);
    await moveLeg("daniel", next, {
      verb: "decline",
      reason: "investigation_endangered",
    });
    expect(await open("javier", trace)).toMatchObject({
      state: "answered",
      verbs: ["close"],
    });
    expect(await move("javier", trace, { verb: "close", worth: "useful" })).toMatchObject({
      state: "closed",
    });
    expect(await problemOf(moveLeg("youssef", leg, { verb: "reopen" }))).toMatch(
      /^409 .*request_ended/,
    );
  });

  test("is handed on only where who asks allows it, and then nothing of the answer is kept", async () => {
    const { trace, legs } = await sent(["MA"], { mayPassOn: false });
    const links = [{ kind: "exported" as const, when: "2009" }];
    const answer = {
      code: "exported" as const,
      links,
      next: ["KE"],
      withheld: [],
      isForAskerOnly: false,
    };
    const passed = moveLeg("youssef", legs[0] ?? "", {
      verb: "answer",
      answer: { ...answer, isPassedOn: true },
    });
    expect(await problemOf(passed)).toMatch(/^409 .*may_not_pass_on/);
    expect(await legOf("carmen", trace)).toMatchObject({ state: "sent", said: [] });
  });

  test("tells who answers for the asker alone, and other members nothing of it", async () => {
    const { trace, legs } = await sent(["MA"]);
    const links = [{ kind: "imported" as const, when: "2009" }];
    const report = { links, withheld: [], isForAskerOnly: true };
    await moveLeg("youssef", legs[0] ?? "", { verb: "report", report });
    await move("carmen", trace, { verb: "ask_another", members: ["KE"] });
    const leg = (await legOf("carmen", trace, 1))?.id ?? "";
    expect((await tested.as("daniel").call(openLegRoute, { params: { leg } })).known).toEqual([]);
    expect(await legOf("carmen", trace)).toMatchObject({ said: [{ said: { report } }] });
  });

  test("is not taken up again while its member is asked once more", async () => {
    const { trace, legs } = await sent(["MA"]);
    const [leg = ""] = legs;
    await moveLeg("youssef", leg, { verb: "decline", reason: "not_competent" });
    await move("carmen", trace, { verb: "ask_another", members: ["MA"] });
    expect(await problemOf(moveLeg("youssef", leg, { verb: "reopen" }))).toMatch(/^409 .*not_now/);
  });

  test("of a member that is not connected is answered by what the asking desk writes down", async () => {
    const { trace, legs } = await sent(["AT"]);
    const [leg = ""] = legs;
    expect(await legOf("carmen", trace)).toMatchObject({ isOutside: true, askedMember: "AT" });
    const links = [{ kind: "manufactured" as const, when: "1998" }];
    const report = { links, withheld: [], isForAskerOnly: false, note: "By letter" };
    expect(await problemOf(moveLeg("javier", leg, { verb: "report", report }))).toMatch(/^403/);
    await moveLeg("carmen", leg, { verb: "report", report });
    expect(await legOf("carmen", trace)).toMatchObject({
      state: "in_progress",
      said: [{ isOutside: true, said: { kind: "report" } }],
    });
  });

  test("is nobody's but the two sides'", async () => {
    const { trace, legs } = await sent(["MA"]);
    const [leg = ""] = legs;
    const params = { leg };
    for (const who of ["daniel", "amal", "carmen"] as const)
      expect(await problemOf(tested.as(who).call(openLegRoute, { params }))).toMatch(/^40[34]/);
    const acknowledge = { verb: "acknowledge" as const };
    expect(await problemOf(moveLeg("daniel", leg, acknowledge))).toMatch(/^404/);
    expect(await problemOf(moveLeg("carmen", leg, acknowledge))).toMatch(/^403/);
    expect(await problemOf(moveLeg("amal", leg, acknowledge))).toMatch(/^40[34]/);
    expect(await problemOf(open("youssef", trace))).toMatch(/^404/);
    const { legs: asked } = await tested.as("youssef").call(listLegsRoute, { query: {} });
    expect(asked.map(({ id }) => id)).toContain(leg);
    const { legs: others } = await tested.as("daniel").call(listLegsRoute, { query: {} });
    expect(others.map(({ id }) => id)).not.toContain(leg);
  });

  test("shows its photographs to both sides and to nobody else", async () => {
    const image = new File([new Uint8Array(await sampleImage("png"))], "slide.png");
    const { id: photo } = await tested.as("javier").upload(uploadFileRoute, image);
    const { weapon } = seizedPistol(tested.clock.now);
    const { legs } = await sent(["MA"], { weapon: { ...weapon, photos: [{ file: photo }] } });
    const input = { params: { leg: legs[0] ?? "", photo }, query: {} };
    const show = (who: Who) => tested.as(who).download(openLegPhotoRoute, input);
    for (const who of ["youssef", "carmen", "javier"] as const)
      expect((await show(who)).size).toBeGreaterThan(0);
    for (const who of ["daniel", "amal"] as const)
      expect(await problemOf(show(who))).toMatch(/^404/);
    const foreign = draft("amal", { weapon: { ...weapon, photos: [{ file: photo }] } });
    expect(await problemOf(foreign)).toMatch(/^422 .*photo_unknown/);
  });

  test("goes to a member that is not connected as a form in its language, taken by the asking side alone", async () => {
    const { trace, legs } = await sent(["MA", "BR"]);
    const [morocco = "", brazil = ""] = legs;
    const report = {
      links: [{ kind: "exported" as const, when: "2009-04" }],
      withheld: [],
      isForAskerOnly: false,
    };
    await moveLeg("youssef", morocco, { verb: "report", report });
    await move("carmen", trace, { verb: "ask_another", members: ["PT"] });
    const portugal = (await legOf("carmen", trace, 2))?.id ?? "";
    const input = (leg: string, language: Language) => ({ params: { leg }, query: { language } });
    const write = async (who: Who, leg: string, language: Language) =>
      (await tested.as(who).download(writeLegFormRoute, input(leg, language))).text();
    const french = await write("javier", portugal, "fr");
    for (const words of [
      "Demande de traçage",
      "Portugal",
      "KXB4471",
      "Glock 17",
      "Exportée",
      "avril 2009",
      "[ ] ",
    ])
      expect(french).toContain(words);
    expect(await write("carmen", brazil, "es")).not.toContain("abril de 2009");
    const pdf = await tested.as("carmen").download(printLegFormRoute, input(portugal, "ar"));
    expect((await pdf.slice(0, 8).text()).startsWith("%PDF-1.7")).toBe(true);
    for (const who of ["youssef", "daniel"] as const)
      expect(await problemOf(write(who, morocco, "en"))).toMatch(/^404/);
    expect(await problemOf(write("kofi", portugal, "en"))).toMatch(/^403/);
    const { rows } = await sql`select principal from ledger.act
      where verb = 'tracing.leg_form.open' and object_id = ${portugal}`.execute(
      tested.database.migrator.query,
    );
    expect(rows).toHaveLength(2);
  });

  test("nobody is asked twice at a time, nor the own member, nor who is none", async () => {
    const { trace } = await sent(["MA"]);
    const again = { verb: "ask_another" as const, members: ["MA"] };
    expect(await problemOf(move("carmen", trace, again))).toMatch(/^422 .*cannot_ask/);
    for (const nobody of ["ES", "QQ", "NOWHERE"]) {
      const asked = move("carmen", trace, { ...again, members: [nobody] });
      expect(await problemOf(asked)).toMatch(/^422 .*cannot_ask/);
    }
  });

  test("ends with its request: who has not answered is told", async () => {
    const { trace, legs } = await sent(["MA"]);
    await move("javier", trace, { verb: "withdraw" });
    expect(
      await tested.as("youssef").call(openLegRoute, { params: { leg: legs[0] ?? "" } }),
    ).toMatchObject({ state: "withdrawn", due: null, verbs: [] });
    expect(await toldOf("MA")).toContain("tracing.recalled");
  });

  test("is reminded of once, when what is due has not come: a second before nobody is told", async () => {
    const { legs } = await sent(["MA"]);
    const leg = legs[0] ?? "";
    const { due } = await tested.as("youssef").call(openLegRoute, { params: { leg } });
    const at = Date.parse(due?.at ?? "");
    const told = async (moment: number) => {
      await remindLegs(tested.database.worker.query, new Date(moment));
      const { rows } = await sql<{ count: number }>`select count(*)::int as count
        from ledger.act where object_id = ${leg} and verb = 'tracing.leg.move' and principal = 'tracing_clock'`.execute(
        tested.database.migrator.query,
      );
      return rows[0]?.count;
    };
    expect(await told(at - 1000)).toBe(0);
    expect(await told(at)).toBe(1);
    expect(await told(at + 1000)).toBe(1);
    expect(await told(at + DAY)).toBe(1);
    expect(await toldOf("ES")).toContain("tracing.overdue");
  });

  test("two who answer at the same moment: one of them is told to look again", async () => {
    const { legs } = await sent(["MA"]);
    const params = { leg: legs[0] ?? "" };
    const body = { verb: "acknowledge" as const };
    const both = [1, 2].map(() =>
      tested.as("youssef").call(moveLegRoute, { params, body }, { version: 1 }),
    );
    const outcomes = await Promise.allSettled(both);
    expect(outcomes.map(({ status }) => status).sort()).toEqual(["fulfilled", "rejected"]);
    const refused = both[outcomes.findIndex(({ status }) => status === "rejected")];
    expect(await problemOf(refused ?? Promise.resolve())).toMatch(/^412/);
  });
});
