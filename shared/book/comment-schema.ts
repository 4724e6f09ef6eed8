import { z } from "zod";
import { markTableSchema } from "./mark-schema.ts";
import { ENDS, textOf } from "./model-schema.ts";

/** What the comments of comment.ts have to be. */

/** A UUID, or what another program has in its place. */
const uuid = textOf(64).min(1, ENDS);
const name = textOf(100);
/** ISO 8601, or "". */
const time = textOf(40);
const offset = z.int().nonnegative(ENDS);

/** All of a comment but what names it. */
export const commentBodySchema = z.strictObject({
  /** The comment that it answers, which answers none itself; "" for one that begins. */
  parent: textOf(64),
  table: markTableSchema,
  /** Row id; 1 for the book. */
  id: z.int().positive(ENDS),
  /** As a problem's place names it: `goal`, `budget`, `number`; "" for the whole row. */
  field: textOf(100),
  /** The characters that it is on, in UTF-16 units of the field's text as it was then; null for all of the field. */
  range: z.strictObject({ from: offset, to: offset }).nullable(),
  /** The words there, as they were then; "" where it has no range. */
  quote: textOf(10_000),
  author: name,
  initials: name,
  at: time,
  text: textOf(100_000),
  /** One of `COMMENT_REASONS`, or "". */
  reason: textOf(40),
  /** Of a comment that begins; one that answers is open. */
  state: z.enum(["open", "done"]),
  /** Who set the state last, and when; "" where nobody has. */
  stateBy: name,
  stateAt: time,
  /** The file that it came from; "" where it was typed here. */
  source: textOf(300),
  /** What that file calls it, or "". */
  foreignId: textOf(64),
  /** In which round of the review it came: 1 is the first, 0 none. */
  round: z.int().nonnegative(ENDS).max(10_000, ENDS),
});

/** With its name, which is the same in every copy of the book: by it a unit's answers find what they answer. */
export const commentSchema = commentBodySchema.extend({ uuid });

export const commentKeySchema = commentSchema.pick({ uuid: true });
