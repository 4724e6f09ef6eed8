import type { z } from "zod";
import { perObject } from "../remember.ts";
import { BOOK_FORMAT, type Book, type Project, type Section } from "./model.ts";
import type {
  bookRowFieldsSchema,
  bookRowsSchema,
  indicatorRowSchema,
  paragraphRowSchema,
  projectRowSchema,
  sectionRowSchema,
} from "./rows-schema.ts";

/** The Book with the store's stable row ids, as the editor holds it. Ids are positive integers, never used twice in one table. */

export type BookRowFields = z.infer<typeof bookRowFieldsSchema>;
export type ParagraphRow = z.infer<typeof paragraphRowSchema>;
export type SectionRow = z.infer<typeof sectionRowSchema>;
export type IndicatorRow = z.infer<typeof indicatorRowSchema>;
export type ProjectRow = z.infer<typeof projectRowSchema>;
export type BookRows = z.infer<typeof bookRowsSchema>;

/** What is printed, and the editor's settings of the book; not the marks and comments on it, of which there can be many. */
export type BookText = Omit<BookRows, "marks" | "comments">;

/** A book's rows, each with an id of its own, as a store would give them. */
export function rowsOfBook({ format: _, ...book }: Book): BookRows {
  let last = 0;
  const withId = <T extends object>(row: T) => ({ ...row, id: ++last });
  return {
    ...book,
    rulesOff: [],
    sections: book.sections.map((section) =>
      withId({ ...section, paragraphs: section.paragraphs.map((text) => withId({ text })) }),
    ),
    projects: book.projects.map((project) =>
      withId({ ...project, indicators: project.indicators.map(withId) }),
    ),
    marks: [],
    comments: [],
  };
}

/**
 * The JSON form: the same book without ids. Rows are not changed in place, so a row that is still the same object gives the same
 * object again, by which the layout engine knows what has not changed.
 */
export function bookOfRows(rows: BookText): Book {
  return {
    format: BOOK_FORMAT,
    fiscalYear: rows.fiscalYear,
    department: rows.department,
    compiler: rows.compiler,
    reviewer: rows.reviewer,
    layout: rows.layout,
    sections: rows.sections.map((row) => sectionOfRow(row)),
    projects: rows.projects.map((row) => projectOfRow(row)),
  };
}

const sectionOfRow = perObject(
  ({ title, paragraphs }: SectionRow): Section => ({ title, paragraphs: paragraphs.map(({ text }) => text) }),
);

const projectOfRow = perObject(
  ({ id: _, indicators, ...project }: ProjectRow): Project => ({
    ...project,
    indicators: indicators.map(({ id: __, ...indicator }) => indicator),
  }),
);
