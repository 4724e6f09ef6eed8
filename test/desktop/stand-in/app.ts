import { existsSync, mkdirSync, readFileSync } from "node:fs";
import { homedir, tmpdir } from "node:os";
import { join } from "node:path";
import { type Chromium, launchChromium } from "./chromium.ts";
import { emitPreventable, LoudEmitter, loud } from "./loud.ts";
import { refused } from "./refused.ts";
import { releaseLock, takeLock } from "./single-instance.ts";

const endProcess = process.exit.bind(process);

/** What a window is to the program's end. */
interface Closable {
  close(): void;
}

class App extends LoudEmitter {
  readonly switches: string[] = [];
  /** What was set that has no meaning here, for the test to read. */
  readonly told = { sandbox: false, appUserModelId: "" };
  readonly #package: { readonly productName: string; readonly version: string };
  readonly #windows = new Set<Closable>();
  readonly #paths = new Map<string, string>();
  readonly #isReady = Promise.withResolvers<void>();
  #ready = false;
  #quitting = false;
  #over = false;
  #chromium: Chromium | null = null;

  readonly commandLine = loud("app.commandLine", {
    // docs/api/command-line-switches.md: Chromium reads them while it starts; later ones are of no effect.
    appendSwitch: (name: string, value?: string) =>
      void this.switches.push(value === undefined ? name : `${name}=${value}`),
    hasSwitch: (name: string) => this.switches.some((each) => each === name || each.startsWith(`${name}=`)),
  });

  constructor() {
    super();
    this.#package = JSON.parse(readFileSync(join(this.getAppPath(), "package.json"), "utf8"));
  }

  /**
   * Starts Chromium and tells the program. To be called when its main module has been carried out.
   * @param prepare what is to be done to Chromium before the program has it
   */
  async launch(prepare: (chromium: Chromium) => Promise<void>): Promise<void> {
    if (this.#over) return this.#end(0);
    // shell/browser/browser.cc, DidFinishLaunching: the folder is made, then the promise is resolved, then the event is emitted.
    mkdirSync(this.getPath("userData"), { recursive: true });
    const profile = join(this.getPath("userData"), "chromium");
    this.#chromium = await launchChromium({ switches: this.switches, profile });
    await prepare(this.#chromium);
    this.#ready = true;
    this.#isReady.resolve();
    this.emit("ready", {}, {});
  }

  /** @throws before ready: shell/browser/api/electron_api_browser_window.cc, “Cannot create BrowserWindow before app is ready” */
  chromium(): Chromium {
    if (this.#chromium === null) throw new Error("Cannot create BrowserWindow before app is ready");
    return this.#chromium;
  }

  isReady(): boolean {
    return this.#ready;
  }

  whenReady(): Promise<void> {
    return this.#isReady.promise;
  }

  enableSandbox(): void {
    this.#onlyBeforeReady("app.enableSandbox()");
    this.told.sandbox = true;
  }

  disableHardwareAcceleration(): void {
    this.#onlyBeforeReady("app.disableHardwareAcceleration()");
    this.switches.push("disable-gpu");
  }

  /** docs/api/app.md, `app.enableSandbox()` and `app.disableHardwareAcceleration()`: “can only be called before app is ready”. */
  #onlyBeforeReady(what: string): void {
    if (this.#ready) throw new Error(`${what} can only be called before app is ready`);
  }

  setAppUserModelId(id: string): void {
    this.told.appUserModelId = id;
  }

  /** docs/api/app.md, `second-instance`: emitted after `ready`, with the second one's arguments and working directory. */
  requestSingleInstanceLock(): boolean {
    return takeLock(this.getPath("userData"), ({ argv, folder }) => {
      void this.whenReady().then(() => this.emit("second-instance", {}, argv, folder, undefined));
    });
  }

  releaseSingleInstanceLock(): void {
    releaseLock();
  }

  /** docs/api/app.md, `app.getName()`: “`productName` … will be preferred over `name`”. */
  getName(): string {
    return this.#package.productName;
  }

  getVersion(): string {
    return this.#package.version;
  }

  getAppPath(): string {
    return join(process.resourcesPath, "app.asar");
  }

  /** docs/api/app.md, `app.setPath`: “If the path specifies a directory that does not exist, an `Error` is thrown.” */
  setPath(name: string, path: string): void {
    if (!existsSync(path)) throw new Error(`Failed to set path: ${path} is not there`);
    this.#paths.set(name, path);
  }

  /** docs/api/app.md, `app.getPath(name)`: “On failure, an `Error` is thrown.” */
  getPath(name: string): string {
    const set = this.#paths.get(name);
    if (set !== undefined) return set;
    if (refused.has(name)) throw new Error(`Failed to get '${name}' path`);
    const appData = process.env.XDG_CONFIG_HOME ?? join(homedir(), ".config");
    const paths: Readonly<Record<string, string>> = {
      home: homedir(),
      appData,
      userData: join(appData, this.getName()),
      temp: tmpdir(),
      exe: process.argv[0] ?? "",
      documents: join(homedir(), "Documents"),
    };
    const path = paths[name];
    if (path === undefined) throw new Error(`Failed to get '${name}' path`);
    return path;
  }

  /** shell/browser/browser.cc, Quit: `before-quit`, then every window is asked to close, then `will-quit`. */
  quit(): void {
    if (this.#quitting || emitPreventable(this, "before-quit")) return;
    this.#quitting = true;
    if (this.#windows.size === 0) this.#notifyAndShutdown();
    else for (const window of this.#windows) window.close();
  }

  /** shell/browser/browser.cc, Exit: no window is asked, neither `before-quit` nor `will-quit` is emitted. */
  exit(code = 0): void {
    this.#shutdown(code);
  }

  opened(window: Closable): void {
    this.#windows.add(window);
  }

  /** shell/browser/browser.cc, OnWindowCloseCancelled: a page that stays keeps the whole program. */
  closeCancelled(): void {
    this.#quitting = false;
  }

  /** shell/browser/browser.cc, OnWindowAllClosed; lib/browser/init.ts: without a listener the program quits. */
  closed(window: Closable): void {
    this.#windows.delete(window);
    if (this.#windows.size > 0 || this.#over) return;
    if (this.#quitting) this.#notifyAndShutdown();
    else if (this.listenerCount("window-all-closed") === 0) this.quit();
    else this.emit("window-all-closed");
  }

  /** shell/browser/browser.cc, NotifyAndShutdown: who prevents `will-quit` has to quit anew. */
  #notifyAndShutdown(): void {
    if (this.#over) return;
    if (emitPreventable(this, "will-quit")) this.#quitting = false;
    else this.#shutdown(0);
  }

  #shutdown(code: number): void {
    if (this.#over) return;
    this.#over = true;
    this.emit("quit", {}, code);
    // Before ready the main module is still carried out to its end; `launch` ends the process.
    if (this.#ready || code !== 0) this.#end(code);
  }

  #end(code: number): void {
    this.#chromium?.kill();
    endProcess(code);
  }
}

export const app = new App();
