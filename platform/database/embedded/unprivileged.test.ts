import { execFile, spawn } from "node:child_process";
import { once } from "node:events";
import { chmodSync, chownSync, existsSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { promisify } from "node:util";
import { afterEach, beforeEach, expect, test } from "vitest";
import { isRunning } from "#testing/launcher/is-running";

const isRoot = process.getuid?.() === 0;
const hasSetpriv = existsSync("/usr/bin/setpriv");
/** An ordinary account: nobody's number is the database's own, and an account need not have a name. */
const ORDINARY = 23_456;

let home: string;
beforeEach(() => {
  home = mkdtempSync(join(tmpdir(), "proofmark-home-"));
  writeFileSync(join(home, "secret"), "of the house", { mode: 0o600 });
  chmodSync(home, 0o700);
});
afterEach(() => rmSync(home, { recursive: true, force: true }));

/** Node, as the account with that number, runs the shell's line in the way PostgreSQL is run. */
function asAccount(line: string, account?: number): [string, string[]] {
  const program = `
    import { spawn } from "node:child_process";
    import { fallbackIdentity, unprivilegedCommand } from ${JSON.stringify(join(import.meta.dirname, "unprivileged.ts"))};
    ${account === undefined ? "" : `process.setgroups([]); process.setgid(${account}); process.setuid(${account});`}
    const [command, args] = unprivilegedCommand("/bin/sh", ["-c", ${JSON.stringify(line)}]);
    spawn(command, args, { cwd: "/", stdio: "inherit", ...fallbackIdentity() });`;
  return [process.execPath, ["--input-type=module", "--eval", program]];
}

const look = () => `id -u; id -G; cat ${join(home, "secret")}`;

test.runIf(isRoot && hasSetpriv)(
  "root's database is nobody's, and reaches below a closed home",
  async () => {
    const { stdout } = await promisify(execFile)(...asAccount(look()));
    expect(stdout).toBe("65534\n65534\nof the house");
  },
);

test.runIf(isRoot)("an ordinary account's database is its own, below its closed home", async () => {
  for (const path of [home, join(home, "secret")]) chownSync(path, ORDINARY, ORDINARY);
  const { stdout } = await promisify(execFile)(...asAccount(look(), ORDINARY));
  expect(stdout).toBe(`${ORDINARY}\n${ORDINARY}\nof the house`);
});

test.runIf(isRoot)("it gains no look into the closed home of another", async () => {
  const looking = promisify(execFile)(...asAccount(`${look()} 2>/dev/null; exit 0`, ORDINARY));
  expect((await looking).stdout).toBe(`${ORDINARY}\n${ORDINARY}\n`);
});

test.runIf(!isRoot)("this account's database is its own, below its closed home", async () => {
  const { stdout } = await promisify(execFile)(...asAccount(look()));
  expect(stdout).toContain(`${process.getuid?.()}\n`);
  expect(stdout).toContain("of the house");
});

test.runIf(hasSetpriv).each(isRoot ? [undefined, ORDINARY] : [undefined])(
  "what account %s started ends with the process that started it, killed outright",
  async (account) => {
    const parent = spawn(...asAccount("echo $$; exec sleep 60", account));
    const [line] = (await once(parent.stdout, "data")) as [Buffer];
    const pid = Number(String(line));
    expect(isRunning(pid)).toBe(true);
    parent.kill("SIGKILL");
    await expect.poll(() => isRunning(pid), { timeout: 5000 }).toBe(false);
  },
);
