import { type ChildProcess, spawn } from "node:child_process";
import { once } from "node:events";
import { join } from "node:path";

export const root = join(import.meta.dirname, "..", "..");

const running = new Set<ChildProcess>();
let isInterrupted = false;

/** Ends what runs and starts nothing more: the run comes to its end, and what it wrote is taken away. */
export function interrupt(signal: NodeJS.Signals): void {
  isInterrupted = true;
  for (const child of running) child.kill(signal);
}

/** Runs a package's command with our Node in the project folder, its output shown; returns the exit code. */
export async function runPackage(
  name: string,
  file: string,
  args: string[],
  env: NodeJS.ProcessEnv = {},
): Promise<number> {
  if (isInterrupted) return 1;
  const program = join(root, "node_modules", name, file);
  const child = spawn(process.execPath, [program, ...args], {
    cwd: root,
    env: { ...process.env, ...env },
    stdio: ["ignore", "inherit", "inherit"],
  });
  running.add(child);
  const [code] = (await once(child, "close")) as [number | null];
  running.delete(child);
  return code ?? 1;
}
