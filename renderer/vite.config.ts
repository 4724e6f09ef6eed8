import { fileURLToPath } from "node:url";
import react from "@vitejs/plugin-react";
import { defineConfig } from "vite";

export default defineConfig({
  root: fileURLToPath(new URL(".", import.meta.url)),
  // Relative, so that the page works from a loopback port and from the desktop's own protocol alike.
  base: "./",
  plugins: [react()],
  build: {
    outDir: fileURLToPath(new URL("../dist/renderer", import.meta.url)),
    emptyOutDir: true,
    // The only engines that load this page: Electron's, and the browsers of the last years.
    target: "chrome120",
    modulePreload: false,
    // The content security policy allows data: for pictures only.
    assetsInlineLimit: 0,
    chunkSizeWarningLimit: 2000,
  },
});
