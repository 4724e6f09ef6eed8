import { z } from "zod";
import { bookSchema } from "./model-schema.ts";

/** The book of an earlier year that a book is compared with; a copy of it lies in the book's own file. */
export const lastYearSchema = z.strictObject({
  /** The file that it was taken from, as a path: for a person, never opened again. */
  source: z.string(),
  /** ISO 8601. */
  linkedAt: z.string(),
  book: bookSchema,
});

export type LastYear = z.infer<typeof lastYearSchema>;
