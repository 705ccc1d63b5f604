import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { runPackage } from "./run-program.ts";
import type { TestCounts } from "./test-counts.ts";

interface VitestReport {
  numPassedTests: number;
  numFailedTests: number;
  numPendingTests: number;
  success: boolean;
}

/** Unit, store and HTTP tests. A run that broke off before its report counts as one failure. */
export async function runUnitTests(folder: string, patterns: string[]): Promise<TestCounts> {
  const file = join(folder, "unit.json");
  const args = [
    "run",
    "--reporter=default",
    "--reporter=json",
    `--outputFile.json=${file}`,
    ...patterns,
  ];
  const code = await runPackage("vitest", "vitest.mjs", args);
  if (!existsSync(file)) return { passed: 0, failed: 1, skipped: 0 };
  const report = JSON.parse(readFileSync(file, "utf8")) as VitestReport;
  const failed = code === 0 ? report.numFailedTests : Math.max(1, report.numFailedTests);
  return { passed: report.numPassedTests, failed, skipped: report.numPendingTests };
}
