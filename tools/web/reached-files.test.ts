import { join, relative } from "node:path";
import { expect, test } from "vitest";
import { reachedFiles } from "./reached-files.ts";

const root = join(import.meta.dirname, "..", "..");
const reached = new Set(
  [...reachedFiles(join(root, "apps", "web", "main.tsx"))].map((file) => relative(root, file)),
);

test("follows what the start imports through front doors to the files that give it", () => {
  for (const file of [
    "apps/web/router.tsx",
    "apps/web/parts.ts",
    "modules/records/contract/pages.ts",
  ])
    expect(reached).toContain(file);
});

test("leaves out what is fetched later, and what a front door has besides", () => {
  for (const file of [
    "modules/records/web/records-page.tsx",
    "modules/records/contract/record.ts",
    "modules/reference/contract/import/routes.ts",
    "modules/reference/web/pictures/places-on-picture.tsx",
  ])
    expect(reached).not.toContain(file);
});
