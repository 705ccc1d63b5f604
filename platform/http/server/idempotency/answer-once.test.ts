import { setTimeout as sleep } from "node:timers/promises";
import { afterAll, beforeAll, expect, test } from "vitest";
import { defineError, Problem, problem } from "#platform/http/contract";
import { readerOf } from "#testing/readers";
import { createTestDatabase, type TestDatabase } from "#testing/test-database";
import { type AnswerOnce, createAnswerOnce } from "./answer-once.ts";

const refused = defineError("testing.refused", 409);
const caller = readerOf("FR", "police");
const other = readerOf("ES", "police");

let database: TestDatabase;
let answerOnce: AnswerOnce;
beforeAll(async () => {
  database = await createTestDatabase();
  answerOnce = createAnswerOnce(database.runtime.query);
});
afterAll(() => database.drop());

function ask(
  key: string,
  work: () => Promise<unknown>,
  more: { input?: unknown; by?: typeof caller; isKept?: boolean } = {},
) {
  const { by = caller, input = { body: 1 }, isKept = true } = more;
  return answerOnce({ key, caller: by, route: "testing.thing.make", input, isKept }, work);
}

async function idOf(answer: Promise<unknown>): Promise<string> {
  return answer.then(
    () => "answered",
    (error: unknown) => (error instanceof Problem ? error.definition.id : String(error)),
  );
}

test("many at one moment are carried out once; the others get the answer or are told to look", async () => {
  let made = 0;
  const work = async () => {
    made += 1;
    await sleep(30);
    return { id: made };
  };
  const answers = await Promise.all(
    Array.from({ length: 8 }, () =>
      ask("same-moment", work).catch((error: unknown) => (error as Problem).definition.id),
    ),
  );
  expect(made).toBe(1);
  expect(answers).toContainEqual({ id: 1 });
  for (const answer of answers) expect([{ id: 1 }, "http.key_in_progress"]).toContainEqual(answer);
  expect(await ask("same-moment", work)).toEqual({ id: 1 });
  expect(made).toBe(1);
});

test("a refused request gives its key back; one that failed unexpectedly is never repeated", async () => {
  const refuse = async () => {
    throw problem(refused);
  };
  expect(await idOf(ask("refused-key", refuse))).toBe("testing.refused");
  expect(await ask("refused-key", async () => "done")).toBe("done");
  const crash = async () => {
    throw new Error("the power went");
  };
  expect(await idOf(ask("crashed-key", crash))).toBe("Error: the power went");
  expect(await idOf(ask("crashed-key", async () => "twice"))).toBe("http.key_in_progress");
});

test("a key belongs to one account and one request", async () => {
  expect(await ask("owned-key", async () => "mine")).toBe("mine");
  expect(await idOf(ask("owned-key", async () => "x", { input: { body: 2 } }))).toBe(
    "http.key_reused",
  );
  expect(await ask("owned-key", async () => "theirs", { by: other })).toBe("theirs");
});

test("answers are forgotten after a day", async () => {
  await ask("old-key-1", async () => "first");
  await database.migrator.pool.query(
    "update http.idempotency set created_at = created_at - interval '25 hours'",
  );
  expect(await ask("old-key-1", async () => "again")).toBe("again");
});

test("an answer that is not kept is given once, is stored nowhere, and nothing is done twice", async () => {
  let made = 0;
  const make = async () => ({ secret: `whispered ${++made}` });
  expect(await ask("secret-key", make, { isKept: false })).toEqual({ secret: "whispered 1" });
  expect(await idOf(ask("secret-key", make, { isKept: false }))).toBe("http.answer_not_kept");
  const other = { isKept: false, input: { body: 2 } };
  expect(await idOf(ask("secret-key", make, other))).toBe("http.key_reused");
  expect(made).toBe(1);
  const { rows } = await database.migrator.pool.query("select * from http.idempotency");
  expect(JSON.stringify(rows)).not.toContain("whispered");
});
