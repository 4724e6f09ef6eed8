import { z } from "zod";
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
export const bookRowsSchema = bookFieldsSchema.extend({
  sections: z.array(sectionRowSchema),
  projects: z.array(projectRowSchema),
});

export type ParagraphRow = z.infer<typeof paragraphRowSchema>;
export type SectionRow = z.infer<typeof sectionRowSchema>;
export type IndicatorRow = z.infer<typeof indicatorRowSchema>;
export type ProjectRow = z.infer<typeof projectRowSchema>;
export type BookRows = z.infer<typeof bookRowsSchema>;

const sections = new WeakMap<SectionRow, Section>();
const projects = new WeakMap<ProjectRow, Project>();

/**
 * The JSON form: the same book without ids. Rows are not changed in place, so a row that is still the same object gives the same
 * object again, by which the layout engine knows what has not changed.
 */
export function bookOfRows(rows: BookRows): Book {
  return {
    format: BOOK_FORMAT,
    fiscalYear: rows.fiscalYear,
    department: rows.department,
    compiler: rows.compiler,
    reviewer: rows.reviewer,
    layout: rows.layout,
    sections: rows.sections.map((row) => known(sections, row, sectionOfRow)),
    projects: rows.projects.map((row) => known(projects, row, projectOfRow)),
  };
}

function sectionOfRow({ title, paragraphs }: SectionRow): Section {
  return { title, paragraphs: paragraphs.map(({ text }) => text) };
}

function projectOfRow({ id: _, indicators, ...project }: ProjectRow): Project {
  return { ...project, indicators: indicators.map(({ id: __, ...indicator }) => indicator) };
}

function known<Row extends object, Made>(made: WeakMap<Row, Made>, row: Row, make: (row: Row) => Made): Made {
  const found = made.get(row);
  if (found !== undefined) return found;
  const fresh = make(row);
  made.set(row, fresh);
  return fresh;
}
