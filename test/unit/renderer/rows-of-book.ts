import type { Book } from "../../../shared/book/model.ts";
import type { BookRows } from "../../../shared/book/rows.ts";

/** The rows of a book, each with an id of its own, as a store would give them. */
export function rowsOfBook({ format: _, ...book }: Book): BookRows {
  let last = 0;
  const withId = <T extends object>(row: T) => ({ ...row, id: ++last });
  return {
    ...book,
    sections: book.sections.map((section) =>
      withId({ ...section, paragraphs: section.paragraphs.map((text) => withId({ text })) }),
    ),
    projects: book.projects.map((project) =>
      withId({ ...project, indicators: project.indicators.map(withId) }),
    ),
  };
}
