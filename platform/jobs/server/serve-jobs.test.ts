import { afterAll, beforeAll, expect, test } from "vitest";
import { createId, inTransaction } from "#platform/database";
import { createHttpServer } from "#platform/http/server";
import { createTranslator } from "#platform/i18n/server";
import { createLogger } from "#platform/logging";
import { readerOf } from "#testing/readers";
import { createTestDatabase, type TestDatabase } from "#testing/test-database";
import { enqueueJob } from "./job-store.ts";
import { serveJobs } from "./serve-jobs.ts";

let database: TestDatabase;
beforeAll(async () => {
  database = await createTestDatabase();
});
afterAll(() => database.drop());

async function enqueue(object: string, task = "testing.anvil.strike"): Promise<void> {
  await inTransaction(database.runtime.query, { member: "FR" }, (transaction) =>
    enqueueJob(transaction, task, object),
  );
}

async function ask(roles: Parameters<typeof readerOf>[2]) {
  const server = await createHttpServer({
    translate: await createTranslator(),
    logger: createLogger("silent"),
    version: "0",
    query: database.runtime.query,
    authenticate: async () => readerOf("FR", "police", roles),
    bindings: serveJobs(database.runtime),
  });
  const answer = await server.inject({ url: "/api/jobs/dead" });
  await server.close();
  return answer;
}

test("the operator sees which jobs failed for good and why by code, and nobody else does", async () => {
  const [dead, living] = [createId(), createId()];
  await enqueue(dead);
  await enqueue(living);
  await database.migrator.pool.query(
    `update graphile_worker._private_jobs set attempts = max_attempts, last_error = '23505: serial 12345'
     where payload ->> 'object' = $1`,
    [dead],
  );
  expect((await ask({ roles: ["operator"] })).json().jobs).toEqual([
    {
      id: expect.any(String),
      task: "testing.anvil.strike",
      object: dead,
      attempts: 25,
      failure: "23505",
      failedAt: expect.any(String),
    },
  ]);
  expect((await ask({ roles: ["desk", "officer"] })).statusCode).toBe(403);
});

test("asking twice for the same work queues it once", async () => {
  const object = createId();
  await enqueue(object);
  await enqueue(object);
  const { rows } = await database.migrator.pool.query(
    "select payload from graphile_worker._private_jobs where payload ->> 'object' = $1",
    [object],
  );
  expect(rows).toEqual([{ payload: { object } }]);
});

test("nothing but a task's name gets through the door", async () => {
  await expect(enqueue(createId(), "a'; drop table x; --")).rejects.toMatchObject({
    code: "22023",
  });
});
