import { expect, test } from "vitest";
import { isTryingOut, type JudgedNumber, neighbourhoodsOf } from "./judge-list.ts";

function numbers(count: number, normOf: (at: number) => string, isFound = (_: number) => false) {
  return Array.from(
    { length: count },
    (_, at): JudgedNumber => ({ norm: normOf(at), isFound: isFound(at) }),
  );
}
const counted = (at: number) => `AB12${String(at).padStart(4, "0")}`;

test.each([
  ["a consignment of new pistols", numbers(1999, counted), false],
  ["number after number", numbers(2000, counted), true],
  ["number after number by the first signs", numbers(2000, (at) => `${1000 + at}4711`), true],
  ["neighbours of which some are found", numbers(3000, counted, (at) => at % 40 === 0), false],
  ["neighbours of which next to none is found", numbers(3000, counted, (at) => at < 30), true],
  ["guns that are no neighbours", numbers(50_000, (at) => `${at * 7919}X${at * 104_729}`), false],
  ["one number again and again", numbers(5000, () => "AB120000"), false],
  ["numbers of four signs", numbers(5000, (at) => String(at).padStart(4, "0")), false],
])("%s", (_, list, verdict) => {
  expect(neighbourhoodsOf(list).some(({ members }) => isTryingOut(members))).toBe(verdict);
});

test("neighbours are named by what they share, the most first", () => {
  const list = [...numbers(30, counted), ...numbers(20, (at) => `${1000 + at}4711`)];
  const { members, ...largest } = neighbourhoodsOf(list)[0] ?? { members: new Map() };
  expect(largest).toEqual({ end: "beginning", shared: "AB12", length: 8 });
  expect(members.size).toBe(30);
  expect(neighbourhoodsOf(list)[1]).toMatchObject({ end: "ending", shared: "4711", length: 8 });
  expect(neighbourhoodsOf(list)).toHaveLength(2);
  expect(neighbourhoodsOf(list.slice(0, 19))).toEqual([]);
});
