import { expect, test } from "vitest";
import { TokenBuckets } from "./token-buckets.ts";

test("a bucket gives its burst, then its rate, and says how long to wait", () => {
  const buckets = new TokenBuckets({ burst: 3, perMinute: 6 });
  expect([0, 0, 0].map(() => buckets.take("a", 1000))).toEqual([0, 0, 0]);
  expect(buckets.take("a", 1000)).toBe(10);
  expect(buckets.take("b", 1000)).toBe(0);
  expect(buckets.take("a", 6000)).toBe(5);
  expect(buckets.take("a", 11_000)).toBe(0);
  expect(buckets.take("a", 11_000)).toBe(10);
});

test("over any time no more come through than burst and rate allow", () => {
  const buckets = new TokenBuckets({ burst: 10, perMinute: 60 });
  let passed = 0;
  for (let now = 0; now < 600_000; now += 100) if (buckets.take("a", now) === 0) passed += 1;
  expect(passed).toBeGreaterThanOrEqual(605);
  expect(passed).toBeLessThanOrEqual(610);
});

test("the bucket untouched longest is forgotten first", () => {
  const buckets = new TokenBuckets({ burst: 1, perMinute: 1, remembered: 2 });
  buckets.take("a", 0);
  buckets.take("b", 0);
  buckets.take("c", 0);
  expect(buckets.take("c", 0)).toBeGreaterThan(0);
  expect(buckets.take("a", 0)).toBe(0);
});
