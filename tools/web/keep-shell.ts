import { createHash } from "node:crypto";
import type { Plugin, Rolldown } from "vite";

type Bundle = Rolldown.OutputBundle;
type Chunk = Rolldown.OutputChunk & { viteMetadata?: { importedCss: Set<string> } };

/** Pages of these folders open without the server; of the others only the code they share. */
const opened = /\/(apps\/web|modules\/reference)\/|\/messages\/|\/sign-in-page\.tsx$/;
/** Read by the server or by tools, not by pages. */
const notKept = /\.(html|map|webmanifest)$|^\.vite\/|^service-worker\.js$/;

/** A file with all it imports. */
function withImports(bundle: Bundle, name: string, kept: Set<string>): void {
  if (kept.has(name)) return;
  kept.add(name);
  const file = bundle[name];
  if (file?.type !== "chunk") return;
  for (const style of (file as Chunk).viteMetadata?.importedCss ?? []) kept.add(style);
  for (const next of file.imports) withImports(bundle, next, kept);
}

/** The files that pages need to open without the server: their code and styles, fonts and pictures. */
function shellFiles(bundle: Bundle): string[] {
  const kept = new Set<string>();
  for (const file of Object.values(bundle)) {
    if (notKept.test(file.fileName)) continue;
    const isOpened =
      file.type === "chunk"
        ? opened.test(file.facadeModuleId ?? "")
        : !file.fileName.endsWith(".css");
    if (isOpened) withImports(bundle, file.fileName, kept);
  }
  return [...kept].sort().map((name) => `/${name}`);
}

function digestOf(bundle: Bundle, files: readonly string[]): string {
  const hash = createHash("sha256").update(files.join("\n"));
  const page = bundle["index.html"];
  if (page?.type === "asset") hash.update(page.source);
  return hash.digest("hex").slice(0, 16);
}

/** Writes into the service worker which files it keeps; another build is another service worker. */
export const keepShell: Plugin = {
  name: "proofmark-keep-shell",
  enforce: "post",
  generateBundle: {
    order: "post",
    handler(_, bundle) {
      const worker = bundle["service-worker.js"];
      const files = shellFiles(bundle);
      const entry = Object.values(bundle).find(
        (file): file is Chunk => file.type === "chunk" && file.isEntry && file !== worker,
      );
      if (worker?.type !== "chunk" || entry === undefined) this.error("nothing to keep");
      const shell = { build: digestOf(bundle, files), entry: entry.fileName, files };
      worker.code = worker.code.replace("PROOFMARK_SHELL", () => JSON.stringify(shell));
    },
  },
};
