import type { ImportNote } from "../../../shared/book/import-note.ts";

/** The notes of one import, gathered in any order, given in the order of the file. */
export class Report {
  readonly #notes: { readonly block: number; readonly note: ImportNote }[] = [];

  /** `block` is the index of the top-level block that the note is about. */
  add(block: number, note: ImportNote): void {
    this.#notes.push({ block, note });
  }

  notes(): ImportNote[] {
    return this.#notes.toSorted((a, b) => a.block - b.block).map(({ note }) => note);
  }
}
