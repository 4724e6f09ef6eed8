import { randomUUID } from "node:crypto";
import type { MergePart } from "../../shared/book/merge.ts";
import { AppError } from "../../shared/error.ts";
import type { Imported } from "./tasks/import-files.ts";

/** Files read and not yet imported; what was read longest ago gives way. */
const MOST_READINGS = 200;

/** A file that was read. */
export interface Reading extends MergePart, Pick<Imported, "lastYear"> {
  readonly path: string;
}

/** What `import.read` has read, until it is imported or dropped. */
export class Readings {
  readonly #parts = new Map<string, Reading>();

  /** @returns the id under which it is kept. */
  keep(part: Reading): string {
    const id = randomUUID();
    this.#parts.set(id, part);
    const [oldest] = this.#parts.keys();
    if (this.#parts.size > MOST_READINGS && oldest !== undefined) this.#parts.delete(oldest);
    return id;
  }

  /** Throws AppError reading-gone. */
  get(id: string): Reading {
    const part = this.#parts.get(id);
    if (!part) throw new AppError("reading-gone", "读取的内容已不在内存中。请关闭后重新选择文件导入。");
    return part;
  }

  /** Harmless where they are gone. */
  drop(ids: readonly string[]): void {
    for (const id of ids) this.#parts.delete(id);
  }
}
