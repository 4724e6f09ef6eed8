import { readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { app, BrowserWindow, nativeTheme, screen } from "electron";
import { parsePlace, smallestSizes, type WindowPlace, windowPlace } from "./bounds.ts";
import { setupPageTrouble } from "./page-trouble.ts";

export interface EditorWindowOptions {
  /** The bundled preload script, absolute. */
  readonly preload: string;
  /** The icon for window managers that do not take it from the desktop entry; undefined where the program's own serves. */
  readonly icon: string | undefined;
}

export function bringToFront(window: BrowserWindow): void {
  if (window.isMinimized()) window.restore();
  window.show();
  window.focus();
}

function placeFile(): string {
  return join(app.getPath("userData"), "window.json");
}

function rememberedPlace(): WindowPlace | null {
  try {
    return parsePlace(readFileSync(placeFile(), "utf8"));
  } catch {
    return null;
  }
}

function rememberPlace(window: BrowserWindow): void {
  const place: WindowPlace = { bounds: window.getNormalBounds(), maximized: window.isMaximized() };
  try {
    writeFileSync(placeFile(), JSON.stringify(place));
  } catch {
    // A full disk or a locked profile must not keep the window from closing; the next start uses the usual size.
  }
}

function placeForNewWindow(): WindowPlace {
  const main = screen.getPrimaryDisplay();
  const others = screen.getAllDisplays().filter((display) => display.id !== main.id);
  const place = windowPlace(
    rememberedPlace(),
    [main, ...others].map((display) => display.workArea),
  );
  const focused = BrowserWindow.getFocusedWindow();
  if (focused === null || place.maximized) return place;
  // A second window does not hide the first one behind it.
  return { ...place, bounds: { ...place.bounds, x: place.bounds.x + 24, y: place.bounds.y + 24 } };
}

/** Opens an empty window where the last one was; it is still to load `startAddress`. */
export function openEditorWindow({ preload, icon }: EditorWindowOptions): BrowserWindow {
  const { bounds, maximized } = placeForNewWindow();
  const window = new BrowserWindow({
    ...bounds,
    ...smallestSizes(bounds),
    title: "绩效文本编辑器",
    ...(icon !== undefined && { icon }),
    show: false,
    backgroundColor: nativeTheme.shouldUseDarkColors ? "#1a1d21" : "#f5f6f8",
    webPreferences: {
      preload,
      sandbox: true,
      contextIsolation: true,
      nodeIntegration: false,
      webviewTag: false,
      spellcheck: false,
    },
  });
  window.once("ready-to-show", () => {
    if (maximized) window.maximize();
    window.show();
  });
  window.on("close", () => rememberPlace(window));
  setupPageTrouble(window);
  return window;
}
