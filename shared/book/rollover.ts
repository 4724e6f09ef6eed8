import type { z } from "zod";
import type { ImportNote } from "./import-note.ts";
import type { Book } from "./model.ts";
import type { rolloverSchema } from "./rollover-schema.ts";

export type Rollover = z.infer<typeof rolloverSchema>;

/**
 * The book of another year with everything that goes on. The year changes where it is the book's own: on the cover, in the lines of
 * compiler and reviewer, and in the titles of sections, which nobody is asked to look at. Sentences and figures stay to the letter:
 * a year in them may be meant (a law's, a comparison's), so whoever looks at them decides. Project codes stay as well: a project
 * carried over keeps its code, a new one comes from the upstream system and cannot be foretold; rule C2 names those of another year.
 */
export function rollOver(book: Book, { fiscalYear, projects }: Rollover): Book {
  const renewed = (text: string) => withYear(text, book.fiscalYear, fiscalYear);
  return {
    ...book,
    fiscalYear,
    compiler: renewed(book.compiler),
    reviewer: renewed(book.reviewer),
    sections: book.sections.map((section) => ({ ...section, title: renewed(section.title) })),
    projects: projects.flatMap(({ index, name }) => {
      const project = book.projects[index];
      return project ? [{ ...project, name }] : [];
    }),
  };
}

/** The notes of the book that it was made from: those on a project that goes on, at its new place, and those on none. */
export function rolledNotes(notes: readonly ImportNote[], { projects }: Rollover): ImportNote[] {
  return notes.flatMap((note) => {
    if (note.project === undefined) return [note];
    const at = projects.findIndex(({ index }) => index + 1 === note.project);
    return at < 0 ? [] : [{ ...note, project: at + 1 }];
  });
}

/** “2024年重点工作” of 2024 → “2025年重点工作”; other years stay. */
export function withYear(text: string, from: number, to: number): string {
  return text.replace(new RegExp(`(?<!\\d)${from}(?=\\s*年)`, "g"), String(to));
}
