import { z } from "zod";

/**
 * One line of an import report: something that was not understood, was fixed, or was left out. Nothing of an input's body
 * is dropped without one.
 */
export const importNoteSchema = z.strictObject({
  /** What kind of thing: `heading-lost`, `text-not-understood`, `cell-not-understood`, `row-not-understood`, `section-not-taken` … */
  kind: z.string(),
  /** Where in the input, for a person: “第二部分 3.招商经费 指标表 第4行”. */
  where: z.string(),
  /** The text itself, whole. */
  text: z.string(),
  /** One Chinese sentence: what was done with it. */
  message: z.string(),
  /** The project that it is about: its position in the book, counted from 1. Absent where it is about none. */
  project: z.int().positive().optional(),
});

/** The same, kept with the book: the project is named by its row. */
export const keptNoteSchema = importNoteSchema.omit({ project: true }).extend({
  projectId: z.int().positive().nullable(),
});

export type ImportNote = z.infer<typeof importNoteSchema>;
export type KeptNote = z.infer<typeof keptNoteSchema>;
