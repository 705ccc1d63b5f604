import { checkBoundaries } from "./checks/boundaries.ts";
import { checkMessages } from "./checks/messages.ts";
import { checkNames } from "./checks/names.ts";
import { checkSizes } from "./checks/sizes.ts";
import { runPackage } from "./tests/run-program.ts";

/** Each check answers whether the tree is clean and prints what is not. */
const checks: [string, () => Promise<boolean>][] = [
  ["types: contract and science", () => types("pure")],
  ["types: server", () => types("server")],
  ["types: web", () => types("web")],
  ["types: service worker", () => types("service-worker")],
  [
    "lint",
    async () =>
      (await runPackage("oxlint", "bin/oxlint", ["--type-aware", "--deny-warnings"])) === 0,
  ],
  [
    "format",
    async () =>
      (await runPackage("@biomejs/biome", "bin/biome", ["check", "--error-on-warnings", "."])) ===
      0,
  ],
  ["boundaries", checkBoundaries],
  ["names", checkNames],
  ["dead code", async () => (await runPackage("knip", "bin/knip.js", [])) === 0],
  ["messages", checkMessages],
  ["sizes", checkSizes],
];

async function types(project: string): Promise<boolean> {
  return (await runPackage("typescript", "bin/tsc", ["-p", `tsconfig.${project}.json`])) === 0;
}

const unclean: string[] = [];
for (const [name, check] of checks) {
  const started = performance.now();
  const isClean = await check();
  const seconds = ((performance.now() - started) / 1000).toFixed(1);
  process.stdout.write(`${isClean ? "✓" : "✗"} ${name}  ${seconds} s\n`);
  if (!isClean) unclean.push(name);
}
if (unclean.length > 0) process.stdout.write(`\nNot clean: ${unclean.join(", ")}\n`);
process.exit(unclean.length > 0 ? 1 : 0);
