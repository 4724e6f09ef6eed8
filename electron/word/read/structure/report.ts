import type { ImportNote } from "../../../../shared/book/import-note.ts";
import type { Notes } from "../../../ooxml/tables/project-source.ts";

/** The notes of one import, gathered in any order, given in the order of the file; each is about a top-level block, by its index. */
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
