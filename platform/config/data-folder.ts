import { readFileSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { makeFolder } from "./make-folder.ts";
import { StartFailure } from "./start-failure.ts";

/**
 * Claims a data folder for this process, so that two servers never work on the same one. A claim
 * left by a killed process is recognised by its process id and start time and taken over.
 * Returns what gives the folder free again.
 */
export function claimDataFolder(folder: string): () => void {
  const file = join(folder, "owner");
  try {
    makeFolder(folder);
    const owner = readOwner(file);
    if (owner !== undefined) throw new StartFailure("config.dataInUse", { folder, pid: owner });
    writeFileSync(file, `${process.pid} ${startTimeOf(process.pid) ?? ""}\n`, { flush: true });
  } catch (error) {
    if (error instanceof StartFailure) throw error;
    throw new StartFailure("config.dataUnwritable", { folder, reason: (error as Error).message });
  }
  return () => rmSync(file, { force: true });
}

function readOwner(file: string): number | undefined {
  try {
    const [pid, started] = readFileSync(file, "utf8").trim().split(" ");
    const isAlive = pid !== undefined && startTimeOf(Number(pid)) === started;
    return isAlive ? Number(pid) : undefined;
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === "ENOENT") return undefined;
    throw error;
  }
}

/**
 * Clock ticks since boot at which the process started (proc(5), field 22); undefined when it is gone. One that was killed
 * and that its parent has not asked after yet, as in a container without an init, is gone as well (field 3).
 */
function startTimeOf(pid: number): string | undefined {
  try {
    const status = readFileSync(`/proc/${pid}/stat`, "utf8");
    const fields = status.slice(status.lastIndexOf(")") + 2).split(" ");
    return fields[0] === "Z" || fields[0] === "X" ? undefined : fields[19];
  } catch {
    return undefined;
  }
}
