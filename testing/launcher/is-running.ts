import { readFileSync } from "node:fs";

/** Whether a process runs; one that ended and that nobody has asked after yet does not (proc(5), field 3). */
export function isRunning(pid: number): boolean {
  try {
    const status = readFileSync(`/proc/${pid}/stat`, "utf8");
    return !/^[ZX]/.test(status.slice(status.lastIndexOf(")") + 2));
  } catch {
    return false;
  }
}
