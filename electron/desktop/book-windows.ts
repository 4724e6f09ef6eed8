import { realpathSync } from "node:fs";
import { resolve } from "node:path";
import { type BrowserWindow, dialog, type WebContents } from "electron";
import { OPEN_ELSEWHERE, type Reply } from "../../shared/api/api.ts";
import type { Session } from "../services/session.ts";
import type { Opening } from "./book-argument.ts";
import { bringToFront, loadEditor } from "./window.ts";
import { followSteps, NO_STEPS, type Steps } from "./window-steps.ts";

interface BookWindow {
  readonly window: BrowserWindow;
  readonly session: Session;
  /** Path of the book that this window shows or is about to; null on its start screen. */
  book: string | null;
  readonly steps: () => Steps;
}

export interface BookWindowsOptions {
  /** Makes a window that does not yet load its page. */
  readonly openEditorWindow: () => BrowserWindow;
  /** Makes the session of one window; `window` is the parent of its dialogs. */
  readonly createSession: (window: BrowserWindow) => Session;
}

/** The program's windows, one session each. */
export class BookWindows {
  readonly #options: BookWindowsOptions;
  readonly #open = new Map<number, BookWindow>();
  readonly #closing = new Set<Promise<void>>();
  readonly #stepListeners = new Set<() => void>();

  constructor(options: BookWindowsOptions) {
    this.#options = options;
  }

  /** Opens a window. */
  async open(opening: Opening): Promise<void> {
    const window = this.#options.openEditorWindow();
    const session = this.#options.createSession(window);
    const steps = followSteps(session, () => {
      for (const listener of this.#stepListeners) listener();
    });
    const entry: BookWindow = { window, session, book: null, steps };
    const { id } = window.webContents;
    this.#open.set(id, entry);
    session.on((event, data) => {
      if (event === "book.switched" && "path" in data) entry.book = data.path;
      if (!window.isDestroyed()) window.webContents.send("event", event, data);
    });
    window.on("closed", () => {
      this.#open.delete(id);
      const closed = session.close().finally(() => this.#closing.delete(closed));
      this.#closing.add(closed);
    });
    // The book first: then the page finds it at its first question and never shows the start screen in between.
    const reply = await carryOut(opening, entry);
    if (window.isDestroyed()) return;
    await loadEditor(window);
    await tellFailure(window, reply);
  }

  /**
   * Shows a book: in the window that has it, else in one that has none, else in a new one. Without a book brings the program
   * back to the user who started it a second time.
   */
  async show(opening: Opening): Promise<void> {
    const windows = [...this.#open.values()];
    const wanted = opening === null || opening === "sample" ? null : opening.book;
    const shown =
      opening === null ? windows[0] : windows.find(({ book }) => wanted !== null && isSameFile(book, wanted));
    if (shown) return bringToFront(shown.window);
    const empty = windows.find((each) => each.book === null);
    if (!empty) return this.open(opening);
    bringToFront(empty.window);
    await tellFailure(empty.window, await carryOut(opening, empty));
  }

  /** Brings another window than this one to the front if it shows the book. @returns whether one does. */
  showElsewhere(asking: BrowserWindow, path: string): boolean {
    const shown = [...this.#open.values()].find(
      ({ window, book }) => window !== asking && isSameFile(book, path),
    );
    if (shown) bringToFront(shown.window);
    return shown !== undefined;
  }

  /** The steps that 撤销 and 重做 of a window concern. */
  stepsOf(window: BrowserWindow): Steps {
    return this.#open.get(window.webContents.id)?.steps() ?? NO_STEPS;
  }

  /** Tells whenever the steps of any window are others. */
  onSteps(listener: () => void): void {
    this.#stepListeners.add(listener);
  }

  /** The session that a page may talk to; null for anything that is not one of the windows' own pages. */
  sessionOf(contents: WebContents): Session | null {
    return this.#open.get(contents.id)?.session ?? null;
  }

  /** Sessions of closed windows that still let go of their file. */
  closing(): Promise<void>[] {
    return [...this.#closing];
  }
}

async function carryOut(opening: Opening, entry: BookWindow): Promise<Reply | null> {
  if (opening === null) return null;
  if (opening === "sample") return entry.session.call("book.openSample", { job: "sample" });
  // From now on, so that a second double-click meanwhile finds this window.
  const before = entry.book;
  entry.book = opening.book;
  const reply = await entry.session.call("book.open", { path: opening.book });
  if ("error" in reply) entry.book = before;
  return reply;
}

/** Whether two paths lead to one file: over links, and in Windows' either case. */
function isSameFile(one: string | null, other: string): boolean {
  return one !== null && (one === other || realPath(one) === realPath(other));
}

function realPath(path: string): string {
  try {
    return realpathSync.native(path);
  } catch {
    return resolve(path);
  }
}

async function tellFailure(window: BrowserWindow, reply: Reply | null): Promise<void> {
  if (reply === null || !("error" in reply) || window.isDestroyed()) return;
  if (reply.error.code === OPEN_ELSEWHERE) return;
  await dialog.showMessageBox(window, {
    type: "warning",
    title: "没有打开",
    message: reply.error.message,
    buttons: ["知道了"],
  });
}
