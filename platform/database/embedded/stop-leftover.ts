import { existsSync, readFileSync, realpathSync } from "node:fs";
import { join } from "node:path";
import { setTimeout as sleep } from "node:timers/promises";

/**
 * How a leftover is told to go, by the number of looks at it. PostgreSQL 18 that is told to shut down while it recovers from a
 * crash may wait for ever; one that is ended at once recovers when it starts next.
 */
const insistence: Readonly<Record<number, NodeJS.Signals>> = {
  40: "SIGINT",
  100: "SIGQUIT",
  150: "SIGKILL",
};

/** After a kill the old server may still be shutting down: wait for it, then insist. */
export async function stopLeftover(cluster: string): Promise<void> {
  for (let attempt = 0; attempt < 200; attempt += 1) {
    const pid = readLivePid(cluster);
    if (pid === undefined) return;
    const signal = insistence[attempt];
    if (signal !== undefined) process.kill(pid, signal);
    await sleep(50);
  }
}

/** The server that holds this cluster; a number that another process has by now is none. */
function readLivePid(cluster: string): number | undefined {
  const file = join(cluster, "postmaster.pid");
  if (!existsSync(file)) return undefined;
  const pid = Number(readFileSync(file, "utf8").split("\n")[0]);
  try {
    process.kill(pid, 0);
    const command = readFileSync(`/proc/${pid}/cmdline`, "utf8").split("\0");
    const folder = command[command.indexOf("-D") + 1] ?? "";
    return realpathSync(folder) === realpathSync(cluster) ? pid : undefined;
  } catch {
    return undefined;
  }
}
