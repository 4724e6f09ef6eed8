import type { Book } from "./model.ts";
import { type PlacedComment, placedComments } from "./placed-comment.ts";
import type { BookRows } from "./rows.ts";
import { type Unit, unitKey } from "./units.ts";

/** What the book of one unit has in its sections: the department's text, or the titles alone. */
type SplitSections = "copied" | "titles";

/** One unit's part of a book: its projects under the same cover. */
export function splitUnit(book: Book, unit: Unit, sections: SplitSections): Book {
  const key = unitKey(unit);
  return {
    ...book,
    sections:
      sections === "copied" ? book.sections : book.sections.map(({ title }) => ({ title, paragraphs: [] })),
    projects: book.projects.filter((project) => unitKey(project) === key),
  };
}

/** The comments on what is in that part; those on the cover are the department's. */
export function unitComments(rows: BookRows, unit: Unit, sections: SplitSections): PlacedComment[] {
  const key = unitKey(unit);
  return placedComments({
    ...rows,
    sections:
      sections === "copied"
        ? rows.sections
        : rows.sections.map((section) => ({ ...section, paragraphs: [] })),
    projects: rows.projects.filter((project) => unitKey(project) === key),
    comments: rows.comments.filter(({ table }) => table !== "book"),
  });
}
