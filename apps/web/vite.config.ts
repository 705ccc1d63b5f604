import react from "@vitejs/plugin-react";
import { defineConfig } from "vite";

export default defineConfig({
  plugins: [react()],
  publicDir: false,
  server: { proxy: { "/api": process.env.PROOFMARK_API ?? "http://127.0.0.1:8080" } },
  build: {
    outDir: "../../dist/web",
    emptyOutDir: true,
    // Which file needs which: first-screen.test.ts weighs the first screen by it.
    manifest: true,
    assetsInlineLimit: 0,
    chunkSizeWarningLimit: 700,
  },
});
