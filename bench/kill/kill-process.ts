import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import type { Product } from "./product.ts";

/** What is killed: server and worker; PostgreSQL whole; one connection's process of it; both at once. */
export type KillKind = "server" | "postgres" | "backend" | "both";

/** Kills outright; `draw` chooses which backend. Says whether there was anything to kill. */
export function killNow(kind: KillKind, product: Product, draw: () => number): boolean {
  const server = [product.pid() ?? 0];
  const postgres = listPostgres(product.data);
  switch (kind) {
    case "server":
      return killAll(server);
    case "postgres":
      return killAll(postgres);
    case "backend":
      return killAll(drawBackend(postgres, draw));
    case "both":
      return killAll([...server, ...postgres]);
    default:
      return kind satisfies never;
  }
}

function killAll(pids: readonly number[]): boolean {
  return pids.filter(killOne).length > 0;
}

function killOne(pid: number): boolean {
  if (pid === 0) return false;
  try {
    return process.kill(pid, "SIGKILL");
  } catch {
    return false;
  }
}

/** The postmaster first, so that it sees none of its children die. */
function listPostgres(data: string): number[] {
  const postmaster = readPostmaster(join(data, "postgres", "cluster", "postmaster.pid"));
  if (postmaster === undefined) return [];
  const children = readdirSync("/proc").filter((name) => parentOf(name) === postmaster);
  return [postmaster, ...children.map(Number)];
}

/** The process named, where it is one of PostgreSQL: the file outlives it. */
function readPostmaster(file: string): number | undefined {
  try {
    const pid = Number(readFileSync(file, "utf8").split("\n")[0]);
    return commandOf(pid).includes("postgres") ? pid : undefined;
  } catch {
    return undefined;
  }
}

function drawBackend(postgres: readonly number[], draw: () => number): number[] {
  const backends = postgres.filter((pid) => commandOf(pid).startsWith("postgres: proofmark_"));
  return backends.slice(Math.floor(draw() * backends.length)).slice(0, 1);
}

function commandOf(pid: number): string {
  try {
    return readFileSync(`/proc/${pid}/cmdline`, "utf8");
  } catch {
    return "";
  }
}

/** Parent by proc(5), field 4; undefined for what is no process, or gone. */
function parentOf(name: string): number | undefined {
  if (!/^\d+$/.test(name)) return undefined;
  try {
    const status = readFileSync(`/proc/${name}/stat`, "utf8");
    return Number(status.slice(status.lastIndexOf(")") + 2).split(" ")[1]);
  } catch {
    return undefined;
  }
}
