import { afterAll, beforeAll, expect, test } from "vitest";
import { createTestDatabase, type TestDatabase } from "#testing/test-database";
import { welchT } from "#testing/welch";
import { seededRandom } from "../find/random.ts";
import { measureHidden } from "./measure-hidden.ts";

/** A twentieth of the campaign; the bench runs the whole. */
const PROBES = 500;

let database: TestDatabase;
beforeAll(async () => {
  database = await createTestDatabase();
});
afterAll(() => database.drop());

test("a hidden row is not told from an absent one by time", async () => {
  const figures = await measureHidden(database, PROBES);
  expect(figures.filter(({ holds }) => holds === false)).toEqual([]);
  expect(figures.find(({ name }) => name === "probes_store")?.value).toBe(PROBES);
});

test("the measure tells apart what differs by a twentieth of its spread", () => {
  const random = seededRandom(7);
  const noise = () => random() + random();
  const a = Array.from({ length: 50_000 }, noise);
  const b = Array.from({ length: 50_000 }, () => noise() + 0.02);
  expect(welchT(a, b)).toBeGreaterThan(4.5);
});
