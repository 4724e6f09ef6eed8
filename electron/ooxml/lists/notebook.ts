import type { ImportNote } from "../../../shared/book/import-note.ts";
import type { Project } from "../../../shared/book/model.ts";

/** The notes of one import in the order of reading. A project's place in the book is known only when all are read. */
export class Notebook {
  readonly #notes: { readonly note: ImportNote; readonly project: Project | null }[] = [];

  add(note: ImportNote, project: Project | null = null): void {
    this.#notes.push({ note, project });
  }

  /** With each project's position in the book, from 1. */
  notes(projects: readonly Project[]): ImportNote[] {
    const places = new Map(projects.map((project, index) => [project, index + 1]));
    return this.#notes.map(({ note, project }) => {
      const place = project === null ? undefined : places.get(project);
      return place === undefined ? note : { ...note, project: place };
    });
  }
}
