import { z } from "zod";
import {
  BOOK_FORMAT,
  type Book,
  bookFieldsSchema,
  indicatorSchema,
  projectFieldsSchema,
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

/** The JSON form: the same book without ids. */
export function bookOfRows(rows: BookRows): Book {
  return {
    format: BOOK_FORMAT,
    fiscalYear: rows.fiscalYear,
    department: rows.department,
    compiler: rows.compiler,
    reviewer: rows.reviewer,
    layout: rows.layout,
    sections: rows.sections.map((section) => ({
      title: section.title,
      paragraphs: section.paragraphs.map((paragraph) => paragraph.text),
    })),
    projects: rows.projects.map(({ id: _, indicators, ...project }) => ({
      ...project,
      indicators: indicators.map(({ id: __, ...indicator }) => indicator),
    })),
  };
}
