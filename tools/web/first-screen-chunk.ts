import { join } from "node:path";
import { reachedFiles } from "./reached-files.ts";

interface Modules {
  getModuleInfo(id: string): { readonly importers: readonly string[] } | null;
}

const root = join(import.meta.dirname, "..", "..");
const start = join(root, "apps", "web", "main.tsx");
const own = reachedFiles(start);
const reached = new Map<string, boolean>();

/** Whether the start imports a module, by whichever way; what is fetched later does not count. */
function isReached(id: string, modules: Modules): boolean {
  if (own.has(id)) return true;
  if (id.startsWith(root) && /\.tsx?$/.test(id) && !id.includes("/node_modules/")) return false;
  const known = reached.get(id);
  if (known !== undefined) return known;
  // While it is looked for, a circle leads nowhere.
  reached.set(id, false);
  const importers = modules.getModuleInfo(id)?.importers ?? [];
  const found = importers.some((importer) => isReached(importer, modules));
  reached.set(id, found);
  return found;
}

/**
 * One file for all that the start needs: cut into forty it is a sixtieth larger compressed, and asks
 * the server forty times.
 */
export function firstScreenChunk(id: string, modules: Modules): string | null {
  // The start waits for texts, which come with files that need this one: it must not wait itself.
  return id !== start && isReached(id, modules) ? "first-screen" : null;
}
