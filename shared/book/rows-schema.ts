import { z } from "zod";
import { commentSchema } from "./comment-schema.ts";
import { textMarkSchema } from "./mark-schema.ts";
import {
  bookFieldsSchema,
  ENDS,
  indicatorSchema,
  projectFieldsSchema,
  sectionSchema,
} from "./model-schema.ts";

/** What the rows of rows.ts have to be. */

export const rowIdSchema = z.int().positive(ENDS);

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
  rulesOff: z.array(z.string().max(20, ENDS)).max(200),
});
export const bookRowsSchema = bookRowFieldsSchema.extend({
  sections: z.array(sectionRowSchema),
  projects: z.array(projectRowSchema),
  /** In the order in which they were set. */
  marks: z.array(textMarkSchema),
  /** In the order in which they were written. */
  comments: z.array(commentSchema),
});
