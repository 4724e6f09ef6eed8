import { app } from "electron";
import { bookInArguments, isBookPath } from "./book-argument.ts";
import type { BookWindows } from "./book-windows.ts";

/**
 * The double-click on a .jxwb: on Windows and Linux a start of the program with the path among its arguments, and a second
 * start is handed to the program that runs already; on macOS an event, possibly before the program is ready.
 */
export class OpenRequests {
  #book: string | null;
  #windows: BookWindows | null = null;

  constructor(argv: readonly string[], folder: string) {
    this.#book = bookInArguments(argv, folder);
    app.on("open-file", (event, path) => {
      event.preventDefault();
      if (!isBookPath(path)) return;
      if (this.#windows) void this.#windows.show(path);
      else this.#book = path;
    });
    app.on("second-instance", (_event, argvOfSecond, folderOfSecond) => {
      const book = bookInArguments(argvOfSecond.slice(1), folderOfSecond);
      if (!this.#windows) this.#book ??= book;
      else void (book === null ? this.#windows.showAny() : this.#windows.show(book));
    });
  }

  /** Opens the first window, with the book that was asked for by then; from here on requests are served at once. */
  async serve(windows: BookWindows): Promise<void> {
    this.#windows = windows;
    await windows.open(this.#book);
  }
}
