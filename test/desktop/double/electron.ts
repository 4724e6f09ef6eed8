import { EventEmitter, once } from "node:events";
import type { MenuItemConstructorOptions } from "electron";

/**
 * Takes Electron's place under plain Node: as much of its interface as the desktop program uses, recording what it was told.
 * A property that is not here makes the program fail as loudly as a wrong name would.
 */

type Handler = (...args: never[]) => unknown;

/** What the program told Electron. */
export const told = {
  switches: [] as string[],
  privileged: [] as unknown[],
  sandboxed: false,
  accelerated: true,
  appId: null as string | null,
  windows: [] as BrowserWindow[],
  messages: [] as string[],
  questions: [] as string[],
  /** The button that the user presses in the next question. */
  answer: "",
  reloads: 0,
  menu: [] as readonly MenuItemConstructorOptions[],
  front: null as BrowserWindow | null,
  /** Ids of the windows that were brought to the front, in order. */
  raised: [] as number[],
  /** What the preload script gave the page. */
  exposed: new Map<string, Record<string, unknown>>(),
  protocols: new Map<string, (request: Request) => Promise<Response>>(),
  ipc: new Map<string, (event: unknown, ...args: unknown[]) => Promise<unknown>>(),
  session: new Map<string, Handler>(),
  proxy: null as unknown,
  spellChecker: true,
};

class App extends EventEmitter {
  readonly commandLine = {
    appendSwitch: (name: string, value?: string) =>
      void told.switches.push(value === undefined ? name : `${name}=${value}`),
  };

  enableSandbox(): void {
    told.sandboxed = true;
  }

  disableHardwareAcceleration(): void {
    told.accelerated = false;
  }

  releaseSingleInstanceLock(): void {}

  setAppUserModelId(id: string): void {
    told.appId = id;
  }

  requestSingleInstanceLock(): boolean {
    return true;
  }

  /** As Electron, which is ready only after the program's main module has been carried out: `drive.ts` says when. */
  async whenReady(): Promise<void> {
    await once(this, "ready");
  }

  exit(code: number): void {
    process.exit(code);
  }

  getVersion(): string {
    return "0.1.0";
  }

  getPath(name: string): string {
    return `${process.env.JXWB_TEST_HOME}/${name}`;
  }

  setPath(): void {}

  quit(): void {
    this.emit("quit-called");
  }
}

export const app = new App();

class WebContents extends EventEmitter {
  readonly id: number;
  readonly sent: unknown[][] = [];
  openHandler: Handler | null = null;
  readonly mainFrame: { url: string } = { url: "" };

  constructor(id: number) {
    super();
    this.id = id;
  }

  send(...args: unknown[]): void {
    // What crosses to the page is cloned; a function or a class instance would throw here as it does in Electron.
    this.sent.push(structuredClone(args));
  }

  setWindowOpenHandler(handler: Handler): void {
    this.openHandler = handler;
  }
}

export class BrowserWindow extends EventEmitter {
  readonly webContents = new WebContents(told.windows.length + 1);
  readonly options: unknown;
  #destroyed = false;

  static getAllWindows(): BrowserWindow[] {
    return told.windows.filter((window) => !window.isDestroyed());
  }

  static getFocusedWindow(): BrowserWindow | null {
    return told.front;
  }

  constructor(options: unknown) {
    super();
    this.options = options;
    told.windows.push(this);
    app.emit("web-contents-created", {}, this.webContents);
  }

  async loadURL(url: string): Promise<void> {
    this.webContents.mainFrame.url = url;
    this.emit("ready-to-show");
    app.emit("page-loaded", this);
  }

  isDestroyed(): boolean {
    return this.#destroyed;
  }

  isMinimized(): boolean {
    return false;
  }

  isMaximized(): boolean {
    return true;
  }

  getNormalBounds() {
    return { x: 0, y: 0, width: 1366, height: 728 };
  }

  reload(): void {
    told.reloads++;
  }

  show(): void {
    told.front = this;
    app.emit("browser-window-focus", {}, this);
  }

  focus(): void {
    told.raised.push(this.webContents.id);
  }

  maximize(): void {}

  close(): void {
    this.emit("close", {});
    this.#destroyed = true;
    this.emit("closed");
  }
}

export const protocol = {
  registerSchemesAsPrivileged: (schemes: unknown[]) => void told.privileged.push(...schemes),
  handle: (scheme: string, handler: (request: Request) => Promise<Response>) => {
    if (process.env.JXWB_TEST_BROKEN) throw new Error("the scheme is taken");
    told.protocols.set(scheme, handler);
  },
};

export const ipcMain = {
  handle: (channel: string, handler: (event: unknown, ...args: unknown[]) => Promise<unknown>) =>
    void told.ipc.set(channel, handler),
};

const keep = (name: string) => (handler: Handler) => void told.session.set(name, handler);

export const session = {
  defaultSession: {
    setPermissionRequestHandler: keep("permission-request"),
    setPermissionCheckHandler: keep("permission-check"),
    setDevicePermissionHandler: keep("device"),
    webRequest: { onBeforeRequest: keep("request") },
    on: (event: string, handler: Handler) => void told.session.set(event, handler),
    setProxy: async (proxy: unknown) => {
      told.proxy = proxy;
    },
    setSpellCheckerEnabled: (enabled: boolean) => {
      told.spellChecker = enabled;
    },
  },
};

export const Menu = {
  buildFromTemplate: (template: readonly MenuItemConstructorOptions[]) => template,
  setApplicationMenu: (menu: readonly MenuItemConstructorOptions[]) => {
    told.menu = menu;
  },
};

const display = { id: 1, workArea: { x: 0, y: 0, width: 1366, height: 728 } };
export const screen = { getPrimaryDisplay: () => display, getAllDisplays: () => [display] };

export const dialog = {
  showErrorBox: (title: string, content: string) => process.stdout.write(`${title}：${content}\n`),
  showMessageBox: async (...asked: unknown[]) => {
    told.messages.push((asked.at(-1) as { message: string }).message);
    return { response: 0 };
  },
  showMessageBoxSync: (_window: unknown, { message, buttons }: { message: string; buttons: string[] }) => {
    told.questions.push(message);
    return buttons.indexOf(told.answer);
  },
};

export const shell = {};

export const contextBridge = {
  exposeInMainWorld: (name: string, given: Record<string, unknown>) => void told.exposed.set(name, given),
};

export const ipcRenderer = {};

/** Every file of the test lies in one folder. */
export const webUtils = { getPathForFile: (file: File) => `/home/李会计/${file.name}` };
