import { readFileSync } from "node:fs";
import { join } from "node:path";
import { gzipSync } from "node:zlib";
import { beforeAll, expect, test } from "vitest";
import { ensureWebBuilt } from "../../tools/web-build.ts";

interface Chunk {
  file: string;
  imports?: string[];
  css?: string[];
}

/** Budgets of the first screen, gzip bytes (design.md section 7). */
const scriptBudget = 220_000;
const styleBudget = 45_000;

/** What is fetched before the check stands there: the shell, its texts in one language, the page. */
const firstScreen = [
  "index.html",
  "messages/bundle-ar.ts",
  "../../modules/reference/web/check/check-page.tsx",
];

let files: { scripts: Set<string>; styles: Set<string> };
let folder: string;

beforeAll(async () => {
  folder = await ensureWebBuilt();
  const manifest = JSON.parse(readFileSync(join(folder, ".vite", "manifest.json"), "utf8"));
  files = collect(manifest, firstScreen);
}, 120_000);

test("the script of the first screen stays within its budget", () => {
  expect(weigh(files.scripts)).toBeLessThanOrEqual(scriptBudget);
});

test("the styles of the first screen stay within their budget", () => {
  expect(weigh(files.styles)).toBeLessThanOrEqual(styleBudget);
});

function collect(manifest: Record<string, Chunk>, entries: readonly string[]) {
  const scripts = new Set<string>();
  const styles = new Set<string>();
  const visit = (name: string) => {
    const chunk = manifest[name];
    if (chunk === undefined) throw new Error(`the build holds no ${name}`);
    if (scripts.has(chunk.file)) return;
    scripts.add(chunk.file);
    for (const style of chunk.css ?? []) styles.add(style);
    for (const next of chunk.imports ?? []) visit(next);
  };
  for (const entry of entries) visit(entry);
  return { scripts, styles };
}

function weigh(names: ReadonlySet<string>): number {
  const sizes = [...names].map((name) => gzipSync(readFileSync(join(folder, name))).byteLength);
  return sizes.reduce((sum, size) => sum + size, 0);
}
