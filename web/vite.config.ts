import { defineConfig } from "vitest/config";
import { shapes } from "./shapes/plugin.ts";

// The page is built into the package, so that people who install Sayso need no Node.
export default defineConfig({
  plugins: [shapes()],
  build: {
    outDir: "../src/sayso/web",
    emptyOutDir: true,
    target: "es2022",
    // Nothing is inlined as a data address: the page's policy allows files of its own alone.
    assetsInlineLimit: 0,
    chunkSizeWarningLimit: 1500,
    modulePreload: { polyfill: false },
    // What of others is bundled, with its licence, is shipped beside it.
    license: { fileName: "licences.md" },
  },
  server: { proxy: { "/api": "http://127.0.0.1:8000" } },
  test: { include: ["tests/**/*.test.ts", "tests/**/*.test.tsx"], environment: "node" },
});
