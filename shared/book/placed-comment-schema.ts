import { z } from "zod";
import { commentSchema } from "./comment-schema.ts";

/** What the placed comments of placed-comment.ts have to be. */

const position = z.int().positive().exactOptional();

export const placedCommentSchema = z.strictObject({
  /** Positions count from 1; none at all is the book itself. */
  where: z.strictObject({ section: position, paragraph: position, project: position, indicator: position }),
  /** Its row is that of the book that it was read from. */
  comment: commentSchema,
});
