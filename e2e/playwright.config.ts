import { availableParallelism } from "node:os";
import { defineConfig } from "@playwright/test";

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
    },
    trace: "off",
    // A fresh browser would keep the whole application anew in every journey; those of the phone ask for it.
    serviceWorkers: "block",
    screenshot: "only-on-failure",
  },
});
