import { type BrowserWindow, dialog, type WebContents } from "electron";
import type { Reply } from "../../shared/api.ts";
import type { Session } from "../services/session.ts";
import type { Opening } from "./book-argument.ts";
import { bringToFront, loadEditor } from "./window.ts";

interface BookWindow {
  readonly window: BrowserWindow;
  readonly session: Session;
  /** Path of the book that this window shows; null on its start screen. */
  book: string | null;
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

  constructor(options: BookWindowsOptions) {
    this.#options = options;
  }

  /** Opens a window. */
  async open(opening: Opening): Promise<void> {
    const window = this.#options.openEditorWindow();
    const session = this.#options.createSession(window);
    const entry: BookWindow = { window, session, book: null };
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
    const reply = await carryOut(opening, session);
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
      opening === null ? windows[0] : windows.find(({ book }) => wanted !== null && book === wanted);
    if (shown) return bringToFront(shown.window);
    const empty = windows.find((each) => each.book === null);
    if (!empty) return this.open(opening);
    bringToFront(empty.window);
    await tellFailure(empty.window, await carryOut(opening, empty.session));
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

async function carryOut(opening: Opening, session: Session): Promise<Reply | null> {
  if (opening === null) return null;
  return opening === "sample"
    ? session.call("book.openSample", { job: "sample" })
    : session.call("book.open", { path: opening.book });
}

async function tellFailure(window: BrowserWindow, reply: Reply | null): Promise<void> {
  if (reply === null || !("error" in reply) || window.isDestroyed()) return;
  await dialog.showMessageBox(window, {
    type: "warning",
    title: "没有打开",
    message: reply.error.message,
    buttons: ["知道了"],
  });
}
