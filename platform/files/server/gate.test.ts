import { setTimeout as sleep } from "node:timers/promises";
import { expect, test } from "vitest";
import { createGate } from "./gate.ts";

test("runs no more at once than it may, lets few wait and turns the rest away", async () => {
  const gate = createGate(2, 3);
  let running = 0;
  let most = 0;
  const work = async () => {
    most = Math.max(most, ++running);
    await sleep(5);
    running--;
  };
  const entered = Array.from({ length: 10 }, () => gate.enter(work));
  expect(entered.filter((one) => one === undefined)).toHaveLength(5);
  await Promise.all(entered.filter((one) => one !== undefined));
  expect(most).toBe(2);
});

test("goes on after a work that failed", async () => {
  const gate = createGate(1, 1);
  await expect(gate.enter(() => Promise.reject(new Error("no")))).rejects.toThrow("no");
  expect(await gate.enter(async () => "yes")).toBe("yes");
});
