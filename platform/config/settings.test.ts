import { expect, test } from "vitest";
import { readSettings } from "./settings.ts";

test("clocks of hits are the usual ones unless set", () => {
  expect(readSettings([], {}).hitClocks).toEqual({});
  const env = { PROOFMARK_HIT_URGENT_HOURS: "12", PROOFMARK_HIT_OUTCOME_DAYS: "60" };
  expect(readSettings([], { PROOFMARK_HIT_ESCALATE_HOURS: "6" }).hitClocks).toEqual({
    escalateHours: 6,
  });
  expect(readSettings([], env).hitClocks).toEqual({ urgentHours: 12, outcomeDays: 60 });
});

test.each(["0", "-1", "1.5", "soon", "1001"])("a clock of %s is refused by name", (text) => {
  expect(() => readSettings([], { PROOFMARK_HIT_ROUTINE_DAYS: text })).toThrow(
    expect.objectContaining({
      parameters: { name: "PROOFMARK_HIT_ROUTINE_DAYS", time: text },
    }),
  );
});
