import { sql } from "kysely";
import * as z from "zod";
import { contextOf } from "#platform/access/contract";
import { type Database, inTransaction } from "#platform/database";
import { defineRoute, httpErrors, problem } from "#platform/http/contract";
import { bind, createHttpServer } from "#platform/http/server";
import { createTranslator } from "#platform/i18n/server";
import { createLogger } from "#platform/logging";
import type { HiddenRows } from "./hidden-rows.ts";
import type { Probe } from "./probe-timing.ts";

/** As a use case asks: one transaction of the runtime login with the reader's context. */
export function probeStore(runtime: Database<unknown>, { reader }: HiddenRows): Probe {
  return async (id) => {
    const { rows } = await inTransaction(runtime.query, contextOf(reader), (transaction) =>
      sql`select * from public.sighting where id = ${id}`.execute(transaction),
    );
    return rows.length > 0;
  };
}

const sightingRoute = defineRoute({
  id: "bench.sighting.read",
  method: "GET",
  path: "/api/bench/sightings/:id",
  summary: "One sighting",
  access: "signed_in",
  params: z.object({ id: z.uuid() }),
  answer: z.object({ id: z.uuid() }),
});

/** As anyone signed in can ask: through the whole interface. */
export async function probeInterface(
  runtime: Database<unknown>,
  rows: HiddenRows,
): Promise<{ probe: Probe; close: () => Promise<void> }> {
  const isShown = probeStore(runtime, rows);
  const server = await createHttpServer({
    translate: await createTranslator(),
    logger: createLogger("error"),
    authenticate: async () => rows.reader,
    version: "0.0.0-bench",
    query: runtime.query,
    limits: { burst: 1_000_000, perMinute: 1_000_000 },
    bindings: [
      bind(sightingRoute, async ({ params: { id } }) => {
        if (!(await isShown(id))) throw problem(httpErrors.notFound);
        return { id };
      }),
    ],
  });
  const probe: Probe = async (id) => {
    const answer = await server.inject({ url: `/api/bench/sightings/${id}` });
    return answer.statusCode !== 404;
  };
  return { probe, close: () => server.close() };
}
