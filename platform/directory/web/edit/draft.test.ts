import { expect, test } from "vitest";
import type { Profile } from "../../contract/profile.ts";
import { checkDraft, draftOf } from "./draft.ts";

const profile: Profile = {
  languages: ["fr", "en"],
  dutyPhone: "+33155550100",
  deskMail: "desk@fr.example",
  zone: "Europe/Paris",
  week: [{ day: 1, opens: "08:00", closes: "18:00" }],
  holidays: ["2026-12-25"],
  agreements: [{ kind: "bilateral", partner: "ES", until: "2028-01-31" }],
  coversFrom: 1985,
  coversUntil: null,
  reviewedOn: "2026-05-01",
  reviewDue: "2026-11-01",
  isOverdue: true,
  version: 3,
};
const today = new Date("2026-11-23T09:00:00Z");

test("an untouched form states what was stated, with a new review date", () => {
  const { reviewedOn, isOverdue, version, ...stated } = profile;
  expect(checkDraft(draftOf(profile, today))).toEqual({
    content: { ...stated, reviewDue: "2027-05-23" },
  });
});

test("a telephone number may be written with spaces and brackets", () => {
  const draft = { ...draftOf(profile, today), dutyPhone: "+33 (1) 55.55-01 00" };
  expect(checkDraft(draft)).toMatchObject({ content: { dutyPhone: "+33155550100" } });
});

test("each wrong field is named once", () => {
  const draft = draftOf(profile, today);
  const wrong = {
    ...draft,
    languages: "French, 1",
    deskMail: "desk@fr.example, second@fr.example",
    zone: "Paris",
    week: [{ day: 2, opens: "18:00", closes: "08:00" }],
  };
  expect(checkDraft(wrong)).toEqual({ wrong: ["languages", "deskMail", "zone", "week"] });
});

test("a mail address left empty is none", () => {
  const draft = { ...draftOf(profile, today), deskMail: " " };
  expect(checkDraft(draft)).toMatchObject({ content: { deskMail: null } });
});

test("years left empty are unknown, not zero", () => {
  const draft = { ...draftOf(profile, today), coversFrom: " " };
  expect(checkDraft(draft)).toMatchObject({ content: { coversFrom: null } });
});
