import { statSync } from "node:fs";
import { basename } from "node:path";
import { fromChromium, toChromium } from "./addresses.ts";
import { app } from "./app.ts";
import type { Session as Cdp } from "./cdp.ts";
import { carryOut } from "./ipc.ts";
import { inputKey, type Stroke } from "./keys.ts";
import { emitPreventable, LoudEmitter, loud } from "./loud.ts";
import { setPermissions } from "./permissions.ts";
import { type FromPreload, type ToPreload, worldSources } from "./worlds.ts";

/** A page of Chromium's. */
export interface Target {
  readonly id: string;
  readonly cdp: Cdp;
}

/** The name of the preload script's world. */
const WORLD = "electron";

/**
 * A page counts as hanging when it has not taken an input for so long, milliseconds. Chromium waits longer
 * (`kHungRendererDelay` of content/public/common/content_constants.h) and docs/api/web-contents.md names no time.
 */
const HANGS_AFTER = 2000;

let lastId = 0;

export class WebContents extends LoudEmitter {
  readonly id = ++lastId;
  /** The same object for as long as the page lives: the program may compare it with a call's `senderFrame`. */
  readonly mainFrame = loud("WebFrameMain", { url: "" });
  readonly #target: Promise<Target>;
  readonly #onKey: (stroke: Stroke) => void;
  readonly #frames = new Set<string>();
  /** Where the preload script runs now, as Chromium numbers it; null while there is no page, or a dead one. */
  #world: number | null = null;
  /** An address that the program itself loads. */
  #loading: string | null = null;
  #loaded: PromiseWithResolvers<void> | null = null;
  #zoomLevel = 0;
  /** Since an input that the page has not taken yet. */
  #late: NodeJS.Timeout | null = null;
  #hangs = false;
  #crashed = false;
  /** How often its process has gone. */
  crashes = 0;

  /** @param onKey hears of keys that the page did not use */
  constructor(target: Promise<Target>, preload: string, onKey: (stroke: Stroke) => void) {
    super();
    this.#onKey = onKey;
    this.#target = target.then(async (made) => {
      await this.#prepare(made, preload);
      return made;
    });
    // docs/api/app.md, `web-contents-created`
    app.emit("web-contents-created", {}, this);
  }

  async #prepare({ id, cdp }: Target, preload: string): Promise<void> {
    this.#frames.add(id);
    cdp.on("Page.frameAttached", ({ frameId }) => this.#frames.add(frameId));
    cdp.on("Page.frameNavigated", ({ frame }) => {
      if (frame.parentId === undefined) this.mainFrame.url = fromChromium(frame.url);
    });
    cdp.on("Runtime.executionContextsCleared", () => {
      this.#world = null;
    });
    cdp.on("Runtime.bindingCalled", ({ payload, executionContextId }) =>
      this.#hear(JSON.parse(payload) as FromPreload, executionContextId),
    );
    cdp.on("Page.loadEventFired", () => {
      this.#loaded?.resolve();
      this.emit("did-finish-load", {});
    });
    cdp.on("Inspector.targetCrashed", () => this.#die());
    cdp.on("Page.javascriptDialogOpening", ({ type }) => {
      if (type !== "beforeunload") return;
      // docs/api/web-contents.md, `will-prevent-unload`: preventing it lets the page be left; unanswered, it stays.
      const leave = emitPreventable(this, "will-prevent-unload");
      if (!leave) app.closeCancelled();
      cdp.send("Page.handleJavaScriptDialog", { accept: leave }).catch(() => undefined);
    });
    await Promise.all([cdp.send("Page.enable"), cdp.send("Runtime.enable"), cdp.send("Inspector.enable")]);
    await cdp.send("Page.setLifecycleEventsEnabled", { enabled: true });
    await cdp.send("Runtime.addBinding", { name: "standInSend", executionContextName: WORLD });
    const sources = worldSources(preload);
    await cdp.send("Page.addScriptToEvaluateOnNewDocument", { source: sources.main });
    await cdp.send("Page.addScriptToEvaluateOnNewDocument", { source: sources.preload, worldName: WORLD });
  }

  #hear(message: FromPreload, world: number): void {
    if ("started" in message) this.#world = world;
    else if ("key" in message) this.#onKey(message);
    else {
      const event = loud("IpcMainInvokeEvent", { sender: this, senderFrame: this.mainFrame });
      void carryOut(message.channel, event, message.args).then((outcome) => {
        if (world === this.#world) this.#tell({ invoked: message.invoke, ...outcome });
      });
    }
  }

  #tell(message: ToPreload): void {
    const world = this.#world;
    if (world === null) return;
    void this.#target.then(({ cdp }) =>
      cdp
        .send("Runtime.evaluate", { expression: `standInTake(${JSON.stringify(message)})`, contextId: world })
        .catch(() => undefined),
    );
  }

  /** docs/api/web-contents.md, `contents.send`: cloned by the structured clone algorithm; what cannot be throws. */
  send(channel: string, ...args: unknown[]): void {
    this.#tell({ channel, args: structuredClone(args) });
  }

  /** docs/api/web-contents.md, `contents.loadURL`: resolves when the page has loaded, rejects where it does not. */
  async loadURL(address: string): Promise<void> {
    const { cdp } = await this.#target;
    await setPermissions(app.chromium().connection.browser, this, address);
    this.#loading = address;
    this.#loaded = Promise.withResolvers<void>();
    const begin = async () => {
      const { errorText } = await cdp.send("Page.navigate", { url: toChromium(address) });
      if (errorText) throw new Error(`${errorText} loading '${address}'`);
    };
    await Promise.all([this.#loaded.promise, begin()]);
  }

  /** lib/browser/api/web-contents.ts, `_awaitNextLoad`: a load that is still waited for is rejected when the page is destroyed, or stops loading. */
  stopLoading(): void {
    this.#loaded?.reject(new Error(`ERR_FAILED (-2) loading '${this.mainFrame.url}'`));
  }

  reload(): void {
    this.#loading = this.mainFrame.url;
    this.#crashed = false;
    void this.#target.then(({ cdp }) => cdp.send("Page.reload")).catch(() => undefined);
  }

  /**
   * Whether a frame of this page may load a document. docs/api/web-contents.md: `will-frame-navigate` for any frame, `will-navigate` for the main
   * one after it, neither where the program itself loads.
   */
  navigates(frameId: string, url: string): boolean {
    const isMainFrame = this.#isMain(frameId);
    if (isMainFrame && url === this.#loading) {
      this.#loading = null;
      return true;
    }
    const details = { url, isMainFrame, isSameDocument: false };
    const refused =
      emitPreventable(this, "will-frame-navigate", details) ||
      (isMainFrame && emitPreventable(this, "will-navigate", details, url));
    if (refused) this.emit("stand-in-refused", url);
    return !refused;
  }

  has(frameId: string): boolean {
    return this.#frames.has(frameId);
  }

  /** Chromium numbers a page by its main frame, which is the first that is known here. */
  #isMain(frameId: string): boolean {
    return [...this.#frames][0] === frameId;
  }

  /** docs/api/structures/render-process-gone-details.md */
  #die(): void {
    this.#world = null;
    this.#crashed = true;
    this.crashes++;
    this.#hangs = false;
    this.#reacts();
    this.stopLoading();
    emitPreventable(this, "render-process-gone", {}, { reason: "crashed", exitCode: 5 });
  }

  /** docs/api/web-contents.md: ends the process of the page, also of one that hangs; `render-process-gone` follows. */
  forcefullyCrashRenderer(): void {
    // Never answered: who would answer dies.
    void this.#target.then(({ cdp }) => cdp.send("Page.crash").catch(() => undefined));
  }

  isCrashed(): boolean {
    return this.#crashed;
  }

  /** Whether the page's preload script has run; a page that is about to come, or has died, has none. */
  hasPreload(): boolean {
    return this.#world !== null;
  }

  getURL(): string {
    return this.mainFrame.url;
  }

  /** docs/api/web-contents.md: a handler may allow a window; the stand-in makes none, so that one has to deny. */
  setWindowOpenHandler(handler: (details: { readonly url: string }) => { readonly action: string }): void {
    void this.#target.then(({ cdp }) =>
      cdp.on("Page.windowOpen", ({ url }) => {
        this.emit("stand-in-window-open", url, handler({ url }).action);
      }),
    );
  }

  sendInputEvent({
    type,
    keyCode,
    modifiers,
  }: {
    type: string;
    keyCode: string;
    modifiers?: string[];
  }): void {
    if (type !== "keyDown" && type !== "keyUp") throw new Error(`the stand-in sends no ${type}`);
    const key = inputKey(keyCode, modifiers);
    this.#input((cdp) =>
      cdp.send("Input.dispatchKeyEvent", { type: type === "keyDown" ? "rawKeyDown" : type, ...key }),
    );
  }

  /** A command of the editor, as the roles of the menu give it: cut, copy, paste, selectAll. */
  edit(command: string): void {
    this.#input((cdp) => cdp.send("Input.dispatchKeyEvent", { type: "rawKeyDown", commands: [command] }));
  }

  /** The user points at the page: what a hanging page does not take. */
  point(): void {
    this.#input((cdp) => cdp.send("Input.dispatchMouseEvent", { type: "mouseMoved", x: 5, y: 5 }));
  }

  /** docs/api/web-contents.md, `unresponsive` and `responsive`: whether an input is taken. */
  #input(dispatch: (cdp: Cdp) => Promise<unknown>): void {
    this.#late ??= setTimeout(() => {
      this.#hangs = true;
      this.emit("unresponsive");
    }, HANGS_AFTER);
    void this.#target
      .then(({ cdp }) => dispatch(cdp))
      .then(
        () => this.#reacts(),
        () => undefined,
      );
  }

  #reacts(): void {
    clearTimeout(this.#late ?? undefined);
    this.#late = null;
    if (this.#hangs) this.emit("responsive");
    this.#hangs = false;
  }

  getZoomLevel(): number {
    return this.#zoomLevel;
  }

  /** docs/api/web-contents.md: the zoom is 1.2 ^ level. */
  setZoomLevel(level: number): void {
    this.#zoomLevel = level;
    const expression = `document.documentElement.style.zoom = "${1.2 ** level}"`;
    void this.#target.then(({ cdp }) => cdp.send("Runtime.evaluate", { expression })).catch(() => undefined);
  }

  /** The user drops files on the middle of the page. */
  async drop(paths: readonly string[], x: number, y: number): Promise<void> {
    const { cdp } = await this.#target;
    const dropped = paths.map((path) => {
      const { size, mtimeMs } = statSync(path);
      return { path, name: basename(path), size, lastModified: Math.trunc(mtimeMs) };
    });
    this.#tell({ dropped });
    const data = { items: [], files: [...paths], dragOperationsMask: 1 };
    for (const type of ["dragEnter", "dragOver", "drop"] as const)
      await cdp.send("Input.dispatchDragEvent", { type, x, y, data });
  }
}
