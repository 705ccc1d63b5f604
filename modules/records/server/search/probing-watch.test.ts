import { expect, test } from "vitest";
import { judgeProbing, probingWindow } from "#records/contract";
import { createProbingWatch } from "./probing-watch.ts";

const NOW = 1_800_000_000_000;
const neighbour = (at: number) => `AB12${String(at).padStart(2, "0")}`;
const other = (at: number) => `${at * 7919}X${at * 104_729}`;

test("one who searches number after number is slowed and stopped, whatever is searched next", () => {
  const watch = createProbingWatch();
  const verdicts: string[] = [];
  for (let at = 0; at < 70; at += 1) {
    verdicts.push(watch.judge("one", [neighbour(at)], NOW + at));
    watch.note("one", [neighbour(at)], false, NOW + at);
  }
  expect([verdicts[23], verdicts[24], verdicts[58], verdicts[59]]).toEqual([
    "free",
    "slow",
    "slow",
    "stop",
  ]);
  expect(watch.judge("one", ["ZZ99887766"], NOW + 100)).toBe("stop");
  expect(watch.judge("other", ["AB1299"], NOW + 100)).toBe("free");
  expect(watch.judge("one", ["ZZ99887766"], NOW + 70 + probingWindow)).toBe("free");
});

test("judges as the rule does over everything searched within the hour", () => {
  const watch = createProbingWatch();
  const all: { norm: string; at: number; isFound: boolean }[] = [];
  let seed = 7;
  const draw = (below: number): number => {
    seed = (seed * 48_271) % 2_147_483_647;
    return seed % below;
  };
  for (let turn = 0; turn < 1500; turn += 1) {
    const now = NOW + turn * 9000;
    const norm = draw(3) === 0 ? neighbour(draw(90)) : other(draw(4000));
    const expected = judgeProbing([...all, { norm, at: now, isFound: false }], now);
    expect([turn, watch.judge("one", [norm], now)]).toEqual([turn, expected]);
    const isFound = draw(8) === 0;
    all.push({ norm, at: now, isFound });
    watch.note("one", [norm], isFound, now);
  }
});
