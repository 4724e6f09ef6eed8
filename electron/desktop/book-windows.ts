import { type BrowserWindow, dialog, type WebContents } from "electron";
import type { EventData, Reply } from "../../shared/api/api.ts";
import { CANCELLED, OPEN_ELSEWHERE } from "../../shared/error.ts";
import type { CarriedSession } from "../services/carried-session.ts";
import { startAddress } from "./address.ts";
import type { Opening } from "./book-argument.ts";
import { soonCanonical } from "./soon-canonical.ts";
import { bringToFront } from "./window.ts";
import { followSteps, NO_STEPS, type Steps } from "./window-steps.ts";

interface BookWindow {
  readonly window: BrowserWindow;
  readonly session: CarriedSession;
  /** The books that this window shows and is about to show, by their canonical paths; null on its start screen. */
  book: string | null;
  opening: string | null;
  readonly steps: () => Steps;
}

export interface BookWindowsOptions {
  /** Makes a window that does not yet load its page. */
  readonly openEditorWindow: () => BrowserWindow;
  /** Makes the session of one window; `window` is the parent of its dialogs. */
  readonly createSession: (window: BrowserWindow) => CarriedSession;
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

  /** Opens a window. @param book the canonical path of the book that it is to show */
  async open(opening: Opening, book: string | null = null): Promise<void> {
    const window = this.#options.openEditorWindow();
    const session = this.#options.createSession(window);
    const steps = followSteps(session, () => {
      for (const listener of this.#stepListeners) listener();
    });
    const entry: BookWindow = { window, session, book: null, opening: book, steps };
    const { id } = window.webContents;
    this.#open.set(id, entry);
    session.on((event, data) => {
      if (event === "book.switched") void noteBook(entry, data);
      if (!window.isDestroyed()) window.webContents.send("event", event, data);
    });
    window.on("closed", () => {
      this.#open.delete(id);
      const closed = session.close().finally(() => this.#closing.delete(closed));
      this.#closing.add(closed);
    });
    const waits = new Promise<void>((resolve) => {
      session.on((event) => event === "book.opening" && resolve());
    });
    const reply = carryOut(opening, entry);
    // The book first: then the page finds it at its first question and never shows the start screen in between. Where its file does
    // not answer, the page says so and can go on without it.
    await Promise.race([reply, waits]);
    if (window.isDestroyed()) return;
    await loadPage(window);
    await tellFailure(window, await reply);
  }

  /**
   * Shows a book: in the window that has it, else in one that has none, else in a new one. Without a book brings the program
   * back to the user who started it a second time.
   */
  async show(opening: Opening): Promise<void> {
    const book = opening === null || opening === "sample" ? null : await soonCanonical(opening.book);
    const windows = [...this.#open.values()];
    const shown = opening === null ? windows[0] : windows.find((each) => isFor(each, book));
    if (shown) return bringToFront(shown.window);
    const empty = windows.find((each) => each.book === null && each.opening === null);
    if (!empty) return this.open(opening, book);
    // From now on, so that a second double-click meanwhile finds this window.
    empty.opening = book;
    bringToFront(empty.window);
    await tellFailure(empty.window, await carryOut(opening, empty));
  }

  /** What the session of a window asks: see `HostActions`. */
  async showElsewhere(asking: BrowserWindow, path: string | null): Promise<boolean> {
    const book = path === null ? null : await soonCanonical(path);
    const entries = [...this.#open.values()];
    const shown = entries.find((each) => each.window !== asking && isFor(each, book));
    if (shown) bringToFront(shown.window);
    const own = entries.find(({ window }) => window === asking);
    if (own && !shown) own.opening = book;
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
  sessionOf(contents: WebContents): CarriedSession | null {
    return this.#open.get(contents.id)?.session ?? null;
  }

  /** Sessions of closed windows that still let go of their file. */
  closing(): Promise<void>[] {
    return [...this.#closing];
  }
}

/** Electron also rejects where the user closes the window before its page is there, or where that page's process dies: neither is a failure of the program's. */
async function loadPage(window: BrowserWindow): Promise<void> {
  try {
    await window.loadURL(startAddress);
  } catch (error) {
    if (!window.isDestroyed() && !window.webContents.isCrashed()) throw error;
  }
}

async function carryOut(opening: Opening, entry: BookWindow): Promise<Reply | null> {
  if (opening === null) return null;
  const { session } = entry;
  if (opening === "sample") return session.call("book.openSample", { job: "sample" });
  const reply = await session.call("book.open", { path: opening.book });
  if ("error" in reply) entry.opening = null;
  return reply;
}

/** The book that a window shows is another one, or none. */
async function noteBook(entry: BookWindow, data: string): Promise<void> {
  const { path } = JSON.parse(data) as EventData<"book.switched">;
  entry.book = path;
  if (path === null) return;
  const real = await soonCanonical(path);
  if (entry.book === path) entry.book = real;
}

function isFor({ book, opening }: BookWindow, wanted: string | null): boolean {
  return wanted !== null && (book === wanted || opening === wanted);
}

async function tellFailure(window: BrowserWindow, reply: Reply | null): Promise<void> {
  if (reply === null || !("error" in reply) || window.isDestroyed()) return;
  if (reply.error.code === OPEN_ELSEWHERE || reply.error.code === CANCELLED) return;
  await dialog.showMessageBox(window, {
    type: "warning",
    title: "没有打开",
    message: reply.error.message,
    buttons: ["知道了"],
  });
}
