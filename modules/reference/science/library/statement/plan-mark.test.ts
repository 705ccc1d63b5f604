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

test("a pictogram goes with the writing or the sign it shows, unless it is drawn anew", () => {
  const drawn = { ...crown, drawing: ["M0 0L100 100"] };
  const planned = (changes: Partial<MarkStatement>) =>
    planMark({ ...drawn, ...changes }, { standing: drawn, base: drawn });
  expect(planned({ text: "NP" })).toMatchObject({
    differences: [{ field: "text" }, { field: "drawing", before: drawn.drawing }],
  });
  expect(planned({ shapes: ["star"] })).not.toHaveProperty("statement.drawing");
  expect(planned({ shapes: ["crown", "star"] })).toHaveProperty("statement.drawing");
  expect(planned({ town: "London" })).toHaveProperty("statement.drawing", drawn.drawing);
  const anew = { text: "NP", drawing: ["M0 0L50 50"] };
  expect(planned(anew)).toHaveProperty("statement.drawing", anew.drawing);
});

test("what was published stands in the place of the seed's, with its codes as long as they are its own", () => {
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
  expect(first).toMatchObject({ codes: [year], state: "verified" });
  expect(first).not.toHaveProperty("drawing");
  const drawn = { ...crown, drawing: seed.drawing };
  expect(stateMarks([bare], [stated("gb-crown", drawn)])[0]?.drawing).toEqual(seed.drawing);
  const other = stateMarks([bare], [stated("gb-crown", { ...drawn, text: "NP" })]);
  expect(other[0]?.codes).toEqual([]);
  expect(first && statementOf(first)).toEqual(photographed);
  expect(second).toMatchObject({ id: "pmk-1001", codes: [], verified: { by: ["FR"] } });
  expect(second).not.toHaveProperty("drawing");
  expect(second).not.toHaveProperty("pictures");
});

test("what is taken back stands as the seed has it, or is found no more", () => {
  const seed = {
    ...crown,
    id: "gb-crown",
    pictures: undefined,
    codes: [],
    state: "unverified" as const,
  };
  const { pictures: _, ...bare } = seed;
  const taken = {
    version: 2,
    statement: crown,
    verifiedBy: ["FR"],
    at: "2026-11-27T00:00:00.000Z",
  };
  const marks = stateMarks(
    [bare],
    [
      { ...taken, id: "gb-crown", stands: "seed" },
      { ...taken, id: "pmk-1001", stands: "withdrawn" },
    ],
  );
  expect(marks).toEqual([{ ...bare, version: 2 }]);
});
