import { defineConfig } from "vitest/config";

export default defineConfig({
  test: {
    include: ["{modules,platform,apps,tools,testing,ui,bench}/**/*.test.{ts,tsx}"],
    globalSetup: ["testing/database-server.ts"],
    testTimeout: 20_000,
    hookTimeout: 60_000,
    maxWorkers: 2,
  },
});
