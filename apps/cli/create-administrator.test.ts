import { spawn, spawnSync } from "node:child_process";
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { setTimeout as sleep } from "node:timers/promises";
import { afterAll, beforeAll, expect, test } from "vitest";

const root = join(import.meta.dirname, "..", "..");
const folder = mkdtempSync(join(tmpdir(), "proofmark-cli-"));
const env = { ...process.env, LANG: "en_GB.UTF-8", LC_ALL: "", PROOFMARK_ADDRESS: "" };
let server: ReturnType<typeof spawn>;
let output = "";

beforeAll(async () => {
  const main = join(root, "apps/server/main.ts");
  server = spawn(process.execPath, [main, "--data", folder, "--port", "0", "--no-demo"], { env });
  server.stdout?.on("data", (chunk) => {
    output += String(chunk);
  });
  for (let tries = 0; !output.includes("Stop it") && tries < 2400; tries += 1) await sleep(50);
}, 130_000);
afterAll(async () => {
  const ended = new Promise((done) => server.once("close", done));
  server.kill("SIGTERM");
  await ended;
  rmSync(folder, { recursive: true, force: true, maxRetries: 10 });
});

function create(options: Record<string, string>) {
  const fitting = { member: "FR", agency: "Bureau", name: "Anne Un", "sign-in": "anne.un" };
  const values = Object.entries({ ...fitting, ...options, data: folder });
  const args = values.flatMap(([option, value]) => [`--${option}`, value]);
  const main = join(root, "apps/cli/main.ts");
  const command = [main, "create-administrator", ...args];
  const { status, stdout, stderr } = spawnSync(process.execPath, command, { env });
  return { status, stdout: String(stdout), stderr: String(stderr) };
}

test.each([
  ["member", "fr"],
  ["member", "FRANCE"],
  ["sign-in", "Anne Un"],
  ["language", "de"],
  ["zone", "Mars/Olympus"],
])(
  "a wrong --%s (%s) is named",
  (option, value) => {
    const { status, stderr } = create({ [option]: value });
    expect(status).toBe(2);
    expect(stderr).toContain(`--${option} cannot be ${value}.`);
  },
  60_000,
);

test("the invitation leads to the server that is running, and two suffice", () => {
  const address = /ready: (http:\/\/\S+)/.exec(output)?.[1];
  expect(output).toContain(`create-administrator --data ${folder}`);
  expect(create({}).stdout).toContain(`${address}/invitation#`);
  expect(create({ name: "Paul Deux", "sign-in": "paul.deux" }).status).toBe(0);
  const third = create({ name: "Rosa Tres", "sign-in": "rosa.tres" });
  expect(third.status).toBe(1);
  expect(third.stderr).toContain("FR has its two administrators");
}, 120_000);
