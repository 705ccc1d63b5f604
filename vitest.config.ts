import { availableParallelism } from "node:os";
import { defineConfig } from "vitest/config";

export default defineConfig({
  test: {
    include: ["{modules,platform,apps,tools,testing,ui,bench}/**/*.test.{ts,tsx}"],
    globalSetup: ["testing/database-server.ts"],
    testTimeout: 20_000,
    hookTimeout: 60_000,
    // One more than there are cores: much of a test waits for the database and for programs it starts.
    maxWorkers: availableParallelism() + 1,
  },
});
