import react from "@vitejs/plugin-react";
import { defineConfig, type Plugin } from "vite";

/** Errors, mails and search words are written and read by the server: pages need not carry them. */
const leaveOutServerTexts: Plugin = {
  name: "proofmark-leave-out-server-texts",
  enforce: "pre",
  transform(code, id) {
    if (!/\/messages\/\w+\.json$/.test(id)) return undefined;
    const texts = Object.entries(JSON.parse(code) as Record<string, string>);
    return JSON.stringify(
      Object.fromEntries(texts.filter(([key]) => !/^\w+\.(error|mail|words)\./.test(key))),
    );
  },
};

export default defineConfig({
  plugins: [leaveOutServerTexts, react()],
  publicDir: false,
  server: { proxy: { "/api": process.env.PROOFMARK_API ?? "http://127.0.0.1:8080" } },
  build: {
    outDir: "../../dist/web",
    emptyOutDir: true,
    // Which file needs which: first-screen.test.ts weighs the first screen by it.
    manifest: true,
    rolldownOptions: {
      treeshake: {
        // A front door is not fetched whole for one of its names: no module of ours acts by being imported.
        moduleSideEffects: [
          { test: /\/(?:modules|platform|ui)\/.*\.tsx?$/, external: false, sideEffects: false },
        ],
      },
    },
    assetsInlineLimit: 0,
    chunkSizeWarningLimit: 700,
  },
});
