import { Writable } from "node:stream";
import { sql } from "kysely";
import { afterAll, beforeAll, expect, test } from "vitest";
import * as z from "zod";
import { defineRoute } from "#platform/http/contract";
import { createLogger } from "#platform/logging";
import { startTestServer, type TestServer } from "#testing/test-server";
import { bind } from "./binding.ts";

const enterRoute = defineRoute({
  id: "testing.sighting.enter",
  method: "PUT",
  path: "/api/testing/sighting",
  summary: "Enter what the table refuses",
  access: "public",
  leaves: "only_reads",
  body: z.object({ name: z.string(), serial: z.string() }),
  answer: z.object({}),
});

let tested: TestServer;
let written = "";
beforeAll(async () => {
  const output = new Writable({
    write(piece: Buffer, _, done) {
      written += String(piece);
      done();
    },
  });
  tested = await startTestServer({
    logger: createLogger("warn", output),
    bindings: async ({ migrator, runtime }) => {
      await sql`create table public.sighting (name text, serial text unique check (name <> ''))`.execute(
        migrator.query,
      );
      await sql`grant insert on public.sighting to proofmark_runtime`.execute(migrator.query);
      const enter = async ({ body }: { body: { name: string; serial: string } }) => {
        await sql`insert into public.sighting values (${body.name}, ${body.serial})`.execute(
          runtime.query,
        );
        return {};
      };
      return [bind(enterRoute, enter)];
    },
  });
});
afterAll(() => tested.stop());

test("an unexpected error of the database is logged by what it is, and neither log nor answer repeats the row", async () => {
  const enter = (body: { name: string; serial: string }) =>
    tested.server.inject({ method: "PUT", url: enterRoute.path, payload: body });
  const row = { name: "Idrissi", serial: "KXB4471" };
  expect((await enter(row)).statusCode).toBe(200);
  // PostgreSQL's detail names the key of the one, and the whole row of the other.
  const refused = [await enter(row), await enter({ name: "", serial: "HX2290" })];
  expect(refused.map(({ statusCode }) => statusCode)).toEqual([500, 500]);
  const told = written + refused.map(({ body }) => body).join("");
  expect(told).not.toMatch(/Idrissi|KXB4471|HX2290/);

  const lines = written
    .trim()
    .split("\n")
    .map((line) => JSON.parse(line) as object);
  expect(lines).toHaveLength(2);
  const place = { type: "DatabaseError", schema: "public", table: "sighting" };
  expect(lines[0]).toMatchObject({
    err: {
      ...place,
      code: "23505",
      constraint: "sighting_serial_key",
      routine: "_bt_check_unique",
    },
    route: enterRoute.path,
    correlation: refused[0]?.json<{ correlation: string }>().correlation,
  });
  expect(lines[1]).toMatchObject({ err: { ...place, code: "23514" } });
  const { err } = lines[0] as { err: { at: string[] } };
  expect(err.at.join()).toContain("problem-reply.test.ts");
});
