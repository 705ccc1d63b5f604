import { spawn } from "node:child_process";
import { join } from "node:path";

const root = join(import.meta.dirname, "..", "..");

/** Serves the web pages as they change, in front of the server at `address`; returns what stops it. */
export function developWeb(address: string): () => void {
  const vite = join(root, "node_modules", "vite", "bin", "vite.js");
  const child = spawn(process.execPath, [vite, "apps/web"], {
    cwd: root,
    env: { ...process.env, PROOFMARK_API: address },
    stdio: "inherit",
  });
  return () => child.kill();
}
