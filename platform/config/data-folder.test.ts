import { spawn } from "node:child_process";
import { once } from "node:events";
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { expect, test } from "vitest";
import { claimDataFolder } from "./data-folder.ts";

/** A shell that has a child, which it never asks after: killed, the child stays as a zombie. */
async function makeZombie(): Promise<{ stat: string; pid: number; end: () => void }> {
  const shell = spawn("sh", ["-c", "sleep 60 & echo $!; exec sleep 60"]);
  const [line] = (await once(shell.stdout, "data")) as [Buffer];
  const pid = Number(String(line));
  const stat = readFileSync(`/proc/${pid}/stat`, "utf8");
  process.kill(pid, "SIGKILL");
  return { stat, pid, end: () => shell.kill("SIGKILL") };
}

test.runIf(process.platform === "linux")(
  "a killed owner that its parent has not asked after holds its folder no longer",
  async () => {
    const folder = mkdtempSync(join(tmpdir(), "proofmark-claim-"));
    const { stat, pid, end } = await makeZombie();
    const started = stat.slice(stat.lastIndexOf(")") + 2).split(" ")[19];
    writeFileSync(join(folder, "owner"), `${pid} ${started}\n`);
    await expect.poll(() => readFileSync(`/proc/${pid}/stat`, "utf8")).toContain(") Z ");
    claimDataFolder(folder)();
    const release = claimDataFolder(folder);
    expect(() => claimDataFolder(folder)).toThrow("config.dataInUse");
    release();
    end();
    rmSync(folder, { recursive: true });
  },
);
