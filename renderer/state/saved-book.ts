import type { OpenBook } from "../../shared/api/api.ts";
import { applyOps } from "../../shared/book/apply.ts";
import type { Change } from "../../shared/book/edit.ts";
import type { BookRows } from "../../shared/book/rows.ts";

/** The book as the store holds it, as far as this window has heard: every change is applied once and in its turn. */
export class SavedBook {
  rows: BookRows;
  revision: number;
  /** Label of the step that 撤销 or 重做 would concern. */
  undo: string | null;
  redo: string | null;
  /** Time of the last durable change, ISO 8601. */
  at: string;
  /** Changes heard before their turn, by revision. */
  readonly #early = new Map<number, Change>();

  constructor(opened: OpenBook) {
    this.rows = opened.rows;
    this.revision = opened.revision;
    this.undo = opened.undo;
    this.redo = opened.redo;
    this.at = opened.savedAt;
  }

  /** Whether changes are still missing between those applied and those heard of. */
  get hasGap(): boolean {
    return this.#early.size > 0;
  }

  /** Keeps a change until `advance`; one that is applied already is ignored. */
  hear(change: Change): void {
    if (change.revision > this.revision) this.#early.set(change.revision, change);
  }

  /** Applies the changes whose turn it is. `each` sees every one just before. */
  advance(each: (change: Change) => void = () => undefined): void {
    for (let next = this.#early.get(this.revision + 1); next; next = this.#early.get(this.revision + 1)) {
      each(next);
      this.#early.delete(next.revision);
      this.rows = applyOps(this.rows, next.ops);
      this.revision = next.revision;
      this.undo = next.undo;
      this.redo = next.redo;
      this.at = next.savedAt;
    }
  }

  /** Takes the whole book anew. */
  replace(current: OpenBook): void {
    this.rows = current.rows;
    this.revision = current.revision;
    this.undo = current.undo;
    this.redo = current.redo;
    this.at = current.savedAt;
    for (const revision of this.#early.keys()) if (revision <= current.revision) this.#early.delete(revision);
  }
}
