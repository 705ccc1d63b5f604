import { expect, test } from "vitest";
import { ResultCode, resultNeeds, TraceAnswer } from "#tracing/contract";
import { answerOf, noAnswer, type WrittenAnswer } from "./written-answer.ts";
import { blankLink, findReportFaults, nothingTold, reportOf } from "./written-told.ts";

const rulesOf = (written: WrittenAnswer) => {
  const answer = answerOf(written);
  return "faults" in answer ? answer.faults.map(({ field, rule }) => `${field} ${rule}`) : [];
};

test.each(ResultCode.options)("%s is refused or is an answer the contract takes", (code) => {
  const { link, year } = resultNeeds[code];
  const bare = rulesOf({ ...noAnswer, code });
  expect(bare).toEqual([
    ...(link ? ["link-0-kind link_missing"] : []),
    ...(year ? ["year year_missing"] : []),
  ]);
  const whole = { ...noAnswer, code, year: "1974", links: link ? [blankLink(link[0])] : [] };
  expect(TraceAnswer.safeParse(answerOf(whole)).success).toBe(true);
});

test("an export told with date, parties and papers is sent as it is written", () => {
  const exported = {
    ...blankLink("exported"),
    year: "2009",
    month: "03",
    day: "7",
    from: { kind: "maker" as const, country: "MA", name: "" },
    to: { kind: "private_person" as const, country: "HR", name: "left over" },
    documentKind: "Export licence",
    documentNumber: " 17/09 ",
  };
  const answer = answerOf({
    ...noAnswer,
    code: "exported",
    links: [exported, blankLink()],
    next: ["HR"],
    isPassedOn: true,
  });
  expect(TraceAnswer.parse(answer)).toEqual({
    code: "exported",
    links: [
      {
        kind: "exported",
        when: "2009-03-07",
        from: { kind: "maker", country: "MA" },
        to: { kind: "private_person", country: "HR" },
        document: { kind: "Export licence", number: "17/09" },
      },
    ],
    withheld: [],
    isForAskerOnly: false,
    next: ["HR"],
    isPassedOn: true,
  });
});

test.each([
  ["a day without its month", { year: "2009", day: "7" }, ["link-0-year time_wrong"]],
  ["a month without its year", { month: "03" }, ["link-0-year time_wrong"]],
  ["a day no month has", { year: "2009", month: "06", day: "31" }, ["link-0-year time_wrong"]],
  ["a year alone", { year: "2009" }, []],
  ["nothing but a number", { documentNumber: "17" }, ["link-0-document document_missing"]],
  [
    "a name of nobody",
    { to: { kind: "" as const, country: "", name: "Zagreb Arms" } },
    ["link-0-to party_missing"],
  ],
])("%s", (_, changes, rules) => {
  const links = [{ ...blankLink("exported"), ...changes }];
  expect(rulesOf({ ...noAnswer, code: "exported", links })).toEqual(rules);
});

test("what is kept back names its ground; a report tells something", () => {
  const half = { ...nothingTold, withheld: [{ what: "holder" as const, reason: "" as const }] };
  expect(findReportFaults(half)).toEqual([{ field: "withheld-0", rule: "withheld_half" }]);
  expect(findReportFaults(nothingTold)).toEqual([{ field: "note", rule: "nothing_told" }]);
  const kept = [{ what: "holder" as const, reason: "confidentiality_law" as const }];
  expect(reportOf({ ...nothingTold, withheld: kept }).withheld).toEqual(kept);
});
