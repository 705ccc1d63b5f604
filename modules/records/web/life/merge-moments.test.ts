import { expect, test } from "vitest";
import type { LifeMoment } from "#records/contract";
import { mergeMoments } from "./merge-moments.ts";

const record = "019ab00b-0000-7000-8000-000000000042";
const own = (when: LifeMoment["when"]): LifeMoment => ({ kind: "event", record, when });
const trace = (at: string) => ({ key: at, at, what: "", reference: "" });

test("what modules above know stands where it happened, and unknown days stay where they were put", () => {
  const moments = [
    own({ precision: "day", day: "2026-03-01" }),
    own({ precision: "unknown" }),
    own({ precision: "instant", at: "2026-03-05T10:00:00.000Z" }),
  ];
  const [late, middle, early] = [
    trace("2026-04-01T00:00:00.000Z"),
    trace("2026-03-02T00:00:00.000Z"),
    trace("2026-02-02T00:00:00.000Z"),
  ];
  const merged = mergeMoments(moments, [late, middle, early]);
  expect(merged.map(({ own: one, further }) => further?.key ?? one?.when.precision)).toEqual([
    early.key,
    "day",
    "unknown",
    middle.key,
    "instant",
    late.key,
  ]);
  expect(mergeMoments(moments, [])).toEqual(moments.map((one) => ({ own: one })));
});
