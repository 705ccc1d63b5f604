import { execFileSync } from "node:child_process";
import { mkdtempSync, rmdirSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";

export interface SmallDisk {
  folder: string;
  makeReadOnly: () => void;
  remove: () => void;
}

/** A disk of so many megabytes in a folder of its own; undefined where this account may mount none. */
export function mountSmallDisk(megabytes: number): SmallDisk | undefined {
  const folder = mkdtempSync(join(tmpdir(), "proofmark-disk-"));
  try {
    mount(["-t", "tmpfs", "-o", `size=${megabytes}m,mode=0700`, "none", folder]);
  } catch {
    rmdirSync(folder);
    return undefined;
  }
  return {
    folder,
    makeReadOnly: () => mount(["-o", "remount,ro", folder]),
    remove: () => {
      // Lazily: what still closes its files there does not hold it.
      execFileSync("umount", ["--lazy", folder]);
      rmdirSync(folder);
    },
  };
}

function mount(args: string[]): void {
  execFileSync("mount", args, { stdio: "ignore" });
}

/** Whether {@link mountSmallDisk} works here: on Linux, as root, where the container allows it. */
export function mayMount(): boolean {
  const disk = mountSmallDisk(1);
  disk?.remove();
  return disk !== undefined;
}
