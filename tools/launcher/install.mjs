import { spawn } from "node:child_process";
import { createHash } from "node:crypto";
import { once } from "node:events";
import { existsSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { childEnvironment, npmCommand } from "./npm.mjs";
import { StartFailure } from "./say.mjs";
import { stage } from "./stages.mjs";

/** Installs the packages of package-lock.json unless exactly these were installed before. */
export async function ensureInstalled(root, node) {
  const stamp = join(root, "node_modules", ".proofmark-lock");
  const lock = createHash("sha256")
    .update(readFileSync(join(root, "package-lock.json")))
    .digest("hex");
  if (existsSync(stamp) && readFileSync(stamp, "utf8") === lock) return;
  await stage("stage.install", async () => {
    await installPackages(root, node);
    writeFileSync(stamp, lock);
  });
}

async function installPackages(root, node) {
  const [command, args] = npmCommand(node, ["ci", "--no-audit", "--no-fund", "--loglevel=error"]);
  const npm = spawn(command, args, {
    cwd: root,
    env: childEnvironment(node),
    stdio: ["ignore", "pipe", "inherit"],
  });
  const [code] = await once(npm, "close");
  if (code !== 0) throw new StartFailure("failed.install", { code });
}
