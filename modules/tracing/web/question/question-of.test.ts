import { expect, test } from "vitest";
import { stolenPistol } from "#testing/records/sample-record";
import { TraceQuestion } from "#tracing/contract";
import {
  emptyQuestion,
  questionOfRecord,
  questionOfWeapon,
  writtenQuestion,
} from "./question-of.ts";

const record = "019ab00b-0000-7000-8000-000000000042";

test("a draft may lack everything", () => {
  expect(TraceQuestion.parse(writtenQuestion(emptyQuestion))).toEqual(emptyQuestion);
});

test("an own record gives the firearm, its recovery and the ground", () => {
  const content = {
    ...stolenPistol(new Date("2026-11-01")),
    seizure: { ground: "illicit_possession" as const },
  };
  const question = questionOfRecord({ id: record, content });
  expect(TraceQuestion.parse(question)).toMatchObject({
    record,
    ground: "illicit_possession",
    weapon: { make: "Astra", serials: [{ text: "A3[8B]1?5" }] },
    recovery: { where: { country: "ES" }, caseReference: "ALG-26-0411" },
  });
});

test("what only the record's own readers need stays in it, whoever writes the request", () => {
  const content = stolenPistol(new Date("2026-11-01"));
  const point = { latitude: 36.14, longitude: -5.45, precision: "exact" as const };
  const event = {
    ...content.event,
    where: { country: "ES", place: "Algeciras", point },
    circumstances: "An informer told the patrol",
    crimes: ["drugs" as const],
  };
  const asked = { when: event.when, where: { country: "ES", place: "Algeciras" } };
  const { recovery } = questionOfRecord({ id: record, content: { ...content, event } });
  const { caseReference } = event;
  expect(recovery).toEqual({ what: event.what, caseReference, ...asked });
  const sent = TraceQuestion.parse({ ...emptyQuestion, recovery: event }).recovery;
  expect(sent).toEqual(recovery);
});

test("a firearm that was searched in vain begins a request, and so does none", () => {
  const { weapon } = stolenPistol(new Date("2026-11-01"));
  expect(TraceQuestion.parse(questionOfWeapon(weapon))).toEqual({ ...emptyQuestion, weapon });
  expect(questionOfWeapon(undefined)).toEqual(emptyQuestion);
});

test("what is left blank is not stated, and no reason stays of an urgency that is gone", () => {
  const written = writtenQuestion({
    ...emptyQuestion,
    weapon: { serials: [{ text: " " }], markings: [], make: "", model: "92F" },
    recovery: { when: { precision: "day", day: "" }, where: { country: "ES", place: " " } },
    facts: "  ",
    urgentBecause: "A suspect is held",
    ground: undefined,
  });
  expect(written).toEqual({
    ...emptyQuestion,
    weapon: { serials: [], markings: [], model: "92F" },
    recovery: { where: { country: "ES" } },
  });
});
