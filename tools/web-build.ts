import { execFile } from "node:child_process";
import { createHash } from "node:crypto";
import { globSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { promisify } from "node:util";
import { StartFailure } from "#platform/config";

const root = join(import.meta.dirname, "..");
const output = join(root, "dist", "web");
const stamp = join(output, ".sources");

/** What the system says of a disk that is full, read-only or not this account's. */
const diskRefusal =
  /No space left on device|Disk quota exceeded|Read-only file system|Permission denied/;

/** What the built pages depend on. */
const sources = [
  "apps/web/**",
  "ui/**",
  "{modules,platform}/*/{web,contract,science,messages}/**",
  "platform/client/**",
  "tools/web/**",
  "package-lock.json",
];

/** Builds the web pages unless these very sources were built before; returns their folder. */
export async function ensureWebBuilt(): Promise<string> {
  const digest = digestOfSources();
  if (readStamp() !== digest) {
    await build();
    writeFileSync(stamp, digest);
  }
  return output;
}

function digestOfSources(): string {
  const hash = createHash("sha256");
  const files = sources.flatMap((pattern) => globSync(pattern, { cwd: root, withFileTypes: true }));
  const names = files
    .filter((file) => file.isFile())
    .map((file) => join(file.parentPath, file.name));
  for (const name of names.sort()) hash.update(name.slice(root.length)).update(readFileSync(name));
  return hash.digest("hex");
}

function readStamp(): string | undefined {
  try {
    return readFileSync(stamp, "utf8");
  } catch {
    return undefined;
  }
}

async function build(): Promise<void> {
  const vite = join(root, "node_modules", "vite", "bin", "vite.js");
  const args = [vite, "build", "apps/web", "--logLevel", "error"];
  // Vitest says NODE_ENV=test, which would put React's development build into the pages.
  const env = { ...process.env, NODE_ENV: "production" };
  await promisify(execFile)(process.execPath, args, { cwd: root, env }).catch((error) => {
    throw explainBuild(String(error.stderr || error.message));
  });
}

/** The builder prints a page and a stack for a disk that refuses; anything else is told in its own words. */
export function explainBuild(said: string): StartFailure {
  const refusal = diskRefusal.exec(said)?.[0];
  return refusal === undefined
    ? new StartFailure("config.buildFailed", { reason: said })
    : new StartFailure("config.diskRefuses", { reason: `${output}: ${refusal}` });
}
