import { expect, test } from "vitest";
import { readOperations } from "./read-operations.ts";

test("operations come by part, then by path", () => {
  const paths = {
    "/api/reference/find": {
      post: { operationId: "reference.table.find", summary: "Find", tags: ["reference"] },
    },
    "/api/access/keys": {
      get: { operationId: "access.key.list", summary: "List", tags: ["access"] },
      post: {
        operationId: "access.key.make",
        summary: "Make",
        tags: ["access"],
        "x-leaves": { always: ["access.key.make" as const], sometimes: [] },
      },
    },
  };
  const operations = readOperations({ paths });
  expect(operations.map(({ leaves }) => leaves.always)).toEqual([[], ["access.key.make"], []]);
  expect(operations.map(({ id, method, part }) => [part, method, id])).toEqual([
    ["access", "GET", "access.key.list"],
    ["access", "POST", "access.key.make"],
    ["reference", "POST", "reference.table.find"],
  ]);
});
