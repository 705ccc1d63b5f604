import { expect, test } from "vitest";
import type { ChainLink } from "../answer/trace-answer.ts";
import type { ToldLink } from "./told-link.ts";
import { chainOf } from "./trace-chain.ts";

const told = (kind: ChainLink["kind"], when?: string, member = "AT"): ToldLink => ({
  link: { kind, ...(when !== undefined && { when }) },
  member,
});
const kindsOf = (links: readonly ToldLink[]) => links.map(({ link }) => link.kind);
const onDay = (day: string) => ({ first: day, last: day });

test("a life told by three members stands in the order it happened", () => {
  const chain = chainOf(
    [
      told("sold_to_trade", "2009-07", "HR"),
      told("reported_lost", "2014-02-03", "HR"),
      told("exported", "2009"),
      told("manufactured", "2008"),
      told("imported", undefined, "HR"),
      told("sold_to_holder", "2010-05-04", "HR"),
    ],
    onDay("2026-05-04"),
  );
  expect(kindsOf(chain.links)).toEqual([
    "manufactured",
    "exported",
    "imported",
    "sold_to_trade",
    "sold_to_holder",
    "reported_lost",
  ]);
  expect(chain.diverted?.link.kind).toBe("reported_lost");
  expect(chain.lastLawful?.link.kind).toBe("sold_to_holder");
  expect(chain.timeToCrime).toEqual({ least: 5844, most: 5844 });
  expect(chain.startsWithMaker).toBe(true);
});

test("what two members told alike is one link", () => {
  const twice = [told("exported", "2009", "AT"), told("exported", "2009", "HR")];
  expect(chainOf(twice, undefined).links).toHaveLength(1);
});

test.each([
  ["a sale known to the year", "2020", onDay("2020-03-01"), { least: 0, most: 60 }],
  ["a sale known to the month", "2020-01", onDay("2020-03-01"), { least: 30, most: 60 }],
  ["a sale after the recovery", "2021", onDay("2020-03-01"), undefined],
  [
    "a recovery between two days",
    "2020-01-01",
    { first: "2020-01-02", last: "2020-01-11" },
    { least: 1, most: 10 },
  ],
  ["no recovery", "2020", undefined, undefined],
])("time to crime: %s", (_, when, recovered, days) => {
  expect(chainOf([told("sold_to_holder", when)], recovered).timeToCrime).toEqual(days);
});

test("nothing told: nothing is known", () => {
  const { links, ...known } = chainOf([], onDay("2020-03-01"));
  expect(links).toEqual([]);
  expect(known).toEqual({
    lastLawful: undefined,
    diverted: undefined,
    timeToCrime: undefined,
    startsWithMaker: false,
  });
});
