import { z } from "zod";

/**
 * Marks on the text of a field, in force for as long as that text is as it was when the mark was set: 已核对 for one problem, and
 * 待核对 for what was carried over from last year. A mark stays with its row's id, also while the row is deleted, so an undo
 * brings both back.
 */

/** `checked`: somebody looked at a rule's problem and lets the text stand. `carried`: taken over from last year, not looked at yet. */
const markKindSchema = z.enum(["checked", "carried"]);

const markTableSchema = z.enum(["book", "section", "paragraph", "project", "indicator"]);

/** What a mark is on; there is at most one mark for each. */
export const markKeySchema = z.strictObject({
  kind: markKindSchema,
  /** The rule's id; "" for a carried text. */
  rule: z.string().max(20),
  table: markTableSchema,
  /** Row id; 1 for the book. */
  id: z.int().positive(),
  /** As a problem's place names it: `goal`, `budget.total`, `number`; "" for the whole row. In the book: what the problem quotes. */
  field: z.string().max(1000),
});

export const markSchema = z.strictObject({
  /** The texts that it was set on, by the name of their field; under "" what the rule said, where the place has no text of its own. */
  fields: z.object({}).catchall(z.string()),
  /** Who set it, and when, ISO 8601; "" where nobody in particular did. */
  who: z.string().max(100),
  at: z.string().max(40),
});

export const textMarkSchema = markKeySchema.extend(markSchema.shape);

export type MarkKey = z.infer<typeof markKeySchema>;
export type Mark = z.infer<typeof markSchema>;
export type TextMark = z.infer<typeof textMarkSchema>;

/**
 * Whether the texts that a mark was set on are as they were. Fields that are new since then do not count. Names joined by tabs
 * stand for their texts joined by tabs: a whole row of schema 2 with a tab in one of its texts.
 */
export function standsOn(
  { fields }: Pick<Mark, "fields">,
  textOf: (name: string) => string | undefined,
): boolean {
  const entries = Object.entries(fields);
  const isStill = ([names, text]: readonly [string, string]) =>
    (names.includes("\t") ? names.split("\t").map(textOf).join("\t") : textOf(names)) === text;
  return entries.length > 0 && entries.every(isStill);
}

/** A row's place among the marks. */
export function markPlace({ table, id }: Pick<MarkKey, "table" | "id">): string {
  return `${table} ${id}`;
}
