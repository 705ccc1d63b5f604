import { availableParallelism } from "node:os";
import { defineConfig } from "vitest/config";

const rooms = "{modules,platform,apps,tools,testing,ui,bench}/**";

export default defineConfig({
  test: {
    globalSetup: ["testing/database-server.ts"],
    testTimeout: 20_000,
    hookTimeout: 60_000,
    // One more than there are cores: much of a test waits for the database and for programs it starts.
    maxWorkers: availableParallelism() + 1,
    projects: [
      {
        extends: true,
        test: {
          name: "node",
          // A worker reads each program once for all its test files: half of a run went into reading them anew.
          isolate: false,
          include: [`${rooms}/*.test.ts`],
          // Run as the product is: by Node itself, from source.
          experimental: { viteModuleRunner: false, nodeLoader: false },
        },
      },
      { extends: true, test: { name: "pages", include: [`${rooms}/*.test.tsx`] } },
    ],
  },
});
