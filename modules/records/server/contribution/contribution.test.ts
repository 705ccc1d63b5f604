import { afterAll, beforeAll, expect, test } from "vitest";
import {
  askOwnerRoute,
  type Contribution,
  moveMatchRoute,
  readContributionRoute,
  searchRecordsRoute,
} from "#records/contract";
import { problemOf } from "#testing/problem-of";
import {
  type Account,
  type RecordsServer,
  startRecordsServer,
} from "#testing/records/records-server";

let tested: RecordsServer;
beforeAll(async () => {
  tested = await startRecordsServer();
});
afterAll(() => tested.stop());

function read(who: Account): Promise<Contribution> {
  return tested.as(who).call(readContributionRoute, {});
}

const search = { numbers: [{ text: "CB551122" }], gun: {}, purpose: "MA-2026-4" };

test("a member sees what came of its records, and its asker what its question came to", async () => {
  const record = await tested.entered({}, { serials: [{ text: "CB551122" }] });
  await tested.draft();
  await tested.as("amal").call(searchRecordsRoute, { body: search });
  await tested.as("carmen").call(searchRecordsRoute, { body: search });
  const { matches } = await tested.as("amal").call(askOwnerRoute, {
    body: { search, about: { record }, urgency: "routine" },
  });
  const params = { match: matches[0]?.id ?? "" };
  const move = (who: Account, body: object, version: number) =>
    tested.as(who).call(moveMatchRoute, { params, body: body as never }, { version });
  tested.clock.now = new Date(tested.clock.now.getTime() + 600_000);
  await move("carmen", { verb: "confirm" }, 1);
  await move("amal", { verb: "close", outcome: "firearm_handed_over" }, 2);
  const spain = await read("carmen");
  expect(spain).toMatchObject({
    records: [
      { code: "confirmed", count: 1 },
      { code: "draft", count: 1 },
    ],
    shownTo: [{ member: "MA", count: 1 }],
    askedOfUs: [{ code: "closed", count: 1 }],
    askedByUs: [],
    outcomes: [{ code: "firearm_handed_over", count: 1 }],
    searches: 1,
  });
  expect(spain.medianDaysToAnswer).toBeCloseTo(600 / 86_400);
  expect(await read("amal")).toMatchObject({
    records: [],
    shownTo: [],
    askedOfUs: [],
    askedByUs: [{ code: "closed", count: 1 }],
    medianDaysToAnswer: null,
    searches: 1,
  });
});

test("another agency of the member, and another member, see nothing of it", async () => {
  for (const who of ["luciaAtTheRegulator", "daniel"] as const) {
    const { since, ...rest } = await read(who);
    expect(rest).toEqual({
      records: [],
      reviewSoon: 0,
      shownTo: [],
      askedOfUs: [],
      askedByUs: [],
      outcomes: [],
      medianDaysToAnswer: null,
      linked: 0,
      searches: 0,
    });
  }
  expect(await problemOf(read("kofi"))).toBe("403 /problems/http.not_permitted");
});

test("records whose review day is near are counted", async () => {
  const reviewOn = new Date(tested.clock.now.getTime() + 30 * 86_400_000)
    .toISOString()
    .slice(0, 10);
  await tested.entered({ reviewOn });
  expect((await read("carmen")).reviewSoon).toBe(1);
});
