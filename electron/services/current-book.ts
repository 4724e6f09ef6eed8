import { dirname, extname, isAbsolute } from "node:path";
import type { OpenBook } from "../../shared/api.ts";
import { AppError } from "../../shared/error.ts";
import { BookFile } from "../store/book-file.ts";
import type { Emit } from "./host-ports.ts";
import type { RecentBooks } from "./recent.ts";

/** The one book that a session has open, or none. */
export class CurrentBook {
  #file: BookFile | null = null;
  readonly #recent: RecentBooks;
  readonly #emit: Emit;

  constructor(recent: RecentBooks, emit: Emit) {
    this.#recent = recent;
    this.#emit = emit;
  }

  /** The open file. Throws AppError no-book. */
  get file(): BookFile {
    if (!this.#file) throw new AppError("no-book", "还没有打开绩效文本。请先打开、新建或导入一个。");
    return this.#file;
  }

  /** Opens a book in place of the one before, which stays open where the new one cannot be. */
  async open(path: string): Promise<OpenBook> {
    const next = BookFile.open(path);
    let opened: OpenBook;
    try {
      opened = snapshot(next);
    } catch (error) {
      next.close();
      throw error;
    }
    this.#file?.close();
    this.#file = next;
    const { department, fiscalYear } = opened.rows;
    await this.#recent
      .remember({ path, department, fiscalYear, openedAt: new Date().toISOString() })
      .catch(() => {
        // The list is a convenience: where it cannot be written the book is opened all the same.
      });
    this.#emit("book.switched", { path });
    return opened;
  }

  snapshot(): OpenBook | null {
    return this.#file && snapshot(this.#file);
  }

  close(): void {
    if (!this.#file) return;
    this.#file.close();
    this.#file = null;
    this.#emit("book.switched", { path: null });
  }
}

function snapshot(file: BookFile): OpenBook {
  return { path: file.path, rows: file.rows(), notes: file.notes(), ...file.state() };
}

/** A path from the interface: absolute, and for a book ending in .jxwb, which is added where it was not typed. */
export function bookPath(path: string): string {
  return extname(absolutePath(path)).toLowerCase() === ".jxwb" ? path : `${path}.jxwb`;
}

/** Throws AppError bad-path where a path is relative: a window has no folder of its own. */
export function absolutePath(path: string): string {
  if (!isAbsolute(path) || path.includes("\0") || dirname(path) === path)
    throw new AppError("bad-path", `“${path.slice(0, 100)}”不是完整的文件路径。请从文件夹中选择。`);
  return path;
}
