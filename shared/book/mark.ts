import type { z } from "zod";
import type { markKeySchema, markSchema, textMarkSchema } from "./mark-schema.ts";

/**
 * Marks on the text of a field, in force for as long as that text is as it was when the mark was set: 已忽略 for one problem, and
 * 待核对 for what was carried over from last year. A mark stays with its row's id, also while the row is deleted, so an undo
 * brings both back.
 */

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
