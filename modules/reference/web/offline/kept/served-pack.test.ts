import type { FastifyInstance } from "fastify";
import { afterAll, beforeAll, expect, test } from "vitest";
import { type Caller, Role } from "#platform/access/contract";
import { createHttpServer } from "#platform/http/server";
import { createTranslator } from "#platform/i18n/server";
import { createLogger } from "#platform/logging";
import {
  type Article,
  companiesRoute,
  companyRoute,
  entryRoute,
  findRoute,
  glossaryRoute,
  identifyRoute,
  packEntriesHeader,
  packRoute,
  verifyRoute,
} from "#reference/contract";
import { listTerms, mostCandidates } from "#reference/science";
import { createSeededDatabase } from "#testing/server/prepared-database";
import type { TestDatabase } from "#testing/test-database";
import { listCompanies, readCompany } from "../../../server/companies/read-company.ts";
import { findGeneration, findStoredEntry } from "../../../server/entry/entry-store.ts";
import { publishVersions } from "../../../server/entry/version-store.ts";
import { openReferenceTable } from "../../../server/open-reference-table.ts";
import { openPackShelf } from "../../../server/pack/pack-shelf.ts";
import { servePack } from "../../../server/pack/serve-pack.ts";
import { readEntry } from "../../../server/read-entry.ts";
import type { ReferenceTable } from "../../../server/reference-table.ts";
import { openAnswers } from "./answer-route.ts";
import { openKeptTable } from "./kept-table.ts";
import { openPack } from "./open-pack.ts";

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
  database = await createSeededDatabase();
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

async function fetchKept() {
  const answer = await fetchPack();
  const pack = await openPack(new Blob([new Uint8Array(answer.rawPayload)]));
  if (pack === undefined) throw new Error("the pack is not of this version");
  const kept = openKeptTable(pack);
  return { answer, kept, phone: openAnswers(kept) };
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
  const { answer, kept } = await fetchKept();
  expect(answer.headers["content-encoding"]).toBeUndefined();
  expect(answer.headers["content-type"]).toBe("application/octet-stream");
  expect(Number(answer.headers["content-length"])).toBe(answer.rawPayload.byteLength);
  expect(Number(answer.headers[packEntriesHeader])).toBe(table.engine.entries());
  expect((await kept.table()).lists.entries).toHaveLength(table.engine.entries());
});

test("a phone answers as the server does", async () => {
  const { phone } = await fetchKept();
  const marks = ["CZ 75", "CAL. 9 PARA", "A3[8B]1?5", "MADE IN CZECH REPUBLIC", "4 821 337"];
  const observation = { markings: marks.map((text) => ({ text })) };
  expect(await phone(identifyRoute.id, { body: observation })).toEqual(
    await table.engine.ask("identify", observation, mostCandidates),
  );
  for (const query of ["Smith Weson 10", "беретта", "9x19", "pistola", ""]) {
    const asked = { query, facets: { kind: ["entry" as const] }, limit: 30 };
    expect(await phone(findRoute.id, { body: asked })).toEqual(
      await table.engine.ask("find", asked),
    );
  }
  const description = { make: "Glock", model: "17", markings: [], serials: [] };
  expect(await phone(verifyRoute.id, { body: description })).toEqual(
    await table.engine.ask("verify", description),
  );
}, 60_000);

test("a phone lists the terms and companies the server lists", async () => {
  const { phone } = await fetchKept();
  for (const language of ["en", "fr", "es", "ar"] as const) {
    const terms = listTerms(table.lists.terms, language);
    expect(await phone(glossaryRoute.id, { query: { language } })).toEqual({ terms });
  }
  const { companies } = listCompanies(table);
  expect(await phone(companiesRoute.id, {})).toEqual({ companies });
  for (const { id } of companies.slice(0, 3)) {
    expect(await phone(companyRoute.id, { params: { id } })).toEqual(await readCompany(table, id));
  }
});

/** Everything an entry's page can say. */
const whole = {
  productCodes: ["V-1000"],
  operatingSystem: "short_recoil",
  variants: [
    { number: 1, calibres: [], barrelLengthMm: 102 },
    { number: 2, name: "Long", calibres: ["9x19mm Parabellum"], barrelLengthMm: 120 },
  ],
  serialPractice: [
    { places: [{ part: "frame" }], note: { language: "de", text: "Unter dem Rahmen" }, from: 1990 },
  ],
  markings: [{ kind: "proof", mark: "de-eagle-n", place: { part: "barrel", side: "right" } }],
  parts: [{ part: "frame", bears: ["serial"], isRegulated: true }],
  legalClasses: [{ jurisdiction: "FR", class: "B1", from: "2019-01-01", source: "made up" }],
  links: [
    { kind: "copy_of", ref: "FRM0001", difference: [{ language: "en", text: "another rib" }] },
  ],
  pictures: [{ file: "01900000-0000-7000-8000-00000000000a", view: "left", marks: [] }],
  notes: [{ language: "fr", text: "Vu en 2021." }],
  fieldProvenance: { calibres: { source: "a catalogue", date: "2020-02-01", state: "verified" } },
} as const;

async function publish(ref: string, change: object, rest: object = {}): Promise<void> {
  const stored = await findStoredEntry(table.query, ref);
  const article = { ...stored?.article, ...change } as Article;
  const version = (stored?.version ?? 0) + 1;
  await publishVersions(table.query, [{ ref, version, article, ...rest }], { change: "edited" });
}

test("an entry is read on a phone as the server tells it, in full but for its photographs", async () => {
  await publish("FRM0194", whole);
  await publish("FRM0195", {}, { isListed: false, mergedInto: "FRM0194" });
  const { kept, phone } = await fetchKept();
  const { lists } = await kept.table();
  const asked = [...lists.entries.slice(0, 8).map(({ ref }) => ref), "FRM0194-2", "FRM0195"];
  for (const ref of asked) {
    const told = await readEntry(table, ref);
    const { photographs, ...read } = entryRoute.answer
      .loose()
      .parse(await phone(entryRoute.id, { params: { ref } }));
    const { siblings, ...rest } = told;
    expect(read).toEqual({
      ...rest,
      article: { ...told.article, pictures: [] },
      siblings: expect.arrayContaining(siblings),
    });
    expect(photographs).toBe(told.article.pictures.length);
  }
  const { linkedFrom } = (await phone(entryRoute.id, { params: { ref: "FRM0001" } })) as never;
  expect(linkedFrom).toMatchObject([{ ref: "FRM0194", kind: "copy_of" }]);
}, 60_000);

test("it is sent again only when the table changed", async () => {
  const { etag } = (await fetchPack()).headers;
  const again = () => fetchPack({ "x-roles": "officer", "if-none-match": String(etag) });
  const unchanged = await again();
  expect([unchanged.statusCode, unchanged.rawPayload.byteLength]).toEqual([304, 0]);
  expect(unchanged.headers.etag).toBe(etag);
  await publish("FRM0193", { model: "19 renamed" });
  expect((await again()).statusCode).toBe(200);
  const { kept } = await fetchKept();
  const { lists } = await kept.table();
  expect(lists.entries.find(({ ref }) => ref === "FRM0193")?.model).toBe("19 renamed");
  expect((await kept.findArticle("FRM0193"))?.version).toBe(2);
}, 60_000);
