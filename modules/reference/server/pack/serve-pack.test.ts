import { gunzipSync } from "node:zlib";
import type { FastifyInstance } from "fastify";
import { afterAll, beforeAll, expect, test } from "vitest";
import { type Caller, Role } from "#platform/access/contract";
import { createHttpServer } from "#platform/http/server";
import { createTranslator } from "#platform/i18n/server";
import { createLogger } from "#platform/logging";
import { type Article, packEntriesHeader, packRoute } from "#reference/contract";
import { answerFrom, buildMemoryTable, mostCandidates, readPack } from "#reference/science";
import { createTestDatabase, type TestDatabase } from "#testing/test-database";
import { findGeneration, findStoredEntry } from "../entry/entry-store.ts";
import { publishVersions } from "../entry/version-store.ts";
import { loadSeed } from "../load-seed.ts";
import { openReferenceTable } from "../open-reference-table.ts";
import type { ReferenceTable } from "../reference-table.ts";
import { openPackShelf } from "./pack-shelf.ts";
import { servePack } from "./serve-pack.ts";

let database: TestDatabase;
let table: ReferenceTable;
let server: FastifyInstance;

const caller = (roles: readonly Role[]): Caller => ({
  person: "01900000-0000-7000-8000-000000000001",
  account: "01900000-0000-7000-8000-000000000002",
  member: "FR",
  agency: "01900000-0000-7000-8000-000000000003",
  isDesk: false,
  roles,
});

function rethrow(error: unknown): void {
  throw error;
}

beforeAll(async () => {
  database = await createTestDatabase();
  await loadSeed(database.migrator);
  table = await openReferenceTable({ database: database.runtime, onFailure: rethrow });
  server = await createHttpServer({
    query: database.runtime.query,
    translate: await createTranslator(),
    logger: createLogger("silent"),
    version: "0.0.0-test",
    authenticate: async ({ headers }) => {
      const roles = headers["x-roles"];
      return roles === undefined
        ? undefined
        : caller(String(roles).split(" ").filter(Boolean) as Role[]);
    },
    bindings: servePack(
      openPackShelf({
        url: database.runtime.url,
        findGeneration: () => findGeneration(table.query),
        rest: 0,
      }),
    ),
  });
}, 120_000);
afterAll(async () => {
  await server.close();
  await table.close();
  await database.drop();
});

function fetchPack(headers: Record<string, string> = { "x-roles": "officer" }) {
  return server.inject({ method: packRoute.method, url: packRoute.path, headers });
}

async function openPack() {
  const answer = await fetchPack();
  const pack = readPack(gunzipSync(answer.rawPayload).toString("utf8"));
  if (pack === undefined) throw new Error("the pack is not of this version");
  return { answer, pack };
}

test("nobody reads the table who is not signed in or holds no role", async () => {
  expect((await fetchPack({})).statusCode).toBe(401);
  expect((await fetchPack({ "x-roles": "" })).statusCode).toBe(403);
});

test("everyone with a role reads it, and the same bytes", async () => {
  const bodies = await Promise.all(
    Role.options.map(async (role) => (await fetchPack({ "x-roles": role })).rawPayload),
  );
  for (const body of bodies) expect(body.equals(bodies[0] ?? body)).toBe(true);
});

test("it is a file of known length that says how many entries it holds", async () => {
  const { answer, pack } = await openPack();
  expect(answer.headers["content-encoding"]).toBeUndefined();
  expect(answer.headers["content-type"]).toBe("application/gzip");
  expect(Number(answer.headers["content-length"])).toBe(answer.rawPayload.byteLength);
  expect(Number(answer.headers[packEntriesHeader])).toBe(table.engine.entries());
  expect(pack.lists.entries).toHaveLength(table.engine.entries());
  expect(pack.articles[0]).toMatchObject({ ref: "FRM0001", version: 1, kind: "firearm" });
});

test("a phone answers as the server does", async () => {
  const { pack } = await openPack();
  const phone = answerFrom(buildMemoryTable(pack));
  const marks = ["CZ 75", "CAL. 9 PARA", "A3[8B]1?5", "MADE IN CZECH REPUBLIC", "4 821 337"];
  const observation = { markings: marks.map((text) => ({ text })) };
  expect(phone.identify(observation, mostCandidates)).toEqual(
    await table.engine.ask("identify", observation, mostCandidates),
  );
  for (const query of ["Smith Weson 10", "беретта", "9x19", "pistola", ""]) {
    const asked = { query, facets: { kind: ["entry" as const] }, limit: 30 };
    expect(phone.find(asked)).toEqual(await table.engine.ask("find", asked));
  }
  const description = { make: "Glock", model: "17", markings: [], serials: [] };
  expect(phone.verify(description)).toEqual(await table.engine.ask("verify", description));
}, 60_000);

test("it is sent again only when the table changed", async () => {
  const { etag } = (await fetchPack()).headers;
  const again = () => fetchPack({ "x-roles": "officer", "if-none-match": String(etag) });
  const unchanged = await again();
  expect([unchanged.statusCode, unchanged.rawPayload.byteLength]).toEqual([304, 0]);
  expect(unchanged.headers.etag).toBe(etag);
  const stored = await findStoredEntry(table.query, "FRM0193");
  const article = { ...stored?.article, model: "19 renamed" } as Article;
  await publishVersions(table.query, [{ ref: "FRM0193", version: 2, article }], {
    change: "edited",
  });
  expect((await again()).statusCode).toBe(200);
  const { pack } = await openPack();
  expect(pack.lists.entries.find(({ ref }) => ref === "FRM0193")?.model).toBe("19 renamed");
  expect(pack.articles.find(({ ref }) => ref === "FRM0193")?.version).toBe(2);
}, 60_000);
