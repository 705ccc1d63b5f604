import { spawn } from "node:child_process";
import { once } from "node:events";
import { join } from "node:path";

export const root = join(import.meta.dirname, "..", "..");

/** Runs a package's command with our Node in the project folder, its output shown; returns the exit code. */
export async function runPackage(
  name: string,
  file: string,
  args: string[],
  env: NodeJS.ProcessEnv = {},
): Promise<number> {
  const program = join(root, "node_modules", name, file);
  const child = spawn(process.execPath, [program, ...args], {
    cwd: root,
    env: { ...process.env, ...env },
    stdio: ["ignore", "inherit", "inherit"],
  });
  const [code] = (await once(child, "close")) as [number | null];
  return code ?? 1;
}
