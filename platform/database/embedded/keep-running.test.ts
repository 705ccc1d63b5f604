import { spawn } from "node:child_process";
import { once } from "node:events";
import { expect, test } from "vitest";
import { type Insistence, keepRunning } from "./keep-running.ts";

const insistence: readonly Insistence[] = [
  { signal: "SIGINT", ms: 150 },
  { signal: "SIGQUIT", ms: 150 },
  { signal: "SIGKILL", ms: 5000 },
];

test.each([
  ["is asked first", "", "SIGINT"],
  ["that does not go is told to", "trap '' INT;", "SIGQUIT"],
  ["that hangs is ended", "trap '' INT QUIT;", "SIGKILL"],
])("a server %s", async (_, deafness, signal) => {
  const server = spawn("sh", ["-c", `${deafness} echo up; exec sleep 60`], {
    stdio: ["ignore", "pipe", "ignore"],
    detached: true,
  });
  await once(server.stdout, "data");
  const neverAgain = () => Promise.reject(new Error("started again"));
  await keepRunning(server, neverAgain, () => undefined, insistence).stop();
  expect(server.signalCode).toBe(signal);
});
