import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { afterEach, beforeEach, expect, test } from "vitest";
import { findBoundaryFaults } from "./boundaries.ts";

/** A small tree with a sound skeleton, to which each test adds one sin. */
let folder: string;
const places = ["modules", "platform", "ui", "apps", "testing", "e2e"];

beforeEach(() => {
  folder = mkdtempSync(join(import.meta.dirname, "..", "..", ".planted-"));
  const skeleton = {
    "package.json":
      '{"imports":{"#reference/*":"./modules/reference/*/index.ts","#records/*":"./modules/records/*/index.ts"}}',
    "modules/reference/contract/index.ts": "export const entry = 1;",
    "modules/reference/science/index.ts":
      'import { entry } from "../contract/index.ts";\nexport const score = entry;',
    "modules/reference/server/index.ts":
      'import { score } from "../science/index.ts";\nexport const serve = score;',
    "modules/reference/server/inner.ts": "export const inner = 1;",
    "modules/reference/web/index.ts": "export const page = 1;",
    "modules/records/contract/index.ts": "export const record = 1;",
    "modules/records/server/index.ts":
      'import { serve } from "#reference/server";\nexport const keep = serve;',
    "platform/http/server/index.ts": "export const http = 1;",
    "platform/http/server/inner.ts": "export const inner = 1;",
    "platform/http/messages/en.json": "{}",
    "platform/ledger/contract/index.ts": "export const act = 1;",
    "platform/ledger/science/index.ts":
      'import { act } from "../contract/index.ts";\nexport const chain = act;',
    "platform/ledger/server/index.ts":
      'import { http } from "../../http/server/index.ts";\nexport const ledger = http;',
    "platform/config/index.ts": "export const config = 1;",
    "ui/index.ts": "export const ui = 1;",
    "apps/server/main.ts":
      'import { config } from "../../platform/config/index.ts";\nexport const main = config;',
    "apps/web/main.ts":
      'import texts from "../../platform/http/messages/en.json";\nexport const web = texts;',
    "apps/cli/main.ts": 'import { main } from "../server/main.ts";\nexport const cli = main;',
    "testing/cast.ts":
      'import { inner } from "../modules/reference/server/inner.ts";\nexport const cast = inner;',
    "e2e/journey.ts": 'import { test } from "@playwright/test";\nexport const journey = test;',
  };
  for (const [file, text] of Object.entries(skeleton)) plant(file, text);
});

afterEach(() => rmSync(folder, { recursive: true }));

function plant(file: string, text: string): void {
  mkdirSync(join(folder, file, ".."), { recursive: true });
  writeFileSync(join(folder, file), `${text}\n`);
}

test("a sound tree has no fault, and its files were read", async () => {
  const { modules, faults } = await findBoundaryFaults(folder, places);
  expect(faults).toEqual([]);
  expect(modules).toBeGreaterThan(10);
});

const sins: [rule: string, file: string, text: string][] = [
  [
    "reference-uses-only-what-it-may",
    "modules/reference/server/sin.ts",
    'import { record } from "#records/contract";\nexport const sin = record;',
  ],
  [
    "modules-by-the-front-door",
    "modules/records/server/sin.ts",
    'import { inner } from "../../reference/server/inner.ts";\nexport const sin = inner;',
  ],
  [
    "contract-is-pure",
    "modules/reference/contract/sin.ts",
    'import { score } from "../science/index.ts";\nexport const sin = score;',
  ],
  [
    "contract-is-pure",
    "modules/reference/contract/sin.ts",
    'import { join } from "node:path";\nexport const sin = join;',
  ],
  [
    "science-is-pure",
    "modules/reference/science/sin.ts",
    'import { readFileSync } from "node:fs";\nexport const sin = readFileSync;',
  ],
  [
    "science-is-pure",
    "platform/ledger/science/sin.ts",
    'import { readFileSync } from "node:fs";\nexport const sin = readFileSync;',
  ],
  [
    "science-is-pure",
    "platform/ledger/science/sin.ts",
    'import { ledger } from "../server/index.ts";\nexport const sin = ledger;',
  ],
  [
    "everyone-by-the-front-door",
    "apps/server/sin.ts",
    'import { inner } from "../../modules/reference/server/inner.ts";\nexport const sin = inner;',
  ],
  [
    "platform-by-the-front-door",
    "modules/reference/server/sin.ts",
    'import { inner } from "../../../platform/http/server/inner.ts";\nexport const sin = inner;',
  ],
  [
    "platform-by-the-front-door",
    "apps/server/sin.ts",
    'import { inner } from "../../platform/http/server/inner.ts";\nexport const sin = inner;',
  ],
  [
    "platform-parts-by-the-front-door",
    "platform/ledger/server/sin.ts",
    'import { inner } from "../../http/server/inner.ts";\nexport const sin = inner;',
  ],
  [
    "apps-stand-apart",
    "apps/server/sin.ts",
    'import { cli } from "../cli/main.ts";\nexport const sin = cli;',
  ],
  [
    "journeys-obey-the-policy",
    "e2e/sin.spec.ts",
    'import { test } from "@playwright/test";\nexport const sin = test;',
  ],
  [
    "browser-code-never-needs-the-server",
    "modules/reference/web/sin.ts",
    'import { serve } from "../server/index.ts";\nexport const sin = serve;',
  ],
  [
    "browser-code-has-no-node",
    "ui/sin.ts",
    'import { join } from "node:path";\nexport const sin = join;',
  ],
  [
    "server-never-needs-the-browser",
    "modules/reference/server/sin.ts",
    'import { page } from "../web/index.ts";\nexport const sin = page;',
  ],
  [
    "platform-knows-no-module",
    "platform/http/server/sin.ts",
    'import { entry } from "../../../modules/reference/contract/index.ts";\nexport const sin = entry;',
  ],
  [
    "ui-knows-no-platform",
    "ui/sin.ts",
    'import { http } from "../platform/http/server/index.ts";\nexport const sin = http;',
  ],
  [
    "nobody-needs-an-app",
    "modules/reference/server/sin.ts",
    'import { main } from "../../../apps/server/main.ts";\nexport const sin = main;',
  ],
  [
    "production-never-tests",
    "modules/reference/server/sin.ts",
    'import { cast } from "../../../testing/cast.ts";\nexport const sin = cast;',
  ],
  [
    "everything-is-there",
    "modules/reference/server/sin.ts",
    'import { gone } from "./gone.ts";\nexport const sin = gone;',
  ],
];

test.each(sins)("%s is caught in %s", async (rule, file, text) => {
  plant(file, text);
  const { faults } = await findBoundaryFaults(folder, places);
  expect(faults.map((fault) => fault.rule)).toContain(rule);
  expect(faults[0]?.comment).not.toBe("");
});

test("SQL outside a store is caught", async () => {
  plant("modules/reference/server/sin.ts", 'import pg from "pg";\nexport const sin = pg;');
  plant("modules/reference/server/entry-store.ts", 'import pg from "pg";\nexport const fine = pg;');
  const { faults } = await findBoundaryFaults(folder, places);
  expect(faults.map(({ rule, from }) => [rule, from])).toEqual([
    ["sql-stays-in-stores", "modules/reference/server/sin.ts"],
  ]);
});

test("a cycle is caught", async () => {
  plant(
    "modules/reference/server/one.ts",
    'import { two } from "./two.ts";\nexport const one = () => two;',
  );
  plant(
    "modules/reference/server/two.ts",
    'import { one } from "./one.ts";\nexport const two = () => one;',
  );
  const { faults } = await findBoundaryFaults(folder, places);
  expect(faults.map((fault) => fault.rule)).toContain("no-cycles");
});
