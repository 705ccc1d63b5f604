import { rmSync } from "node:fs";
import { parseArgs } from "node:util";
import { runBrowserTests } from "./tests/browser-tests.ts";
import { interrupt } from "./tests/run-program.ts";
import { makeScratchFolder } from "./tests/scratch-folder.ts";
import type { TestCounts } from "./tests/test-counts.ts";
import { runUnitTests } from "./tests/unit-tests.ts";

// npm test                      everything
// npm test -- --only unit …     unit, store and HTTP tests (of the files that match)
// npm test -- --only browser …  browser tests (of the files that match)
const { values, positionals } = parseArgs({
  options: { only: { type: "string" } },
  allowPositionals: true,
});

const folder = makeScratchFolder();
// Temporary files of everything that runs go there too, and with it.
process.env.TMPDIR = folder;
for (const signal of ["SIGINT", "SIGTERM", "SIGHUP"] as const) process.on(signal, interrupt);
const counts: TestCounts[] = [];
try {
  if (values.only !== "browser") counts.push(await runUnitTests(folder, positionals));
  if (values.only !== "unit") counts.push(await runBrowserTests(folder, positionals));
} finally {
  rmSync(folder, { recursive: true, force: true });
}

const sum = (pick: (one: TestCounts) => number) =>
  counts.reduce((total, one) => total + pick(one), 0);
const [passed, failed, skipped] = [
  sum((one) => one.passed),
  sum((one) => one.failed),
  sum((one) => one.skipped),
];
process.stdout.write(
  `\n${passed} passed, ${failed} failed${skipped > 0 ? `, ${skipped} skipped` : ""}\n`,
);
process.exit(failed > 0 || passed === 0 ? 1 : 0);
