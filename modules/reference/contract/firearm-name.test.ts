import { expect, test } from "vitest";
import { firearmName } from "./firearm-name.ts";

test.each([
  ["FGC", "FGC-9", "FGC-9"],
  ["MAS", "MAS-49/56", "MAS-49/56"],
  ["Caracal", "caracal F", "caracal F"],
  ["Ballester-Molina", "Ballester-Molina", "Ballester-Molina"],
  ["HK", "HK416", "HK416"],
  ["FN", "FNC", "FN FNC"],
  ["Star", "Starfire", "Star Starfire"],
  ["Glock", "17", "Glock 17"],
  ["Norinco", "56", "Norinco 56"],
])("%s and %s are shown as %s", (make, model, shown) => {
  expect(firearmName({ make, model })).toBe(shown);
});

test("what is not known is left out", () => {
  expect(firearmName({ make: "Glock" })).toBe("Glock");
  expect(firearmName({ make: null, model: "17" })).toBe("17");
  expect(firearmName({ make: "", model: undefined })).toBe("");
});
