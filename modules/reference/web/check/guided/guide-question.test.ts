import { expect, test } from "vitest";
import type { GuideQuestion } from "#reference/contract";
import { emptyDraft } from "../check-draft.ts";
import {
  answeredSubjects,
  askElse,
  atStart,
  currentSubject,
  goBack,
  goOn,
  lookAgain,
} from "./guide-question.ts";

const guide: GuideQuestion[] = [
  { kind: "field", field: "type", gainBits: 2, answers: [] },
  { kind: "feature", feature: "hold", gainBits: 1, answers: [] },
];

test("the most telling question comes first, another one on request, and in the end the first again", () => {
  expect(currentSubject(atStart, guide)).toEqual({ field: "type" });
  const second = askElse(atStart, { field: "type" }, guide);
  expect(currentSubject(second, guide)).toEqual({ feature: "hold" });
  const again = askElse(second, { feature: "hold" }, guide);
  expect(currentSubject(again, guide)).toEqual({ field: "type" });
});

test("back shows the question before, and answering it goes on from there", () => {
  const answered = goOn(goOn(atStart, { field: "type" }), { feature: "hold" });
  const back = goBack(answered);
  expect(currentSubject(back, guide)).toEqual({ feature: "hold" });
  expect(currentSubject(goBack(back), guide)).toEqual({ field: "type" });
  expect(goOn(back, { feature: "hold" }).trail).toHaveLength(2);
  expect(currentSubject(goBack(atStart), guide)).toEqual({ field: "type" });
});

test("any given answer can be looked at again", () => {
  const chosen = lookAgain(atStart, { feature: "hold" });
  expect(currentSubject(chosen, [])).toEqual({ feature: "hold" });
  expect(currentSubject(goOn(chosen, { feature: "hold" }), [])).toBeUndefined();
});

test("answers are listed whoever gave them, here or on the page of marks", () => {
  const draft = {
    ...emptyDraft,
    facts: { type: "pistol", make: "Valdor" } as const,
    features: [{ feature: "hold", answer: "one_hand" } as const],
  };
  expect(answeredSubjects(draft)).toEqual([{ feature: "hold" }, { field: "type" }]);
});
