import { app } from "electron";
import { isBookPath, type Opening, openingInArguments } from "./book-argument.ts";
import type { BookWindows } from "./book-windows.ts";

/**
 * The double-click on a .jxwb: on Windows and Linux a start of the program with the path among its arguments, and a second
 * start is handed to the program that runs already; on macOS an event, possibly before the program is ready.
 */
export class OpenRequests {
  #first: Opening;
  #windows: BookWindows | null = null;

  constructor(argv: readonly string[], folder: string) {
    this.#first = openingInArguments(argv, folder);
    app.on("open-file", (event, path) => {
      event.preventDefault();
      if (!isBookPath(path)) return;
      this.#request({ book: path });
    });
    app.on("second-instance", (_event, argvOfSecond, folderOfSecond) => {
      this.#request(openingInArguments(argvOfSecond.slice(1), folderOfSecond));
    });
  }

  #request(opening: Opening): void {
    if (this.#windows) void this.#windows.show(opening);
    else this.#first = opening ?? this.#first;
  }

  /** Opens the first window, with what was asked for by then; from here on requests are served at once. */
  async serve(windows: BookWindows): Promise<void> {
    this.#windows = windows;
    await windows.show(this.#first);
  }
}
