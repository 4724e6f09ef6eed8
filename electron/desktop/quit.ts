import { app } from "electron";
import type { BookWindows } from "./book-windows.ts";

/** The program ends with its last window, but not before every session has let go of its file. */
export function setupQuit(windows: BookWindows): void {
  app.on("window-all-closed", () => app.quit());
  app.on("will-quit", (event) => {
    const closing = windows.closing();
    if (closing.length === 0) return;
    event.preventDefault();
    void Promise.allSettled(closing).then(() => app.quit());
  });
}
