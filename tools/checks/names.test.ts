import { expect, test } from "vitest";
import { findNameFaults } from "./names.ts";

test.each([
  ["modules/records/server/utils.ts", "utils"],
  ["modules/records/server/date-utils.test.ts", "date-utils"],
  ["modules/records/helpers/format-day.ts", "helpers"],
  ["platform/core/index.ts", "core"],
  ["platform/jobs/server/pool-manager.ts", "pool-manager"],
  ["modules/records/contract/types.ts", "types"],
  ["modules/records/server/search-v2.ts", "search-v2"],
  ["ui/field/TextField.tsx", "TextField"],
  ["ui/field/text_field.module.css", "text_field"],
])("%s is refused for its name", (path, name) => {
  expect(findNameFaults(path, "")).toEqual([`${path}: ${name}`]);
});

test.each([
  "export interface RecordDto {",
  "export class PoolManager {",
  "export const dateUtils =",
])("%s is refused", (line) => {
  expect(findNameFaults("modules/records/contract/record.ts", `${line}\n`)).toHaveLength(1);
});

test.each([
  "e2e/shared-phone.spec.ts",
  "modules/records/web/begin/new-record-page.tsx",
  "platform/database/database.ts",
  "tools/launcher/say.d.mts",
  ".dependency-cruiser.mjs",
  "apps/web/vite.config.ts",
])("%s has a name", (path) => {
  expect(findNameFaults(path, "export function newRecord() {}\nconst useManager = 1;")).toEqual([]);
});
