import { statfsSync } from "node:fs";
import { availableParallelism } from "node:os";
import { defineConfig } from "@playwright/test";

/** Whether the pages of several browsers find room in shared memory; containers often have 64 MB. */
function isSharedMemoryRoomy(): boolean {
  try {
    const { bavail, bsize } = statfsSync("/dev/shm");
    return bavail * bsize > 2e9;
  } catch {
    return false;
  }
}

export default defineConfig({
  testDir: ".",
  outputDir: "../test-results",
  // One more than there are cores: a journey waits for pages and for the server.
  workers: availableParallelism() + 1,
  fullyParallel: true,
  forbidOnly: process.env.CI !== undefined,
  timeout: 60_000,
  // Slow machines run these too; what is not there in a quarter of a minute is not there.
  expect: { timeout: 15_000 },
  use: {
    baseURL: process.env.BASE_URL ?? "http://127.0.0.1:8080",
    launchOptions: {
      ...(process.env.CHROME_BIN && { executablePath: process.env.CHROME_BIN }),
      args: ["--no-sandbox", "--disable-gpu"],
      // On disk a journey takes a fifteenth longer.
      ignoreDefaultArgs: isSharedMemoryRoomy() ? ["--disable-dev-shm-usage"] : [],
    },
    trace: "off",
    // A fresh browser would keep the whole application anew in every journey; those of the phone ask for it.
    serviceWorkers: "block",
    screenshot: "only-on-failure",
  },
});
