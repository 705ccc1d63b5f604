import * as fc from "fast-check";
import type { FastifyInstance, InjectOptions } from "fastify";
import { sql } from "kysely";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { demonstrationSignInRoute, isPermitted, type Role } from "#platform/access/contract";
import { castId, castPeople, createFirstAdministrator } from "#platform/access/server";
import { httpErrors, messageKeyOf, type Route, readLeaves } from "#platform/http/contract";
import { Language } from "#platform/i18n/contract";
import { lookKeyOf, thingKeyOf } from "#platform/ledger/contract";
import { compareProjection } from "./folds/compare-projection.ts";
import { notRebuilt, projections } from "./folds/every-table.ts";
import { findMisfits } from "./records/find-misfits.ts";
import { gatherCrew } from "./walk/random/crew.ts";
import { attempts, carryOutAttempt } from "./walk/random/random-attempts.ts";
import { createWalk, type Walk } from "./walk/walk.ts";
import { walkEverything } from "./walk/walk-everything.ts";
import { startWalkedServer, type WalkedServer } from "./walk/walked-server.ts";
import { listTables } from "./walk/witness.ts";

let walked: WalkedServer;
let server: FastifyInstance;
/** One world for both: what carrying out every route leaves is what is rebuilt. */
let walk: Walk;
beforeAll(async () => {
  walked = await startWalkedServer();
  ({ server } = walked);
  walk = await createWalk(walked);
});
afterAll(() => walked.stop());

/** A request that says nothing right: refused as input where it gets that far, so it changes nothing. */
function emptyRequest(route: Route, headers: Record<string, string>): InjectOptions {
  const url = route.path.replace(/:(\w+)/g, "not-an-id");
  const host = { host: "proofmark.test", origin: "http://proofmark.test" };
  return { method: route.method, url, headers: { ...host, ...headers } };
}

function takesInput(route: Route): boolean {
  return route.method === "GET" || route.params !== undefined || route.body !== undefined;
}

describe("every operation", () => {
  test("has an id and a path of its own and is described in OpenAPI 3.1", async () => {
    const routes = server.contracts;
    expect(routes.length).toBeGreaterThan(60);
    expect(new Set(routes.map(({ id }) => id)).size).toBe(routes.length);
    const answer = await server.inject({ url: "/api/openapi.json" });
    const { openapi, paths } = answer.json<{
      openapi: string;
      paths: Record<string, Record<string, { operationId: string; summary: string } | undefined>>;
    }>();
    expect(openapi).toMatch(/^3\.1/);
    for (const { id, method, path, summary } of routes) {
      const described = paths[path.replace(/:(\w+)/g, "{$1}")]?.[method.toLowerCase()];
      expect(described, id).toMatchObject({ operationId: id, summary });
      expect(id).toMatch(/^[a-z_]+\.[a-z_]+\.[a-z_]+$/);
      expect(summary.length, id).toBeGreaterThan(10);
    }
  });

  test("has a sentence in four languages for every error it may answer with", () => {
    const errors = server.contracts.flatMap((route) => route.errors ?? []);
    for (const { id, parameters } of [...errors, ...Object.values(httpErrors)]) {
      const given = Object.fromEntries(parameters.map((name) => [name, 7]));
      const sentences = Language.options.map((one) =>
        walked.translate(one, messageKeyOf(id), given),
      );
      expect(new Set(sentences).size, id).toBe(Language.options.length);
      for (const sentence of sentences) expect(sentence, id).not.toMatch(/\{\{|^$/);
    }
  });

  test("is closed to who is not signed in, unless it is public", async () => {
    for (const route of server.contracts.filter(({ access }) => access !== "public")) {
      const answer = await server.inject(emptyRequest(route, {}));
      expect([route.id, answer.statusCode]).toEqual([route.id, 401]);
    }
  });

  test("is open to exactly the roles of its permission, for each set of roles of the cast", async () => {
    const accounts = castPeople.flatMap((person) => person.accounts);
    const byRoles = new Map(accounts.map((each) => [each.roles.toSorted().join(), each]));
    expect(byRoles.size).toBeGreaterThan(8);
    for (const { number, roles } of byRoles.values()) {
      const cookie = await signIn(number);
      const remoteAddress = `192.0.2.${number}`;
      for (const route of server.contracts) {
        await checkPermission(route, roles, { cookie, remoteAddress });
      }
    }
  }, 90_000);

  test("leaves in the ledger exactly the acts it declares, and says so in OpenAPI", async () => {
    await walkEverything(walk);
    const answer = await server.inject({ url: "/api/openapi.json" });
    const { paths } = answer.json<{ paths: Record<string, Record<string, LeavesDescribed>> }>();
    for (const { id, method, path, leaves } of server.contracts) {
      const left = walk.carriedOut.get(id);
      const { always, sometimes, reason } = readLeaves(leaves);
      // Every verb a route may leave is seen at least once, or it is not known to be left.
      expect([id, left && [...left].sort()]).toEqual([id, [...always, ...sometimes].sort()]);
      if (method !== "GET")
        expect([id, always.length > 0 || reason !== undefined]).toEqual([id, true]);
      const described = paths[path.replace(/:(\w+)/g, "{$1}")]?.[method.toLowerCase()];
      expect([id, described?.["x-leaves"]]).toEqual([id, leaves && readLeaves(leaves)]);
    }
    await proveLooksNamed();
  }, 300_000);
});

describe("the state is the fold of its acts", () => {
  test("for every table, or it is said why not", async () => {
    const told = (name: string) => [name, `${name.split(".")[0]}.*`];
    for (const table of await listTables(walk.database)) {
      const ways = [
        ...projections.filter((one) => one.table === table),
        ...told(table).filter((name) => name in notRebuilt),
      ];
      // What is said of a whole schema holds for tables of which nothing more is said.
      if (ways.length > 1 && ways.at(-1) === told(table)[1]) ways.pop();
      expect([table, ways.length]).toEqual([table, 1]);
    }
  });

  test("after all this, and after an operator gave a member its administrators", async () => {
    await createFirstAdministrator(walk.database.runtime.query, {
      member: "NO",
      names: null,
      agency: { kind: "national_bureau", name: "Kripos", nameLanguage: "no" },
      zone: "Europe/Oslo",
      name: "Astrid Lie",
      signInName: "astrid.lie",
      language: "en",
    });
    await proveRebuilt();
  }, 120_000);

  test("after whatever people try, refused or not", async () => {
    let done = 0;
    let tried = 0;
    await fc.assert(
      fc.asyncProperty(attempts, async (sequence) => {
        const crew = await gatherCrew(walk);
        for (const attempt of sequence) {
          tried += 1;
          if (await carryOutAttempt(crew, attempt)) done += 1;
        }
        await proveRebuilt();
      }),
      // One world for all runs: a sequence that fails is not tried again in a smaller form.
      { numRuns: 3, endOnFailure: true },
    );
    expect(done / tried).toBeGreaterThan(0.5);
  }, 120_000);

  test.each([
    ["a row changed", "update access.account set language = 'es' where language = 'ar'", 4],
    ["a change undone", "update access.person set left_at = null, left_by = null", 3],
    [
      "a row added",
      "insert into access.role_grant select gen_random_uuid(), owner_member, account, 'operator', granted_at from access.role_grant limit 1",
      5,
    ],
  ])("%s behind the acts' back is seen", async (_, statement, index) => {
    const undone = walk.database.migrator.query.transaction().execute(async (transaction) => {
      await sql.raw(statement).execute(transaction);
      const projection = projections[index];
      if (projection === undefined) throw new Error("no such projection");
      const { stored, rebuilt } = await compareProjection(transaction, projection);
      expect(rebuilt).not.toEqual(stored);
      throw new Error("to be undone");
    });
    await expect(undone).rejects.toThrow("to be undone");
  });

  test("and no act names anybody", async () => {
    const { query } = walk.database.migrator;
    const names = await sql<{ name: string }>`
      select name from access.person union select sign_in_name from access.account
      union select name from files.file where name is not null`.execute(query);
    const acts = await sql<{ text: string }>`
      select row_to_json(act)::text || coalesce(content.content::text, '') as text
      from ledger.act left join ledger.act_content content on content.act_id = act.id`.execute(
      query,
    );
    const all = acts.rows.map(({ text }) => text).join("\n");
    expect(names.rows.map(({ name }) => name).filter((name) => all.includes(name))).toEqual([]);
  });
});

async function proveRebuilt(): Promise<void> {
  for (const projection of projections) {
    const { stored, rebuilt } = await compareProjection(walk.database.migrator.query, projection);
    expect(rebuilt, projection.table).toEqual(stored);
    expect(rebuilt.length, projection.table).toBeGreaterThan(0);
  }
  expect(await findMisfits(walk.database.migrator.query)).toEqual([]);
}

/** Whoever is told that something was looked at reads how, and at what, in words. */
async function proveLooksNamed(): Promise<void> {
  const { rows } = await sql<{ verb: string; kind: string }>`
    select distinct verb, object_kind as kind from ledger.act where is_look`.execute(
    walked.database.migrator.query,
  );
  expect(rows.length).toBeGreaterThan(5);
  const keys = rows.flatMap(({ verb, kind }) => [lookKeyOf(verb), thingKeyOf(kind)]);
  for (const language of Language.options)
    expect(keys.filter((key) => walked.translate(language, key) === key)).toEqual([]);
}

interface LeavesDescribed {
  "x-leaves"?: unknown;
}

async function signIn(account: number): Promise<string> {
  const answer = await server.inject({
    method: demonstrationSignInRoute.method,
    url: demonstrationSignInRoute.path,
    payload: { account: castId("account", account) },
  });
  const [cookie] = [answer.headers["set-cookie"]].flat();
  return cookie?.split(";")[0] ?? "";
}

/** Whose log or row is asked for decides as well as the role, and answers alike. */
const decidedByRowToo = /^ledger\./;

async function checkPermission(
  route: Route,
  roles: readonly Role[],
  { cookie, remoteAddress }: { cookie: string; remoteAddress: string },
) {
  if (typeof route.access === "string") return;
  const isOpen = isPermitted({ roles }, route.access);
  // What needs no input would be carried out; that it is refused to others is what matters here.
  if (isOpen && !takesInput(route)) return;
  const answer = await server.inject({ ...emptyRequest(route, { cookie }), remoteAddress });
  const isRefused = answer.body.includes("/problems/http.not_permitted");
  if (isOpen && decidedByRowToo.test(route.id)) return;
  expect([route.id, roles, isRefused]).toEqual([route.id, roles, !isOpen]);
  expect([route.id, answer.statusCode]).not.toEqual([route.id, 401]);
}
