import { expect, test } from "vitest";
import { Party, TraceAnswer } from "./trace-answer.ts";

const pathsOf = (answer: object) =>
  TraceAnswer.safeParse({ links: [], ...answer }).error?.issues.map(({ path }) => path.join("."));

test.each([
  ["exported without where to", { code: "exported" }, ["links"]],
  ["exported", { code: "exported", links: [{ kind: "exported", when: "2009" }] }, undefined],
  ["too old without a year", { code: "too_old" }, ["year"]],
  ["too old", { code: "too_old", year: 1968 }, undefined],
  ["no record", { code: "no_record" }, undefined],
  ["handed on to nobody", { code: "no_record", isPassedOn: true }, ["next"]],
  [
    "a day that is none",
    { code: "no_record", links: [{ kind: "imported", when: "2009-13" }] },
    ["links.0.when"],
  ],
])("%s", (_, answer, paths) => {
  expect(pathsOf(answer)).toEqual(paths);
});

test("a private person is never named, a company may be", () => {
  expect(Party.safeParse({ kind: "private_person", name: "N. N." }).success).toBe(false);
  expect(Party.safeParse({ kind: "dealer", name: "Armería Ejemplo" }).success).toBe(true);
});
