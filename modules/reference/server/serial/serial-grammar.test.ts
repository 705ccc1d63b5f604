import { afterAll, beforeAll, describe, expect, test } from "vitest";
import {
  type Article,
  judgeSerialRoute,
  type SerialShapeCount,
  verifyRoute,
} from "#reference/contract";
import { problemOf } from "#testing/problem-of";
import { startTestServer, type TestServer } from "#testing/test-server";
import { findGeneration, findStoredEntry } from "../entry/entry-store.ts";
import { publishVersions } from "../entry/version-store.ts";
import { stateSerialShapes } from "../index.ts";
import { openReferenceTable } from "../open-reference-table.ts";
import { serveReference } from "../reference.ts";
import type { ReferenceTable } from "../reference-table.ts";
import { listShapes } from "./serial-shape-store.ts";

let table: ReferenceTable;
let tested: TestServer;
beforeAll(async () => {
  tested = await startTestServer({
    hasSeed: true,
    bindings: async (database) => {
      const onFailure = (error: unknown) => {
        throw error;
      };
      table = await openReferenceTable({ database: database.runtime, onFailure });
      return serveReference(table);
    },
  });
});
afterAll(async () => {
  await table.close();
  await tested.stop();
});

/** Invented counts: the names are real, how they number is not. */
function counted(make: string, shape: string, count: number, owners: number): SerialShapeCount {
  return { make, shape, count, owners };
}

async function learn(counts: readonly SerialShapeCount[], source = "records"): Promise<void> {
  await tested.database.runtime.query
    .transaction()
    .execute((transaction) => stateSerialShapes(transaction, counts, source));
}

async function judge(body: { serial: string; make?: string; model?: string; entryRef?: string }) {
  const officer = await tested.signedIn(1);
  return officer.call(judgeSerialRoute, { body });
}

describe("judging a serial", () => {
  test("is refused to who is not signed in", async () => {
    const asked = tested.browser().call(judgeSerialRoute, { body: { serial: "ABC123" } });
    expect(await problemOf(asked)).toBe("401 /problems/http.not_signed_in");
  });

  test("says honestly that nothing has been learned", async () => {
    const answer = await judge({ serial: "ABC123", make: "Beretta" });
    expect(answer.coverage).toEqual({ makes: 0, serials: 0 });
    expect(answer.usual?.state).toBe("unknown");
    expect(answer.proposals).toEqual([]);
  });

  test("refuses an empty serial", async () => {
    expect(await problemOf(judge({ serial: " " }))).toBe("400 /problems/http.invalid_input");
  });
});

describe("learning shapes", () => {
  test("keeps the latest totals and takes shapes back", async () => {
    await learn([counted("Walther", "D6", 30, 3), counted("Walther", "D5", 4, 1)], "tests");
    await learn([counted("Walther", "D6", 20, 2)], "tests");
    const stored = await listShapes(table.query, "tests");
    expect(stored).toEqual([{ ...counted("Walther", "D6", 20, 2), source: "tests" }]);
    await learn([], "tests");
    expect(await listShapes(table.query, "tests")).toEqual([]);
  });

  test("never takes a number for a shape", async () => {
    await expect(learn([counted("Walther", "ABC123456", 20, 2)])).rejects.toThrow();
    await expect(learn([counted("Walther", "L3 D6 123", 20, 2)])).rejects.toThrow();
  });

  test("tells nobody of few serials or of one owner's, not even that something came", async () => {
    const before = await findGeneration(table.query);
    await learn([counted("Beretta", "L2 D5", 9, 4), counted("Colt", "L2 D5", 500, 1)]);
    expect(await findGeneration(table.query)).toBe(before);
    await table.engine.refresh();
    expect((await judge({ serial: "AB12345", make: "Beretta" })).coverage.makes).toBe(0);
  });

  test("serves all once ten serials of two owners share a shape", async () => {
    await learn([counted("Beretta", "L2 D5", 120, 4), counted("Glock", "L3 D3", 300, 6)]);
    await table.engine.refresh();
    const usual = await judge({ serial: "ABC123", make: "GLOCK" });
    expect(usual.usual).toMatchObject({ state: "usual", learned: 300, sources: ["records"] });
    expect((await judge({ serial: "ABC123", entryRef: "FRM0193" })).usual?.make).toBe("Glock");
    const unusual = await judge({ serial: "AB12345", make: "Glock" });
    expect(unusual.usual?.state).toBe("unusual");
    const bare = await judge({ serial: "AB12345" });
    expect(bare.proposals[0]?.make).toBe("Beretta");
    expect(bare.notLearned).toBeGreaterThan(0);
  });

  test("verifying a description speaks of it", async () => {
    const officer = await tested.signedIn(1);
    const body = { make: "Glock", model: "19", serials: [{ text: "AB12345" }], markings: [] };
    const { verification } = await officer.call(verifyRoute, { body });
    const serial = verification.fields.find(({ field }) => field === "serial");
    expect(serial).toMatchObject({ verdict: "suspicious", reasons: [{ code: "serial_unusual" }] });
  });
});

test("a note in a published entry is read, with its words and its source", async () => {
  const stored = await findStoredEntry(table.query, "FRM0101");
  if (stored === undefined) throw new Error("the seed lacks FRM0101");
  const note = { language: "en", text: "Serial numbers 100001 to 250000, on frame" };
  const provenance = { source: "An invented list", state: "imported" } as const;
  const article: Article = {
    ...stored.article,
    serialPractice: [{ places: [], note, from: 1950, to: 1960 }],
    fieldProvenance: { serialPractice: provenance },
  };
  await publishVersions(table.query, [{ ref: "FRM0101", version: stored.version + 1, article }], {
    change: "edited",
  });
  await table.engine.refresh();
  const { usual } = await judge({ serial: "123456", entryRef: "FRM0101" });
  expect(usual?.ranges).toEqual([
    {
      from: "100001",
      to: "250000",
      holds: true,
      years: { from: 1950, to: 1960 },
      source: "An invented list",
      words: "Serial numbers 100001 to 250000",
    },
  ]);
});
