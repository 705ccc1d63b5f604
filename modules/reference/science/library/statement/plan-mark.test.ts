import { expect, test } from "vitest";
import type { MarkStatement } from "#reference/contract";
import { markDifference } from "./mark-difference.ts";
import { planMark } from "./plan-mark.ts";
import { stateMarks, statementOf } from "./state-mark.ts";

const source = { title: "Catalogue of marks", url: "https://example.org/marks" };
const crown: MarkStatement = {
  kind: "proof",
  meaning: "proof",
  text: "GP",
  shapes: ["crown"],
  places: [{ part: "barrel" }],
  usedOn: [],
  source,
  pictures: [],
};

test("a new mark states all it says, and the same again changes nothing", () => {
  const plan = planMark(crown, {});
  const fields = "differences" in plan && plan.differences.map(({ field }) => field);
  expect(fields).toEqual(["kind", "meaning", "text", "shapes", "places", "source"]);
  const again = planMark(crown, { standing: crown, base: crown });
  expect(again).toEqual({ statement: crown, differences: [] });
});

test("what others published meanwhile stays, and the same field with another value is a conflict", () => {
  const standing = { ...crown, town: "London" };
  const { text: _, ...withoutText } = crown;
  expect(planMark(withoutText, { base: crown, standing })).toEqual({
    statement: { ...withoutText, town: "London" },
    differences: [{ field: "text", before: "GP" }],
  });
  const mine = { ...crown, town: "Birmingham", holder: "Proof House" };
  expect(planMark(mine, { base: crown, standing })).toEqual({ conflicts: ["town"] });
  expect(planMark(standing, { base: crown, standing })).toMatchObject({ differences: [] });
});

test("a period does not end before it begins", () => {
  expect(planMark({ ...crown, yearFrom: 1950, yearTo: 1940 }, {})).toEqual({
    fault: "years_reversed",
  });
  expect(planMark({ ...crown, yearTo: 1940 }, {})).toHaveProperty("statement");
});

test("the order of members is no difference", () => {
  const turned = { ...crown, source: { url: source.url, title: source.title } };
  expect(markDifference(crown, turned)).toEqual([]);
});

test("what was published stands in the place of the seed's, with its pictogram and codes", () => {
  const year = { code: "AZ", year: 1990, source };
  const seed = {
    ...crown,
    id: "gb-crown",
    pictures: undefined,
    codes: [year],
    drawing: ["M1 1L2 2"],
    state: "unverified" as const,
  };
  const { pictures: _, ...bare } = seed;
  const photographed = { ...crown, pictures: [{ file: "019ab00b-0000-7000-8000-000000000001" }] };
  const stated = (id: string, statement: MarkStatement) => ({
    id,
    version: 1,
    statement,
    verifiedBy: ["FR"],
    at: "2026-11-27T00:00:00.000Z",
  });
  const [first, second] = stateMarks(
    [bare],
    [stated("gb-crown", photographed), stated("pmk-1001", crown)],
  );
  expect(first).toMatchObject({ drawing: ["M1 1L2 2"], codes: [year], state: "verified" });
  expect(first && statementOf(first)).toEqual(photographed);
  expect(second).toMatchObject({ id: "pmk-1001", codes: [], verified: { by: ["FR"] } });
  expect(second).not.toHaveProperty("drawing");
  expect(second).not.toHaveProperty("pictures");
});
