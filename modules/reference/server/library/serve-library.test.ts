import { afterAll, beforeAll, describe, expect, test } from "vitest";
import {
  findMarksRoute,
  LibraryKind,
  MarkMeaning,
  type MarkQuestion,
  markBearersRoute,
  markRoute,
  marksRoute,
  ShapeWord,
} from "#reference/contract";
import { linesMask, readPath, writeRuns } from "#reference/science";
import { problemOf } from "#testing/problem-of";
import { type Browser, startTestServer, type TestServer } from "#testing/test-server";
import ar from "../../messages/late/ar.json" with { type: "json" };
import en from "../../messages/late/en.json" with { type: "json" };
import es from "../../messages/late/es.json" with { type: "json" };
import fr from "../../messages/late/fr.json" with { type: "json" };
import { openReferenceTable } from "../open-reference-table.ts";
import type { ReferenceTable } from "../reference-table.ts";
import { parseSeed } from "../seed/parse-seed.ts";
import { readSeedFiles } from "../seed/read-seed-files.ts";
import { serveLibrary } from "./serve-library.ts";

let tested: TestServer;
let officer: Browser;
let table: ReferenceTable;
const seed = parseSeed(await readSeedFiles());
const { marks } = seed.lists;

beforeAll(async () => {
  const onFailure = (error: unknown) => expect.unreachable(String(error));
  tested = await startTestServer({
    hasSeed: true,
    bindings: async ({ runtime }) => {
      table = await openReferenceTable({ database: runtime, onFailure });
      return serveLibrary(table);
    },
  });
  officer = await tested.signedIn(1);
});

afterAll(async () => {
  await table.close();
  await tested.stop();
});

describe("the seeded library", () => {
  test("holds at least 120 marks, each with its public page, none verified", () => {
    expect(seed.faults).toEqual([]);
    expect(marks.length).toBeGreaterThanOrEqual(120);
    expect(new Set(marks.map(({ id }) => id)).size).toBe(marks.length);
    for (const mark of marks) {
      expect(mark.source.url, mark.id).toMatch(/^https?:\/\/./);
      expect(mark.state, mark.id).toBe("unverified");
    }
  });

  test("draws every pictogram inside its square", () => {
    for (const { id, drawing = [] } of marks) {
      const numbers = drawing.flatMap((path) => readPath(path).flat());
      expect(numbers.every(Number.isFinite), id).toBe(true);
      expect(Math.min(50, ...numbers), id).toBeGreaterThan(-4);
      expect(Math.max(50, ...numbers), id).toBeLessThan(104);
    }
  });

  test("dates without gaps or doubles", () => {
    const italian = marks.find(({ id }) => id === "it-year")?.codes ?? [];
    const years = italian.map(({ year }) => year);
    expect(years).toEqual(Array.from({ length: 64 }, (_, at) => 1954 + at));
    const spanish = marks.find(({ id }) => id === "es-year")?.codes ?? [];
    expect(spanish.map(({ year }) => year)).toEqual(
      Array.from({ length: 80 }, (_, at) => 1927 + at),
    );
    for (const codes of [italian, spanish]) {
      expect(new Set(codes.map(({ code }) => code)).size).toBe(codes.length);
    }
  });

  test("has a word in four languages for every code", () => {
    const keys = [
      ...LibraryKind.options.map((code) => `kind.${code}`),
      ...MarkMeaning.options.map((code) => `meaning.${code}`),
      ...ShapeWord.options.map((code) => `shape.${code}`),
    ];
    for (const messages of [en, fr, es, ar] as Record<string, string>[]) {
      for (const key of keys) expect(messages[`reference.library.${key}`], key).toBeTruthy();
    }
  });
});

describe("the library over HTTP", () => {
  test("is closed to who is not signed in", async () => {
    const nobody = tested.browser();
    const id = marks[0]?.id ?? "";
    expect(await problemOf(nobody.call(marksRoute, {}))).toMatch(/^401 /);
    expect(await problemOf(nobody.call(findMarksRoute, { body: { text: "GP" } }))).toMatch(/^401 /);
    expect(await problemOf(nobody.call(markRoute, { params: { id } }))).toMatch(/^401 /);
    const asked = nobody.call(markBearersRoute, { params: { id }, query: {} });
    expect(await problemOf(asked)).toMatch(/^401 /);
  });

  test("lists every mark, to be kept and searched without the server", async () => {
    const answer = await officer.call(marksRoute, {});
    expect(answer.marks).toEqual(marks);
  });

  test("reads one mark with those drawn like it, and names a mark that is not there", async () => {
    const { mark, alike } = await officer.call(markRoute, { params: { id: "cn-66" } });
    expect([mark.text, mark.country]).toEqual(["66", "CN"]);
    expect(alike.slice(0, 2).map(({ id }) => id)).toContain("cn-26");
    expect(await problemOf(officer.call(markRoute, { params: { id: "none" } }))).toBe(
      "404 /problems/reference.mark_not_found",
    );
  });

  test("names the entries that bear a mark, some at a time, and no mark that is not there", async () => {
    const marking = JSON.stringify([{ kind: "proof", mark: "cn-66", place: { part: "receiver" } }]);
    await tested.database.migrator.pool.query(
      "update reference.entry set article = jsonb_set(article, '{markings}', $1) where ref <= 'FRM0060'",
      [marking],
    );
    const read = (id: string, query: { cursor?: string }) =>
      officer.call(markBearersRoute, { params: { id }, query });
    const first = await read("cn-66", {});
    const second = await read("cn-66", { cursor: first.next ?? "" });
    expect([first.entries.length, second.next]).toEqual([50, null]);
    expect(second.entries.at(-1)).toMatchObject({ ref: "FRM0060", places: [{ part: "receiver" }] });
    expect(await problemOf(read("none", {}))).toBe("404 /problems/reference.mark_not_found");
  });

  test("finds marks by text, shapes and place, as many as asked for", async () => {
    const ids = async (body: Partial<MarkQuestion> & { limit?: number }) => {
      const { matches } = await officer.call(findMarksRoute, { body });
      return matches.map(({ mark }) => mark.id);
    };
    expect(await ids({ text: "F?A" })).toEqual(["us-fja"]);
    expect(await ids({ shapes: ["diamond", "circle"] })).toEqual(["dd-suhl"]);
    expect(await ids({ shapes: ["crown"], countries: ["IT"], part: "frame" })).toHaveLength(2);
    expect(await ids({ limit: 3 })).toHaveLength(3);
  });

  test("finds a mark by the mask of a drawing and refuses one that does not add up", async () => {
    const star = [
      120, 20, 145, 95, 222, 95, 160, 140, 184, 214, 120, 168, 56, 214, 80, 140, 18, 95, 95, 95,
      120, 20,
    ];
    const sketch = writeRuns(linesMask([star], 240, 6));
    const { matches, isNear } = await officer.call(findMarksRoute, { body: { sketch, limit: 5 } });
    expect(matches[0]?.mark.id).toBe("su-tula");
    expect(isNear).toBe(true);
    const broken = { ...sketch, width: sketch.width + 1 };
    expect(
      await problemOf(officer.call(findMarksRoute, { body: { sketch: broken, limit: 5 } })),
    ).toMatch(/^4(00|22) /);
  });
});
