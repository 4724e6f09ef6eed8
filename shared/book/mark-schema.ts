import { z } from "zod";
import { ENDS, textOf } from "./model-schema.ts";

/** `checked`: somebody looked at a rule's problem and lets the text stand. `carried`: taken over from last year, not looked at yet. */
const markKindSchema = z.enum(["checked", "carried"]);

export const markTableSchema = z.enum(["book", "section", "paragraph", "project", "indicator"]);

/** What a mark is on; there is at most one mark for each. */
export const markKeySchema = z.strictObject({
  kind: markKindSchema,
  /** The rule's id; "" for a carried text. */
  rule: textOf(20),
  table: markTableSchema,
  /** Row id; 1 for the book. */
  id: z.int().positive(ENDS),
  /** As a problem's place names it: `goal`, `budget.total`, `number`; "" for the whole row. In the book: what the problem quotes. */
  field: textOf(1000),
});

export const markSchema = z.strictObject({
  /** The texts that it was set on, by the name of their field; under "" what the rule said, where the place has no text of its own. */
  fields: z.object({}).catchall(z.string()),
  /** Who set it, and when, ISO 8601; "" where nobody in particular did. */
  who: textOf(100),
  at: textOf(40),
});

export const textMarkSchema = markKeySchema.extend(markSchema.shape);
