import { chownSync, existsSync } from "node:fs";

/** `nobody` of every Debian passwd file; initdb insists on a passwd entry. */
const NOBODY = 65534;
const CAPABILITIES = "+dac_read_search,+dac_override";

/**
 * How to run a PostgreSQL program from this process. PostgreSQL refuses to run as root, so as root
 * it runs as nobody, keeping two capabilities to reach data below a 0700 home; on Linux the kernel
 * also stops it when this process dies (PR_SET_PDEATHSIG), so a killed server leaves no orphan.
 */
export function unprivilegedCommand(program: string, args: string[]): [string, string[]] {
  const setpriv = "/usr/bin/setpriv";
  if (!existsSync(setpriv)) return [program, args];
  const asNobody = [
    `--reuid=${NOBODY}`,
    `--regid=${NOBODY}`,
    "--clear-groups",
    `--inh-caps=${CAPABILITIES}`,
    `--ambient-caps=${CAPABILITIES}`,
    "--securebits=+no_setuid_fixup",
  ];
  const options = isRoot() ? asNobody : [];
  return [setpriv, [...options, "--pdeathsig", "SIGINT", program, ...args]];
}

/** Uid and gid for spawn where setpriv is missing and this process is root; nothing otherwise. */
export function fallbackIdentity(): { uid?: number; gid?: number } {
  return isRoot() && !existsSync("/usr/bin/setpriv") ? { uid: NOBODY, gid: NOBODY } : {};
}

/** Hands a folder to the account the database runs under. */
export function handOver(folder: string): void {
  if (isRoot()) chownSync(folder, NOBODY, NOBODY);
}

function isRoot(): boolean {
  return process.getuid?.() === 0;
}
