import { spawn } from "node:child_process";
import { once } from "node:events";
import { mkdtempSync, readdirSync, readFileSync, rmSync } from "node:fs";
import { createServer } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { setTimeout as sleep } from "node:timers/promises";
import { afterAll, afterEach, expect, test, vi } from "vitest";

// Whole programs start here, several in one test, on machines that have other work too.
vi.setConfig({ testTimeout: 120_000, hookTimeout: 60_000 });

const main = join(import.meta.dirname, "main.ts");
/** One for all: only the first start has everything to prepare. */
const folder = mkdtempSync(join(tmpdir(), "proofmark-start-"));
const started: Running[] = [];

afterEach(async () => {
  await Promise.all(started.splice(0).map((one) => one.kill("SIGKILL")));
});

afterAll(async () => {
  await sleep(300);
  rmSync(folder, { recursive: true, force: true, maxRetries: 10 });
});

interface Running {
  address: () => Promise<string>;
  ended: () => Promise<{ code: number | null; output: string }>;
  kill: (signal: NodeJS.Signals) => Promise<{ code: number | null; output: string }>;
}

function start(args: string[], env: NodeJS.ProcessEnv = {}): Running {
  const child = spawn(process.execPath, [main, "--data", folder, "--port", "0", ...args], {
    env: { ...process.env, LANG: "en_GB.UTF-8", LC_ALL: "", ...env },
  });
  const closed = once(child, "close");
  let output = "";
  for (const stream of [child.stdout, child.stderr])
    stream.on("data", (chunk) => (output += String(chunk)));
  const ended = async () => {
    const [code] = (await closed) as [number | null];
    return { code, output };
  };
  const address = async () => {
    for (let attempt = 0; attempt < 1200 && child.exitCode === null; attempt += 1) {
      const found = /http:\/\/\S+/.exec(output)?.[0];
      if (found) return found;
      await sleep(50);
    }
    throw new Error(`not started: ${output}`);
  };
  const kill = async (signal: NodeJS.Signals) => {
    child.kill(signal);
    return ended();
  };
  const running = { address, ended, kill };
  started.push(running);
  return running;
}

function countOurPostgres(): number {
  const processes = readdirSync("/proc").filter((name) => /^\d+$/.test(name));
  return processes.filter((pid) => commandOf(pid).includes(`${folder}/postgres/cluster`)).length;
}

function commandOf(pid: string): string {
  try {
    return readFileSync(`/proc/${pid}/cmdline`, "utf8");
  } catch {
    return "";
  }
}

async function readiness(address: string): Promise<number> {
  return (await fetch(`${address}/api/health/ready`)).status;
}

/** Signs the first of the cast in, as a browser does on a page from there. */
async function signIn({ origin }: URL): Promise<number> {
  const listed = await fetch(`${origin}/api/access/demonstration-cast`);
  const { cast } = (await listed.json()) as { cast: { account: string }[] };
  const answer = await fetch(`${origin}/api/access/demonstration-sign-in`, {
    method: "POST",
    headers: { origin, "content-type": "application/json" },
    body: JSON.stringify({ account: cast[0]?.account }),
  });
  return answer.status;
}

/** What a browser that holds a cookie is answered, whoever it is signed in as. */
async function askSignedIn(address: string): Promise<string> {
  const cookie = `proofmark=${"a".repeat(43)}`;
  const answer = await fetch(`${address}/api/records`, { headers: { cookie } });
  return ((await answer.json()) as { type: string }).type;
}

// One server lives through all of this: every start of one takes seconds.
test("a server refuses a second on its data folder, outlives its database, and leaves no orphan when killed", async () => {
  const server = start([]);
  const address = await server.address();
  expect(await askSignedIn(address)).toBe("/problems/http.not_signed_in");
  expect(await readiness(address)).toBe(200);
  const second = await start([]).ended();
  expect(second.code).toBe(1);
  expect(second.output.trim()).toMatch(
    /^The data folder .* is already in use by a running Proofmark \(process \d+\)\. .*$/,
  );

  const file = join(folder, "postgres", "cluster", "postmaster.pid");
  process.kill(Number(readFileSync(file, "utf8").split("\n")[0]), "SIGKILL");
  const answers = new Set<string>();
  const ask = async () => answers.add(await askSignedIn(address));
  await expect
    .poll(ask, { timeout: 30_000, interval: 5 })
    .toContain("/problems/http.database_away");
  await expect.poll(() => readiness(address), { timeout: 60_000 }).toBe(200);
  expect(answers).not.toContain("/problems/http.unexpected");

  await server.kill("SIGKILL");
  const next = start(["--dev"]);
  const pages = new URL(await next.address());
  expect(await readiness(pages.origin)).toBe(200);
  expect(await signIn(pages)).toBe(200);
  expect((await next.kill("SIGTERM")).code).toBe(0);
  expect(countOurPostgres()).toBe(0);
});

test("a taken port is named", async () => {
  const taken = createServer().listen(0, "127.0.0.1");
  await once(taken, "listening");
  const { port } = taken.address() as { port: number };
  const { code, output } = await start(["--port", String(port)]).ended();
  taken.close();
  expect(code).toBe(1);
  // Before anything is prepared: nothing but the sentence.
  expect(output.trim()).toMatch(new RegExp(`^Port ${port} is already taken.*$`));
  expect(countOurPostgres()).toBe(0);
});

test.each([
  [["--port", "eighty"], {}, "eighty is not a port number"],
  [["--colour", "red"], {}, "This option is not understood"],
  [["--host", "203.0.113.7"], {}, "203.0.113.7 is no address of this machine"],
  [["--data", "/dev/null/data"], {}, "cannot be written"],
  [[], { DATABASE_URL: "postgresql://nobody@127.0.0.1:1/none" }, "cannot be reached"],
  [[], { DATABASE_URL: "not an address" }, "cannot be reached"],
  [[], { DATABASE_RUNTIME_URL: "postgresql://x@localhost/y" }, "DATABASE_URL is not"],
])("%j %j ends with a sentence that says what to do", async (args, env, sentence) => {
  const { code, output } = await start(args, env).ended();
  expect(code).toBe(1);
  expect(output).toContain(sentence);
  expect(output).not.toMatch(/\n\s+at /);
});
