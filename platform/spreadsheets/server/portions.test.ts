import { describe, expect, test } from "vitest";
import { readAhead, writeBehind } from "./portions.ts";

const rows = Array.from({ length: 7 }, (_, at) => ({ number: at + 1 }));

describe("portions", () => {
  test.each([1, 2, 3, 7, 9])("of %i rows give every row once, in order", async (full) => {
    const read = async (after: number) => rows.slice(after, after + full);
    const met = [];
    for await (const portion of readAhead(read, full)) met.push(...portion);
    expect(met).toEqual(rows);
  });

  test("the next is asked for before the first is done with", async () => {
    const asked: number[] = [];
    const portions = readAhead(async (after) => {
      asked.push(after);
      return rows.slice(after, after + 3);
    }, 3);
    await portions.next();
    expect(asked).toEqual([0, 3]);
  });
});

describe("writing behind", () => {
  test("writes in order, never two at once, and leaves none running", async () => {
    const noted: string[] = [];
    await writeBehind(async (next) => {
      for (const name of ["a", "b", "c"]) {
        await next(async () => {
          noted.push(`${name} begins`);
          await new Promise((done) => setTimeout(done, 5));
          noted.push(`${name} ends`);
        });
      }
    });
    expect(noted).toEqual(["a", "b", "c"].flatMap((name) => [`${name} begins`, `${name} ends`]));
  });

  test("a failure is met by the next write, which is not begun", async () => {
    let isBegun = false;
    const work = writeBehind(async (next) => {
      await next(() => Promise.reject(new Error("full")));
      await next(async () => {
        isBegun = true;
      });
    });
    await expect(work).rejects.toThrow("full");
    expect(isBegun).toBe(false);
  });

  test("where the work fails, the write under way is waited for", async () => {
    let isDone = false;
    const work = writeBehind(async (next) => {
      await next(async () => {
        await new Promise((done) => setTimeout(done, 5));
        isDone = true;
      });
      throw new Error("stopped");
    });
    await expect(work).rejects.toThrow("stopped");
    expect(isDone).toBe(true);
  });
});
