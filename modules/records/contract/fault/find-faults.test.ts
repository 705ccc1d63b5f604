import { expect, test } from "vitest";
import { stolenPistol } from "#testing/records/sample-record";
import type { RecordContent } from "../record.ts";
import { findFaults, judgeReview } from "./find-faults.ts";
import { HinderingRule, hinders, isForLater, WarningRule } from "./record-fault.ts";

const now = new Date("2026-11-26T08:00:00Z");
const sound = stolenPistol(now);

function rulesOf(record: RecordContent): string[] {
  return findFaults(record, { ownerMember: "ES", now }).map(({ rule }) => rule);
}

/** The sound record with other weapon, event or governance facts. */
function saying(
  changes: {
    [Part in "weapon" | "event" | "governance"]?: Partial<RecordContent[Part]>;
  },
): RecordContent {
  const { weapon, event, governance } = changes;
  return {
    ...sound,
    weapon: { ...sound.weapon, ...weapon },
    event: { ...sound.event, ...event },
    governance: { ...sound.governance, ...governance },
  };
}

const serial = (text: string, part: "frame" | "slide" = "frame") => ({ text, place: { part } });
const importMark = [{ text: "IMP. DOE", statedKind: "importer" as const }];
const { type: _, ...untyped } = sound.weapon;
const { make: __, ...nameless } = sound.weapon;
const { calibre: ___, ...uncalibred } = sound.weapon;

const cases: [string, RecordContent, string[]][] = [
  ["a sound record", sound, []],
  ["no type", { ...sound, weapon: untyped }, ["type_missing"]],
  ["no make", { ...sound, weapon: nameless }, ["make_missing"]],
  ["no maker", { ...sound, weapon: { ...nameless, variant: "craft_made" } }, []],
  ["no calibre", { ...sound, weapon: uncalibred }, ["calibre_missing"]],
  ["make other", saying({ weapon: { makeCode: "ZZZ" } }), ["make_remark_missing"]],
  ["make other, said", saying({ weapon: { makeCode: "ZZZ", makeRemark: "a lion" } }), []],
  [
    "import mark abroad",
    saying({ weapon: { country: "BE", markings: importMark } }),
    ["importer_missing"],
  ],
  ["import mark at home", saying({ weapon: { markings: importMark } }), []],
  ["no serial", saying({ weapon: { serials: [] } }), ["serial_missing"]],
  ["never marked", saying({ weapon: { serials: [], serialState: "never_marked" } }), []],
  [
    "slide first",
    saying({ weapon: { serials: [serial("A31", "slide")] } }),
    ["frame_number_first"],
  ],
  ["two characters", saying({ weapon: { serials: [serial("A1")] } }), ["serial_short"]],
  ["a year", saying({ weapon: { serials: [serial("1987")] } }), ["serial_like_year"]],
  ["the calibre", saying({ weapon: { serials: [serial("9 x 19")] } }), ["serial_like_calibre"]],
  ["a patent", saying({ weapon: { serials: [serial("4,539,889")] } }), ["serial_like_patent"]],
  ["words for nothing", saying({ weapon: { model: "See Note" } }), ["not_a_value"]],
  ["Arabic words for nothing", saying({ event: { caseReference: "غير معروف" } }), ["not_a_value"]],
  ["unknown date, said", saying({ event: { when: { precision: "unknown" } } }), []],
  ["tomorrow somewhere", saying({ event: { when: { precision: "day", day: "2026-11-26" } } }), []],
  [
    "next year",
    saying({ event: { when: { precision: "day", day: "2027-01-01" } } }),
    ["date_in_future"],
  ],
  [
    "last before first",
    saying({ event: { when: { precision: "between", from: "2026-03-04", to: "2026-03-01" } } }),
    ["dates_reversed"],
  ],
  [
    "nothing of the event",
    { ...sound, event: {} },
    ["date_missing", "country_missing", "case_missing"],
  ],
  ["a seized theft", { ...sound, seizure: {} }, ["seizure_not_here"]],
  ["recovered without ground", { ...sound, type: "recovered" }, ["ground_missing"]],
  [
    "recovered, context later",
    { ...sound, type: "recovered", seizure: { ground: "illicit_possession" } },
    [],
  ],
  ["the owner excluded", saying({ governance: { excludedMembers: ["ES"] } }), ["owner_excluded"]],
  ["past review", saying({ governance: { reviewOn: "2026-11-26" } }), ["review_past"]],
];

test.each(cases)("%s", (_name, record, rules) => {
  expect(rulesOf(record)).toEqual(rules);
});

test("no own reference", () => {
  const { ownReference: ____, ...governance } = sound.governance;
  expect(rulesOf({ ...sound, governance })).toEqual(["own_reference_missing"]);
});

test("a review lies ahead, five years at most", () => {
  expect(judgeReview("2031-11-26", now)).toEqual([]);
  expect(judgeReview("2031-11-27", now)).toMatchObject([{ rule: "review_too_late" }]);
});

test("what is missing may follow in a draft; warnings hinder nothing", () => {
  const fault = (rule: HinderingRule | WarningRule) =>
    ({ rule, section: "weapon", text: "" }) as const;
  for (const rule of HinderingRule.options) expect(hinders(fault(rule))).toBe(true);
  for (const rule of WarningRule.options) expect(hinders(fault(rule))).toBe(false);
  expect(isForLater(fault("serial_missing"))).toBe(true);
  expect(isForLater(fault("not_a_value"))).toBe(false);
});
