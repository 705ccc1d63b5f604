import { expect, test } from "vitest";
import { RecordContent } from "#records/contract";
import { stolenPistol } from "#testing/records/sample-record";
import { writtenOf } from "./written-of.ts";

const whole = stolenPistol(new Date("2026-11-26T08:00:00Z"));

test("a whole record is sent as it stands", () => {
  expect(writtenOf(whole)).toEqual(whole);
});

test("what was left blank is nothing, and the contract takes it", () => {
  const sent = writtenOf({
    ...whole,
    weapon: {
      ...whole.weapon,
      make: "  ",
      serials: [...whole.weapon.serials, { text: " " }],
      markings: [{ text: "" }],
    },
    event: { ...whole.event, caseReference: "", where: { country: "ES", place: " " } },
  });
  expect(sent.weapon).not.toHaveProperty("make");
  expect(sent.weapon.serials).toEqual(whole.weapon.serials);
  expect(sent.weapon.markings).toEqual([]);
  expect(sent.event).not.toHaveProperty("caseReference");
  expect(sent.event.where).toEqual({ country: "ES" });
  expect(RecordContent.parse(sent)).toEqual(sent);
});
