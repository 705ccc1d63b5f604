import { expect, test } from "vitest";
import { type ChainLink, chainOf, type SaidAt, type ToldLink, toldOf } from "#tracing/contract";
import { lifeOf } from "./life-of.ts";

const told = (link: ChainLink, member = "MA"): ToldLink => ({ link, member });
const drawn = (links: readonly ToldLink[]) =>
  lifeOf(chainOf(links, undefined)).map((one) => {
    if (one.kind === "link") return one.told.link.kind;
    return one.kind === "unknown" ? `? ${one.which}` : "recovered";
  });

test("nothing told: the whole life is unknown", () => {
  expect(drawn([])).toEqual(["? whole", "recovered"]);
});

test("a life told from its maker is unknown only before it was recovered", () => {
  const links = [
    told({ kind: "manufactured", when: "2008" }),
    told({ kind: "exported", when: "2009", to: { kind: "importer", country: "HR" } }),
    told({ kind: "sold_to_trade", when: "2010" }, "HR"),
  ];
  expect(drawn(links)).toEqual([
    "manufactured",
    "exported",
    "sold_to_trade",
    "? until_recovery",
    "recovered",
  ]);
});

test.each([
  [
    "an export that no answer of its country follows",
    { kind: "exported", when: "2009", to: { kind: "importer", country: "HR" } },
    { kind: "registered", when: "2012" },
  ],
  [
    "another giver than the last receiver",
    { kind: "sold_to_trade", when: "2009", to: { kind: "wholesaler" } },
    { kind: "sold_to_holder", when: "2012", from: { kind: "dealer" } },
  ],
  [
    "whatever comes after a theft",
    { kind: "reported_stolen", when: "2009" },
    { kind: "registered", when: "2012" },
  ],
] as const)("%s leaves a stretch unknown", (_, one, other) => {
  expect(drawn([told(one), told(other)])).toEqual([
    "? from_maker",
    one.kind,
    "? between",
    other.kind,
    "? until_recovery",
    "recovered",
  ]);
});

test("an answer that was taken back is not told", () => {
  const at = "2026-11-01T10:00:00.000Z";
  const answer = (when: string): SaidAt => ({
    at,
    isOutside: false,
    said: {
      kind: "answer",
      answer: {
        code: "exported",
        links: [{ kind: "exported", when }],
        withheld: [],
        isForAskerOnly: false,
        next: [],
        isPassedOn: false,
      },
    },
  });
  const report: SaidAt = {
    at,
    isOutside: false,
    said: {
      kind: "report",
      report: { links: [{ kind: "manufactured" }], withheld: [], isForAskerOnly: false },
    },
  };
  const said = [report, answer("2009"), answer("2010")];
  const timesOf = (state: "answered" | "in_progress") =>
    toldOf([{ askedMember: "MA", state, said }]).map(({ link }) => link.when ?? link.kind);
  expect(timesOf("answered")).toEqual(["manufactured", "2010"]);
  expect(timesOf("in_progress")).toEqual(["manufactured"]);
});
