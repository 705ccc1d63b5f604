import { spawn } from "node:child_process";
import * as module from "node:module";
import { dirname, join } from "node:path";
import { fileURLToPath, pathToFileURL } from "node:url";
import { ensureInstalled } from "./install.mjs";
import { ensureNode } from "./node-runtime.mjs";
import { childEnvironment } from "./npm.mjs";
import { asStartFailure } from "./say.mjs";

const root = join(dirname(fileURLToPath(import.meta.url)), "..", "..");

/**
 * Runs one of our programs on a machine that has only Node and npm: provides the Node we need,
 * installs the packages, then runs the program with this command's arguments and exit code.
 */
export async function launch(program) {
  keepCompiled();
  try {
    const node = await ensureNode(root);
    await ensureInstalled(root, node);
    const file = join(root, program);
    if (node === process.execPath) await import(pathToFileURL(file).href);
    else runUnder(node, file);
  } catch (error) {
    const failure = asStartFailure(error);
    if (failure === undefined) throw error;
    process.stderr.write(`\n${failure.message}\n`);
    process.exitCode = 1;
  }
}

/** Our programs run from their TypeScript source: what was stripped and compiled once is kept beside the runtime. */
function keepCompiled() {
  process.env.NODE_COMPILE_CACHE ??= join(root, ".runtime", "compiled");
  module.enableCompileCache?.(process.env.NODE_COMPILE_CACHE);
}

/**
 * The open IPC channel is the child's lifeline: when this process is killed outright the channel
 * closes and the child stops itself, so nothing is left behind.
 */
function runUnder(node, file) {
  const child = spawn(node, [file, ...process.argv.slice(2)], {
    env: childEnvironment(node),
    stdio: ["inherit", "inherit", "inherit", "ipc"],
  });
  for (const signal of ["SIGINT", "SIGTERM", "SIGHUP"])
    process.on(signal, () => child.kill(signal));
  child.on("close", (code, signal) => process.exit(code ?? (signal === "SIGINT" ? 130 : 143)));
}
