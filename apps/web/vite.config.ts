import { join } from "node:path";
import react from "@vitejs/plugin-react";
import { defineConfig, type Plugin } from "vite";
import { firstScreenChunk } from "../../tools/web/first-screen-chunk.ts";
import { keepShell } from "../../tools/web/keep-shell.ts";
import { makeManifests } from "../../tools/web/make-manifests.ts";

/** Errors, mails, search words and the manifest are the server's: pages need not carry them. */
const leaveOutServerTexts: Plugin = {
  name: "proofmark-leave-out-server-texts",
  enforce: "pre",
  transform(code, id) {
    if (!/\/messages\/\w+\.json$/.test(id)) return undefined;
    const texts = Object.entries(JSON.parse(code) as Record<string, string>);
    return JSON.stringify(
      Object.fromEntries(texts.filter(([key]) => !/^\w+\.(error|mail|words|manifest)\./.test(key))),
    );
  },
};

const own = (file: string) => join(import.meta.dirname, file);

export default defineConfig({
  plugins: [leaveOutServerTexts, react(), makeManifests, keepShell],
  publicDir: false,
  worker: { format: "es" },
  build: {
    outDir: "../../dist/web",
    emptyOutDir: true,
    // Which file needs which: first-screen.test.ts weighs the first screen by it.
    manifest: true,
    assetsInlineLimit: 0,
    chunkSizeWarningLimit: 700,
    rolldownOptions: {
      treeshake: {
        // A front door is not fetched whole for one of its names: no module of ours acts by being imported.
        moduleSideEffects: [
          { test: /\/(?:modules|platform|ui)\/.*\.tsx?$/, external: false, sideEffects: false },
        ],
      },
      input: {
        index: own("index.html"),
        "service-worker": own("service-worker/service-worker.ts"),
      },
      output: {
        codeSplitting: { groups: [{ name: firstScreenChunk }] },
        // A service worker is known by its address and rules over what lies beside it.
        entryFileNames: ({ name }) =>
          name === "service-worker" ? "[name].js" : "assets/[name]-[hash].js",
      },
    },
  },
});
