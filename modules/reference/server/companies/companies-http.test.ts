import { afterAll, beforeAll, describe, expect, test } from "vitest";
import {
  companiesRoute,
  companyRoute,
  ExplainedInPlace,
  entryRoute,
  findRoute,
  glossaryRoute,
} from "#reference/contract";
import { problemOf } from "#testing/problem-of";
import { type Browser, startTestServer, type TestServer } from "#testing/test-server";
import { openReferenceTable } from "../open-reference-table.ts";
import { serveReference } from "../reference.ts";
import type { ReferenceTable } from "../reference-table.ts";

let http: TestServer;
let table: ReferenceTable;
let officer: Browser;

beforeAll(async () => {
  http = await startTestServer({
    hasSeed: true,
    bindings: async ({ runtime }) => {
      table = await openReferenceTable({ database: runtime, onFailure: rethrow });
      return serveReference(table);
    },
  });
  officer = await http.signedIn(1);
});

afterAll(async () => {
  await table.close();
  await http.stop();
});

function rethrow(error: unknown): never {
  throw error;
}

describe("companies", () => {
  test("a company comes with its events, its neighbours and whom to ask for its records", async () => {
    const answer = await officer.call(companyRoute, { params: { id: "izhmash" } });
    expect(answer.company.name).toBe("Izhmash");
    expect(answer.successors).toMatchObject([
      { kind: "renamed", object: { name: "Kalashnikov Concern" }, year: 2013 },
    ]);
    expect(answer.records.holder?.id).toBe("kalashnikov");
    expect(answer.events[0]?.source.address).toMatch(/^http/);
    expect(answer.makes.map(({ name }) => name)).toContain("Izhmash");
  });

  test("one that is not listed is answered with its own problem", async () => {
    const failed = await problemOf(officer.call(companyRoute, { params: { id: "acme" } }));
    expect(failed).toBe("404 /problems/reference.company_not_found");
  });

  test("the list names them all", async () => {
    const { companies } = await officer.call(companiesRoute, {});
    expect(companies.length).toBeGreaterThan(200);
  });

  test("an entry leads to the company that bore its make when the model came out", async () => {
    const { results } = await officer.call(findRoute, {
      body: { query: "Springfield Armory XD", facets: {}, limit: 5 },
    });
    const ref = results.find(({ kind }) => kind === "entry")?.id ?? "";
    const answer = await officer.call(entryRoute, { params: { ref } });
    expect(answer.company?.id).toBe("springfield_inc");
  });

  test("a make that is found leads to its company", async () => {
    const { results } = await officer.call(findRoute, {
      body: { query: "Colt", facets: { kind: ["make"] }, limit: 5 },
    });
    expect(results.find(({ title }) => title === "Colt")?.company).toBe("colt");
  });
});

describe("glossary", () => {
  test("is answered in the language asked for, in its order", async () => {
    const { terms } = await officer.call(glossaryRoute, { query: { language: "fr" } });
    const frame = terms.find(({ id }) => id === "frame");
    expect(frame?.name).toBe("carcasse");
    const names = terms.map(({ name }) => name);
    expect(names).toEqual(names.toSorted(new Intl.Collator("fr").compare));
  });

  test("explains every word that pages explain in place, in four languages", async () => {
    for (const language of ["en", "fr", "es", "ar"] as const) {
      const { terms } = await officer.call(glossaryRoute, { query: { language } });
      const known = new Map(terms.map((term) => [term.id, term]));
      for (const id of ExplainedInPlace.options) expect(known.has(id), id).toBe(true);
      expect(known.size).toBe(terms.length);
    }
  });
});

test("nobody who is not signed in reads companies or terms", async () => {
  const stranger = http.browser();
  const calls = [
    () => stranger.call(companyRoute, { params: { id: "fn" } }),
    () => stranger.call(companiesRoute, {}),
    () => stranger.call(glossaryRoute, { query: { language: "en" } }),
  ];
  for (const call of calls)
    expect(await problemOf(call())).toBe("401 /problems/http.not_signed_in");
});
