import { z } from "zod";
import { perObject } from "../remember.ts";
import { textMarkSchema } from "./mark.ts";
import {
  BOOK_FORMAT,
  type Book,
  bookFieldsSchema,
  indicatorSchema,
  type Project,
  projectFieldsSchema,
  type Section,
  sectionSchema,
} from "./model.ts";

/** The Book with the store's stable row ids, as the editor holds it. Ids are positive integers, never used twice in one table. */

export const rowIdSchema = z.int().positive();

export const paragraphRowSchema = z.strictObject({
  id: rowIdSchema,
  text: sectionSchema.shape.paragraphs.element,
});
export const sectionRowSchema = z.strictObject({
  id: rowIdSchema,
  title: sectionSchema.shape.title,
  paragraphs: z.array(paragraphRowSchema),
});
export const indicatorRowSchema = indicatorSchema.extend({ id: rowIdSchema });
export const projectRowSchema = projectFieldsSchema.extend({
  id: rowIdSchema,
  indicators: z.array(indicatorRowSchema),
});
/** The book's own fields in the store: those of the JSON form, and what concerns the editor alone. */
export const bookRowFieldsSchema = bookFieldsSchema.extend({
  /** Ids of the checks that are switched off for this book. */
  rulesOff: z.array(z.string().max(20)).max(200),
});
export const bookRowsSchema = bookRowFieldsSchema.extend({
  sections: z.array(sectionRowSchema),
  projects: z.array(projectRowSchema),
  /** In the order in which they were set. */
  marks: z.array(textMarkSchema),
});

export type BookRowFields = z.infer<typeof bookRowFieldsSchema>;
export type ParagraphRow = z.infer<typeof paragraphRowSchema>;
export type SectionRow = z.infer<typeof sectionRowSchema>;
export type IndicatorRow = z.infer<typeof indicatorRowSchema>;
export type ProjectRow = z.infer<typeof projectRowSchema>;
export type BookRows = z.infer<typeof bookRowsSchema>;

/** What is printed, and the editor's settings of the book; not the marks on it, of which there can be many. */
export type BookText = Omit<BookRows, "marks">;

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
