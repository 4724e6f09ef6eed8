import { z } from "zod";
import { bookFieldsSchema, projectFieldsSchema } from "./model-schema.ts";

/** What the user decides where next year's book is made from a book. */
export const rolloverSchema = z.strictObject({
  fiscalYear: bookFieldsSchema.shape.fiscalYear,
  /** The projects that go on, in print order: by their index in the book, from 0, under the name that they have from now on. */
  projects: z
    .array(z.strictObject({ index: z.int().nonnegative(), name: projectFieldsSchema.shape.name }))
    .max(100_000),
});
