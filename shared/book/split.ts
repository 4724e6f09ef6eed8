import type { Book } from "./model.ts";
import { type PlacedComment, placedComments } from "./placed-comment.ts";
import type { BookRows } from "./rows.ts";
import { earlierProject } from "./same-project.ts";
import { type Unit, unitKey } from "./units.ts";

/** What the book of one unit has in its sections: the department's text, or the titles alone. */
type SplitSections = "copied" | "titles";

/** A book, or its rows. */
interface Splittable {
  readonly sections: readonly { readonly paragraphs: readonly unknown[] }[];
  readonly projects: readonly Unit[];
}

/** One unit's part of a book: its projects under the same cover. */
export function splitUnit<T extends Splittable>(book: T, unit: Unit, sections: SplitSections): T {
  const key = unitKey(unit);
  return {
    ...book,
    sections: splitSections(book, sections),
    projects: book.projects.filter((project) => unitKey(project) === key),
  };
}

/** The comments on what is in that part; those on the cover are the department's. */
export function unitComments(rows: BookRows, unit: Unit, sections: SplitSections): PlacedComment[] {
  const comments = rows.comments.filter(({ table }) => table !== "book");
  return placedComments({ ...splitUnit(rows, unit, sections), comments });
}

/** What of last year's book goes along with the unit's part: its own projects, and those that became them. */
export function splitLastYear(lastYear: Book, part: Book, unit: Unit, sections: SplitSections): Book {
  const key = unitKey(unit);
  const became = new Set(part.projects.map((project) => earlierProject(project, lastYear.projects)));
  return {
    ...lastYear,
    sections: splitSections(lastYear, sections),
    projects: lastYear.projects.filter((project) => unitKey(project) === key || became.has(project)),
  };
}

function splitSections<T extends Pick<Splittable, "sections">>(
  book: T,
  sections: SplitSections,
): T["sections"] {
  return sections === "copied"
    ? book.sections
    : book.sections.map((section) => ({ ...section, paragraphs: [] }));
}
