import { Writable } from "node:stream";
import { expect, test } from "vitest";
import { createLogger } from "#platform/logging";
import { describeError } from "./describe-error.ts";

function whatIsLogged(log: (logger: ReturnType<typeof createLogger>) => void): string {
  let written = "";
  const write = (piece: Buffer, _: unknown, done: () => void) => {
    written += String(piece);
    done();
  };
  log(createLogger("error", new Writable({ write })));
  return written;
}

const words = "Idrissi has KXB4471\n    at Idrissi (file:///KXB4471.ts:1:1)";
const secret = /Idrissi|KXB4471/;

function refused(): Error {
  const error = new Error(`duplicate key ${words}`);
  const facts = { code: "23505", schema: "records", table: "record", routine: "_bt_check_unique" };
  const repeated = { detail: `Key (name)=(${words})`, where: words, constraint: words };
  return Object.assign(error, facts, repeated);
}

test("an error is told by what it is and where it came about, never by its words", () => {
  const told = describeError(new Error(words, { cause: refused() }));
  expect(told).toMatchObject({
    type: "Error",
    cause: {
      type: "Error",
      code: "23505",
      schema: "records",
      table: "record",
      routine: "_bt_check_unique",
    },
  });
  expect(told.at[0]).toContain("describe-error.test.ts");
  expect(told.cause?.at[0]).toContain("refused");
  expect(JSON.stringify(told)).not.toMatch(secret);
});

test.each([
  [
    "with facts and no sentence",
    (logger) => logger.error({ err: refused(), route: "/api/records" }),
  ],
  ["with a sentence", (logger) => logger.error({ err: refused() }, "could not be linked")],
  ["by itself", (logger) => logger.error(refused())],
  ["that is none", (logger) => logger.error({ err: words })],
] as [string, (logger: ReturnType<typeof createLogger>) => void][])(
  "an error logged %s says nothing of the row",
  (_, log) => {
    const line = whatIsLogged(log);
    expect(JSON.parse(line)).toHaveProperty("msg");
    expect(line).not.toMatch(secret);
  },
);
