import { z } from "zod";
import { commentBodySchema, commentKeySchema } from "./comment-schema.ts";
import { markKeySchema, markSchema } from "./mark-schema.ts";
import { indicatorSchema, projectFieldsSchema, sectionSchema, textOf } from "./model-schema.ts";
import {
  bookRowFieldsSchema,
  indicatorRowSchema,
  paragraphRowSchema,
  projectRowSchema,
  rowIdSchema,
  sectionRowSchema,
} from "./rows-schema.ts";
import { EDIT_REASONS } from "./version-reason.ts";

/**
 * Edits. One edit is what a user would call one step: a label for the undo menu and a list of operations on rows. The store
 * applies it in one transaction, records it with its inverse, and answers with the same operations, every id filled in, which
 * `applyOps` applies to the editor's copy.
 */

const id = rowIdSchema;
/** The sibling before which a row goes; null is the end. */
const before = rowIdSchema.nullable();

const paragraphFields = z.strictObject({ text: paragraphRowSchema.shape.text });
const sectionFields = z.strictObject({ title: sectionSchema.shape.title });

/** A new row may bring its id (an undo brings the old one back); without one the store gives it. */
const newParagraph = paragraphRowSchema.partial({ id: true });
const newSection = sectionRowSchema.extend({ id: id.optional(), paragraphs: z.array(newParagraph) });
const newIndicator = indicatorRowSchema.partial({ id: true });
const newProject = projectRowSchema.extend({ id: id.optional(), indicators: z.array(newIndicator) });

const table = z.enum(["section", "paragraph", "project", "indicator"]);

export const opSchema = z.union([
  z.strictObject({ op: z.literal("set"), table: z.literal("book"), fields: bookRowFieldsSchema.partial() }),
  z.strictObject({ op: z.literal("set"), table: z.literal("section"), id, fields: sectionFields }),
  z.strictObject({ op: z.literal("set"), table: z.literal("paragraph"), id, fields: paragraphFields }),
  z.strictObject({
    op: z.literal("set"),
    table: z.literal("project"),
    id,
    fields: projectFieldsSchema.partial(),
  }),
  z.strictObject({
    op: z.literal("set"),
    table: z.literal("indicator"),
    id,
    fields: indicatorSchema.partial(),
  }),
  z.strictObject({ op: z.literal("insert"), table: z.literal("section"), before, row: newSection }),
  z.strictObject({
    op: z.literal("insert"),
    table: z.literal("paragraph"),
    parent: id,
    before,
    row: newParagraph,
  }),
  z.strictObject({ op: z.literal("insert"), table: z.literal("project"), before, row: newProject }),
  z.strictObject({
    op: z.literal("insert"),
    table: z.literal("indicator"),
    parent: id,
    before,
    row: newIndicator,
  }),
  z.strictObject({ op: z.literal("delete"), table, id }),
  /** Among its own siblings; a row does not change its parent. */
  z.strictObject({ op: z.literal("move"), table, id, before }),
  /** Sets the one mark of that place, or takes it away (null). */
  markKeySchema.extend({ op: z.literal("mark"), mark: markSchema.nullable() }),
  /** Sets the comment of that name, or takes it away (null). */
  commentKeySchema.extend({ op: z.literal("comment"), comment: commentBodySchema.nullable() }),
]);

export const editSchema = z.strictObject({
  /** Chosen by the sender, another one for each edit: one that comes twice, since no answer came the first time, is done once. */
  name: z.string().min(1).max(64).exactOptional(),
  /** What the undo menu says: “修改指标值”. */
  label: textOf(100).min(1),
  /** Why the book as it is before is kept as a version. */
  keep: z.enum(EDIT_REASONS).exactOptional(),
  ops: z.array(opSchema).min(1).max(100_000),
});

/** What an edit, an undo or a redo did. */
export const changeSchema = z.strictObject({
  /** Counts every change of the file, up by one each. */
  revision: z.int(),
  ops: z.array(opSchema),
  /** Label of the step that 撤销 would take back now, null where there is none. */
  undo: z.string().nullable(),
  redo: z.string().nullable(),
  /** When it was durable on disk, ISO 8601. */
  savedAt: z.string(),
});

export type Op = z.infer<typeof opSchema>;
export type Edit = z.infer<typeof editSchema>;
export type Change = z.infer<typeof changeSchema>;
export type RowTable = z.infer<typeof table>;
