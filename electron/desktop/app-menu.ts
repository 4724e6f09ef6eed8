import { app, BrowserWindow, dialog, Menu } from "electron";
import type { Acceleration } from "./acceleration.ts";
import type { BookWindows } from "./book-windows.ts";
import { dialogPorts } from "./dialogs.ts";
import { type MenuActions, menuTemplate } from "./menu.ts";
import { NO_STEPS, type Steps } from "./window-steps.ts";

/** Zoom levels of Chromium: each is 1.2 times the one before, 0 is the designed size. */
const zoomRange = { smallest: -2, largest: 4 };

/** Puts the menu bar on every window. It names the steps of the one in front; Electron has no way to rename an entry but a new menu. */
export function setupMenu(windows: BookWindows, acceleration: Acceleration): void {
  const actions = menuActions(windows, acceleration);
  let shown: Steps | null = null;
  const draw = () => {
    const window = BrowserWindow.getFocusedWindow();
    // Where another program is in front, the menu stays as it is.
    const steps = window ? windows.stepsOf(window) : (shown ?? NO_STEPS);
    if (steps.undo === shown?.undo && steps.redo === shown?.redo) return;
    shown = steps;
    Menu.setApplicationMenu(Menu.buildFromTemplate(menuTemplate(actions, steps, acceleration.on)));
  };
  draw();
  windows.onSteps(draw);
  app.on("browser-window-focus", draw);
}

function menuActions(windows: BookWindows, acceleration: Acceleration): MenuActions {
  /** Menu entries that need a window do nothing where none is in front. */
  const inFront = (act: (window: BrowserWindow) => void) => () => {
    const window = BrowserWindow.getFocusedWindow();
    if (window) act(window);
  };
  return {
    newWindow: () => void windows.open(null),
    openBook: inFront((window) => void chooseBook(windows, window)),
    openSample: () => void windows.show("sample"),
    closeWindow: inFront((window) => window.close()),
    quit: () => app.quit(),
    pressKey: (key) => inFront((window) => press(window, keyOf(key)))(),
    zoom: (step) => inFront((window) => zoom(window, step))(),
    toggleFullScreen: inFront((window) => window.setFullScreen(!window.isFullScreen())),
    accelerate: (on) => void acceleration.turn(on),
    help: inFront((window) => press(window, { keyCode: "F1" })),
    about: inFront((window) => void showAbout(window)),
  };
}

async function chooseBook(windows: BookWindows, window: BrowserWindow): Promise<void> {
  const question = { title: "打开绩效文本", endings: ["jxwb"], many: false };
  const [path] = await dialogPorts(window).chooseOpen(question);
  if (path !== undefined) await windows.show({ book: path });
}

/** “Shift+H” with Ctrl. */
function keyOf(key: string): PressedKey {
  const keyCode = key.replace("Shift+", "");
  return { keyCode, modifiers: keyCode === key ? ["control"] : ["control", "shift"] };
}

interface PressedKey {
  readonly keyCode: string;
  readonly modifiers?: ("control" | "shift")[];
}

function press(window: BrowserWindow, key: PressedKey): void {
  window.webContents.sendInputEvent({ type: "keyDown", ...key });
  window.webContents.sendInputEvent({ type: "keyUp", ...key });
}

function zoom(window: BrowserWindow, step: number): void {
  const level = step === 0 ? 0 : window.webContents.getZoomLevel() + step;
  window.webContents.setZoomLevel(Math.min(Math.max(level, zoomRange.smallest), zoomRange.largest));
}

async function showAbout(window: BrowserWindow): Promise<void> {
  await dialog.showMessageBox(window, {
    type: "info",
    title: "关于",
    message: `绩效文本编辑器 ${app.getVersion()}`,
    detail: "内容只保存在本机的文件里，程序不连接网络。",
    buttons: ["确定"],
  });
}
