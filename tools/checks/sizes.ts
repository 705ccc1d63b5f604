import { execFileSync } from "node:child_process";
import { readFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { parseSync } from "@swc/core";

const root = join(import.meta.dirname, "..", "..");
const LONGEST_FILE = 400;
const MOST_FILES = 15;

interface Measured {
  name: string;
  lines: number;
}

/** Prints the size table of design.md section 2 and stops at its hard limits. */
export async function checkSizes(): Promise<boolean> {
  const files = listSources();
  const lines = files.map((name) => ({ name, lines: countLines(name) }));
  const functions = files.flatMap(measureFunctions);
  const folders = countByFolder(files);
  process.stdout.write(row("files", lines, 80, 200) + row("functions", functions, 12, 40));
  const tooLong = lines.filter((file) => file.lines > LONGEST_FILE);
  const tooMany = folders.filter((folder) => folder.lines > MOST_FILES);
  for (const { name, lines: count } of tooLong)
    process.stdout.write(`  ${name} has ${count} lines; ${LONGEST_FILE} is the stop\n`);
  for (const { name, lines: count } of tooMany)
    process.stdout.write(`  ${name} holds ${count} files; split it by noun\n`);
  const isSlim = fits(lines, 80, 200) && fits(functions, 12, 40);
  return isSlim && tooLong.length === 0 && tooMany.length === 0;
}

function listSources(): string[] {
  const listed = execFileSync(
    "git",
    ["ls-files", "-co", "--exclude-standard", "*.ts", "*.tsx", "*.mjs"],
    { cwd: root, encoding: "utf8" },
  );
  const isSource = (name: string) =>
    name !== "" && !/\.(test|spec)\.tsx?$|\.d\.(mts|ts)$/.test(name);
  return listed.split("\n").filter(isSource);
}

function countLines(name: string): number {
  return readFileSync(join(root, name), "utf8").trimEnd().split("\n").length;
}

function countByFolder(files: string[]): Measured[] {
  const counts = new Map<string, number>();
  for (const file of files) counts.set(dirname(file), (counts.get(dirname(file)) ?? 0) + 1);
  return [...counts].map(([name, lines]) => ({ name, lines }));
}

/** Lines of every function body in a file, nested ones counted for themselves as well. */
function measureFunctions(name: string): Measured[] {
  const text = readFileSync(join(root, name));
  const tree = parseSync(text.toString(), {
    syntax: "typescript",
    tsx: name.endsWith("x"),
    target: "es2024",
  });
  const base = tree.span.start;
  const found: Measured[] = [];
  walk(tree, (node) => {
    if (!bodyTypes.has(node.type ?? "") || !node.span) return;
    const body = text.subarray(node.span.start - base, node.span.end - base).toString();
    found.push({ name, lines: body.split("\n").length });
  });
  return found;
}

interface Node {
  type?: string;
  span?: { start: number; end: number };
}

const bodyTypes = new Set(["FunctionBody", "BlockStatement"]);
const functionTypes = new Set([
  "FunctionDeclaration",
  "FunctionExpression",
  "ArrowFunctionExpression",
  "ClassMethod",
  "Constructor",
  "MethodProperty",
]);

function walk(node: unknown, visit: (body: Node) => void): void {
  if (Array.isArray(node)) for (const one of node) walk(one, visit);
  else if (node !== null && typeof node === "object") {
    const { type, body } = node as { type?: string; body?: Node };
    if (type !== undefined && functionTypes.has(type) && body) visit(body);
    for (const value of Object.values(node)) walk(value, visit);
  }
}

function quantile(rows: Measured[], share: number): number {
  const sorted = rows.map((one) => one.lines).sort((a, b) => a - b);
  return sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))] ?? 0;
}

function fits(rows: Measured[], median: number, tail: number): boolean {
  return quantile(rows, 0.5) <= median && quantile(rows, 0.9) <= tail;
}

function row(label: string, rows: Measured[], median: number, tail: number): string {
  const longest = rows.reduce((most, one) => (one.lines > most.lines ? one : most), {
    name: "",
    lines: 0,
  });
  const figures = [
    `${rows.length} ${label}`,
    `median ${quantile(rows, 0.5)} (≤ ${median})`,
    `90 % ≤ ${quantile(rows, 0.9)} (≤ ${tail})`,
  ];
  return `  ${figures.join("  ")}  longest ${longest.lines}: ${longest.name}\n`;
}
