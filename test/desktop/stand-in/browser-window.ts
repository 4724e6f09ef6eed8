import { readFileSync } from "node:fs";
import { app } from "./app.ts";
import { emitPreventable, LoudEmitter } from "./loud.ts";
import { Menu } from "./menu.ts";
import { display, type Rectangle } from "./screen.ts";
import { type Target, WebContents } from "./web-contents.ts";

interface Options extends Partial<Rectangle> {
  readonly title?: string;
  readonly icon?: string;
  readonly show?: boolean;
  readonly webPreferences: Readonly<Record<string, unknown>> & { readonly preload: string };
}

/** All windows; the one that was in front last comes last. */
const windows: BrowserWindow[] = [];

/**
 * A window: one of Chromium's own, with its tab strip. One that is not to be shown yet is there already; nothing here has a window manager, so
 * that “in front”, “maximized” and “minimized” are what the program was told and sees again.
 */
export class BrowserWindow extends LoudEmitter {
  readonly id: number;
  readonly webContents: WebContents;
  readonly options: Options;
  readonly #target: Promise<Target>;
  #bounds: Rectangle;
  #state: "normal" | "maximized" | "minimized" | "fullscreen" = "normal";
  #visible: boolean;
  #destroyed = false;

  static getAllWindows(): BrowserWindow[] {
    return [...windows];
  }

  /** docs/api/browser-window.md: null where another program is in front. */
  static getFocusedWindow(): BrowserWindow | null {
    return windows.findLast((window) => window.isVisible()) ?? null;
  }

  static fromWebContents(contents: WebContents): BrowserWindow | null {
    return windows.find((window) => window.webContents === contents) ?? null;
  }

  constructor(options: Options) {
    super();
    // Fails before ready.
    app.chromium();
    const { workArea } = display;
    const { x = workArea.x, y = workArea.y, width = 800, height = 600 } = options;
    this.options = options;
    this.#bounds = { x, y, width, height };
    this.#visible = options.show ?? true;
    this.#target = this.#open();
    const preload = readFileSync(options.webPreferences.preload, "utf8");
    this.webContents = new WebContents(this.#target, preload, (stroke) => {
      Menu.takeKey(stroke, BrowserWindow.getFocusedWindow());
    });
    this.id = this.webContents.id;
    for (const event of ["unresponsive", "responsive"]) this.webContents.on(event, () => this.emit(event));
    windows.unshift(this);
    app.opened(this);
    app.emit("browser-window-created", {}, this);
    if (this.#visible) this.#toFront(null);
  }

  async #open(): Promise<Target> {
    const { connection } = app.chromium();
    const { x: left, y: top, width, height } = this.#bounds;
    const place = { left, top, width, height, newWindow: true };
    const { targetId } = await connection.browser.send("Target.createTarget", {
      url: "about:blank",
      ...place,
    });
    const { sessionId } = await connection.browser.send("Target.attachToTarget", { targetId, flatten: true });
    const cdp = connection.session(sessionId);
    connection.browser.on("Target.detachedFromTarget", (detached) => {
      if (detached.sessionId === sessionId) this.#gone();
    });
    cdp.on("Page.lifecycleEvent", ({ name }) => {
      // docs/api/browser-window.md, `ready-to-show`: when the page has been rendered for the first time.
      if (name === "firstPaint" && this.webContents.getURL() !== "about:blank") this.emit("ready-to-show");
    });
    return { id: targetId, cdp };
  }

  async targetId(): Promise<string> {
    return (await this.#target).id;
  }

  #alive(): void {
    if (this.#destroyed) throw new TypeError("Object has been destroyed");
  }

  async loadURL(address: string): Promise<void> {
    this.#alive();
    await this.webContents.loadURL(address);
  }

  reload(): void {
    this.#alive();
    this.webContents.reload();
  }

  isDestroyed(): boolean {
    return this.#destroyed;
  }

  isVisible(): boolean {
    return this.#visible;
  }

  isFocused(): boolean {
    return BrowserWindow.getFocusedWindow() === this;
  }

  /** docs/api/browser-window.md, `win.show()`: shows and gives focus. */
  show(): void {
    this.#alive();
    const before = BrowserWindow.getFocusedWindow();
    this.#visible = true;
    this.emit("show");
    this.#toFront(before);
  }

  /** docs/api/app.md, `browser-window-focus` and `browser-window-blur`. */
  focus(): void {
    this.#alive();
    this.emit("stand-in-focus");
    this.#toFront(BrowserWindow.getFocusedWindow());
  }

  #toFront(before: BrowserWindow | null): void {
    windows.push(...windows.splice(windows.indexOf(this), 1));
    void this.#target
      .then(async ({ cdp }) => {
        await cdp.send("Page.bringToFront");
        await cdp.send("Emulation.setFocusEmulationEnabled", { enabled: true });
      })
      .catch(() => undefined);
    if (before === this) return;
    if (before) app.emit("browser-window-blur", {}, before);
    this.emit("focus");
    app.emit("browser-window-focus", {}, this);
  }

  isMinimized(): boolean {
    return this.#state === "minimized";
  }

  isMaximized(): boolean {
    return this.#state === "maximized";
  }

  isFullScreen(): boolean {
    return this.#state === "fullscreen";
  }

  minimize(): void {
    this.#state = "minimized";
  }

  restore(): void {
    this.#place("normal", this.#bounds);
  }

  maximize(): void {
    this.#place("maximized", display.workArea);
  }

  setFullScreen(full: boolean): void {
    this.#place(full ? "fullscreen" : "normal", full ? display.bounds : this.#bounds);
  }

  /** docs/api/browser-window.md: position and size of the normal state, whatever the state is. */
  getNormalBounds(): Rectangle {
    return { ...this.#bounds };
  }

  getBounds(): Rectangle {
    return this.#state === "maximized" ? display.workArea : { ...this.#bounds };
  }

  setBounds(bounds: Partial<Rectangle>): void {
    this.#bounds = { ...this.#bounds, ...bounds };
    this.#place("normal", this.#bounds);
  }

  #place(state: "normal" | "maximized" | "fullscreen", { x: left, y: top, width, height }: Rectangle): void {
    this.#alive();
    this.#state = state;
    const { browser } = app.chromium().connection;
    void this.#target
      .then(async ({ id: targetId }) => {
        const { windowId } = await browser.send("Browser.getWindowForTarget", { targetId });
        await browser.send("Browser.setWindowBounds", { windowId, bounds: { left, top, width, height } });
      })
      .catch(() => undefined);
  }

  /**
   * docs/api/browser-window.md, `close`: emitted before the page's `beforeunload`, and may be prevented. Then the page is asked; a dead one is
   * not.
   */
  close(): void {
    if (this.#destroyed) return;
    if (emitPreventable(this, "close")) app.closeCancelled();
    else if (this.webContents.isCrashed()) this.destroy();
    else this.#closePage();
  }

  #closePage(): void {
    void this.#target
      .then(async ({ cdp }) => {
        // shell/browser/api/electron_api_browser_window.cc, OnCloseButtonClicked: “Required to make beforeunload handler work.”
        await cdp.send("Runtime.evaluate", { expression: "0", userGesture: true });
        await cdp.send("Page.close");
      })
      .catch(() => undefined);
  }

  /** docs/api/browser-window.md: neither `close` nor `beforeunload`; `closed` all the same. */
  destroy(): void {
    if (this.#destroyed) return;
    const { browser } = app.chromium().connection;
    void this.#target.then(({ id: targetId }) =>
      browser.send("Target.closeTarget", { targetId }).catch(() => undefined),
    );
    this.#gone();
  }

  #gone(): void {
    if (this.#destroyed) return;
    this.#destroyed = true;
    windows.splice(windows.indexOf(this), 1);
    this.webContents.stopLoading();
    this.emit("closed");
    const next = BrowserWindow.getFocusedWindow();
    if (next) app.emit("browser-window-focus", {}, next);
    app.closed(this);
  }
}
