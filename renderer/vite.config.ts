import react from "@vitejs/plugin-react";
import { defineConfig } from "vite";

// A test runner sets it to something else, and what it then builds would be React's slow development form.
process.env.NODE_ENV = "production";

export default defineConfig({
  root: import.meta.dirname,
  // Relative, so that the page works from a loopback port and from the desktop's own protocol alike.
  base: "./",
  plugins: [react()],
  build: {
    outDir: "../dist/renderer",
    emptyOutDir: true,
    // The only engines that load this page: Electron's, and the browsers of the last years.
    target: "chrome123",
    modulePreload: false,
    // One style sheet, there with the page: no screen is ever shown without its styles, and their order is that of one list.
    cssCodeSplit: false,
    // The content security policy allows data: for pictures only.
    assetsInlineLimit: 0,
    chunkSizeWarningLimit: 2000,
    rolldownOptions: {
      output: {
        // Each with everything that the ones before it do not have: a few files are loaded faster than a hundred small ones.
        codeSplitting: {
          groups: [
            { name: "start", tags: ["$initial"] },
            { name: "editor", test: /shell.frame.editor-screen/ },
            { name: "section", test: /forms.section/ },
            { name: "project", test: /forms.projects?/ },
            { name: "help", test: /dialogs.help/ },
            { name: "dialogs", test: /renderer/ },
          ],
        },
      },
    },
  },
});
