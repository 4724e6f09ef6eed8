import { app } from "./app.ts";
import { BrowserWindow } from "./browser-window.ts";
import { type Answer, answers, questions, unforeseen } from "./dialogs.ts";
import { carryOut } from "./ipc.ts";
import { Menu } from "./menu.ts";
import { answerOf } from "./protocol.ts";
import { strayRequests } from "./requests.ts";
import { defaultSession } from "./session.ts";
import { opened } from "./shell.ts";

/** What a test asks of the running program, as its user or as somebody who looks at it; carried by Node's own channel to a child. */

const raised: number[] = [];
const refusedNavigations: string[] = [];
const windowsAsked: (readonly [address: string, action: string])[] = [];

app.on("browser-window-created", (_event, window: BrowserWindow) => {
  window.on("stand-in-focus", () => raised.push(window.id));
  window.webContents.on("stand-in-refused", (address: string) => refusedNavigations.push(address));
  window.webContents.on("stand-in-window-open", (address: string, action: string) =>
    windowsAsked.push([address, action]),
  );
});

function windowOf(id: number): BrowserWindow {
  const window = BrowserWindow.getAllWindows().find((each) => each.id === id);
  if (window === undefined) throw new Error(`there is no window ${id}`);
  return window;
}

function entry(word: string) {
  const found = Menu.getApplicationMenu()
    ?.entries()
    .find(({ label }) => label.startsWith(word));
  if (found === undefined) throw new Error(`the menu has no ${word}`);
  return found;
}

const commands = {
  endpoint: () => app.chromium().endpoint,
  isReady: () => app.isReady(),
  /** Windows in the order in which they were opened. */
  windows: () =>
    Promise.all(
      BrowserWindow.getAllWindows()
        .sort((one, other) => one.id - other.id)
        .map(async (window) => ({
          id: window.id,
          target: await window.targetId(),
          address: window.webContents.getURL(),
          hasPage: window.webContents.hasPreload(),
          crashes: window.webContents.crashes,
          visible: window.isVisible(),
          focused: window.isFocused(),
          maximized: window.isMaximized(),
          options: window.options,
        })),
    ),
  /** Windows that the program brought to the front, in order. */
  raised: () => raised,

  /** The user's answers to the next questions, in order. */
  willAnswer: (...next: Answer[]) => void answers.push(...next),
  /** What the user was asked since the last look. */
  questions: () => questions.splice(0),
  unforeseen: () => unforeseen,

  /** Entries of the menu bar that begin with a word. */
  entry(word: string) {
    const { label, enabled } = entry(word);
    return { label, enabled };
  },
  choose: (word: string) => entry(word).click(BrowserWindow.getFocusedWindow()),

  quit: () => app.quit(),
  focus: (id: number) => windowOf(id).focus(),
  close: (id: number) => windowOf(id).close(),
  point: (id: number) => windowOf(id).webContents.point(),
  drop: (id: number, paths: readonly string[], x: number, y: number) =>
    windowOf(id).webContents.drop(paths, x, y),
  crashPage: (id: number) => windowOf(id).webContents.forcefullyCrashRenderer(),
  crashGpu: () => crashGpu(),
  openFile: (path: string) => void app.emit("open-file", { preventDefault: () => undefined }, path),

  /** A call to the main process from a frame that is no page of a window, or from one that has gone elsewhere. */
  callFrom(id: number, address: string, channel: string, ...args: unknown[]) {
    const sender = windowOf(id).webContents;
    return carryOut(channel, { sender, senderFrame: { url: address } }, args);
  },
  grants: (permission: string, requestingUrl: string, isMainFrame: boolean) =>
    defaultSession.grants({}, permission, { requestingUrl, isMainFrame }),
  cancels: (url: string) => defaultSession.cancels({ url, method: "GET", resourceType: "XHR" }),
  grantsDevice: () => defaultSession.deviceHandler?.({}) ?? true,

  /** What the program answers to a request for one of its addresses. */
  async serve(url: string, method: string) {
    const answer = await answerOf(new Request(url, { method }));
    if (answer === null) throw new Error(`nobody serves ${url}`);
    return { status: answer.status, headers: Object.fromEntries(answer.headers), text: await answer.text() };
  },
  refusedNavigations: () => refusedNavigations,
  windowsAsked: () => windowsAsked,

  switches: () => app.switches,
  told: () => ({ ...app.told, ...defaultSession.told }),
  strayRequests: () => strayRequests,
  openedFiles: () => opened,
};

/** docs/api/app.md, `child-process-gone`. Chromium makes another one, which shows that the first is gone. */
async function crashGpu(): Promise<void> {
  const { browser } = app.chromium().connection;
  const pid = async () => {
    const { processInfo } = await browser.send("SystemInfo.getProcessInfo");
    return processInfo.find(({ type }) => type === "GPU")?.id;
  };
  const before = await pid();
  void browser.send("Browser.crashGpuProcess").catch(() => undefined);
  while ((await pid()) === before) await new Promise((resolve) => setTimeout(resolve, 50));
  app.emit("child-process-gone", {}, { type: "GPU", reason: "crashed", exitCode: 11, name: "GPU" });
}

export type Commands = typeof commands;

/** A command as it is sent, and its answer. */
export interface Ask {
  readonly id: number;
  readonly name: keyof Commands;
  readonly args: readonly unknown[];
}
export interface Told {
  readonly id: number;
  readonly result?: unknown;
  readonly error?: string;
}

async function carryOutFor({ id, name, args }: Ask): Promise<void> {
  const tell = (told: Told) => process.send?.(told);
  try {
    const command = commands[name] as (...args: readonly unknown[]) => unknown;
    tell({ id, result: await command(...args) });
  } catch (error) {
    tell({ id, error: String(error) });
  }
}

export function serveTest(): void {
  process.on("message", (ask: Ask) => void carryOutFor(ask));
  // Whoever started the program is gone.
  process.on("disconnect", () => app.exit(1));
}
