import type { ImportNote } from "../../../../shared/book/import-note.ts";

/** Where notes go. `block` is the index of the top-level block that the note is about. */
export interface Notes {
  add(block: number, note: ImportNote): void;
}

/** The notes of one import, gathered in any order, given in the order of the file. */
export class Report implements Notes {
  readonly #notes: { readonly block: number; readonly note: ImportNote }[] = [];

  add(block: number, note: ImportNote): void {
    this.#notes.push({ block, note });
  }

  /** Takes notes about one project; `project` counts from 1. */
  of(project: number): Notes {
    return { add: (block, note) => this.add(block, { ...note, project }) };
  }

  notes(): ImportNote[] {
    return this.#notes.toSorted((a, b) => a.block - b.block).map(({ note }) => note);
  }
}
