import { execFileSync } from "node:child_process";
import { createHash } from "node:crypto";
import { existsSync, globSync, mkdirSync, readFileSync, renameSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";

const root = join(import.meta.dirname, "../..");
/** What a filled cluster depends on besides seed and size: the schema, the keys and what draws the records. */
const origins = [
  "platform/database/migrations/*.sql",
  "modules/records/science/serial/keys/*.ts",
  "bench/find/random.ts",
  "bench/search/{load,world}/*.ts",
  "bench/search/open-world.ts",
];

function fingerprint(): string {
  const hash = createHash("sha256");
  for (const file of globSync(origins, { cwd: root }).sort())
    hash.update(readFileSync(join(root, file)));
  return hash.digest("hex").slice(0, 12);
}

/** Where the filled cluster of so many records is kept; not there before the first run. */
function keptFolder(seed: number, size: number): string {
  return join(tmpdir(), "proofmark-bench-kept", `${seed}-${size}-${fingerprint()}`);
}

/**
 * Fills a folder with a world, or copies it from the one kept by an earlier run: benches write to what they measure, so
 * each has its own copy. Returns whether it was filled now.
 */
export async function fillOrCopy(
  folder: string,
  { seed, size }: { seed: number; size: number },
  fill: () => Promise<void>,
): Promise<boolean> {
  const kept = keptFolder(seed, size);
  const isKept = existsSync(kept);
  if (isKept) copy(join(kept, "cluster"), join(folder, "cluster"));
  else await fill();
  if (!isKept) keep(folder, kept);
  return !isKept;
}

/** Whole or not at all: a run killed while it copies leaves no half of a world to the next one. */
function keep(folder: string, kept: string): void {
  const draft = `${kept}.draft`;
  rmSync(draft, { recursive: true, force: true });
  mkdirSync(dirname(kept), { recursive: true });
  mkdirSync(draft, { mode: 0o700 });
  copy(join(folder, "cluster"), join(draft, "cluster"));
  renameSync(draft, kept);
}

/** With owners and rights, which the server insists on. */
function copy(from: string, to: string): void {
  execFileSync("cp", ["-a", from, to]);
}
