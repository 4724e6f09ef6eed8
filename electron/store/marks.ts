import type { Database } from "better-sqlite3";
import type { Mark, MarkKey, TextMark } from "../../shared/book/mark.ts";

/** The table of marks: see shared/book/mark.ts. */

const PLACE =
  "kind = @kind AND rule = @rule AND row_table = @table AND row_id = @id AND field = @field" as const;

/** Sets the one mark of a place, or takes it away. @returns what was there before. */
export function setMark(db: Database, key: MarkKey, mark: Mark | null): Mark | null {
  const { kind, rule, table, id, field } = key;
  const place = { kind, rule, table, id, field };
  const before = db
    .prepare<[typeof place], Mark>(`SELECT text, who, at FROM text_mark WHERE ${PLACE}`)
    .get(place);
  if (before) db.prepare(`DELETE FROM text_mark WHERE ${PLACE}`).run(place);
  if (mark)
    db.prepare(
      `INSERT INTO text_mark (kind, rule, row_table, row_id, field, text, who, at)
       VALUES (@kind, @rule, @table, @id, @field, @text, @who, @at)`,
    ).run({ ...place, ...mark });
  return before ?? null;
}

/** In the order in which they were set. */
export function readMarks(db: Database): TextMark[] {
  return db
    .prepare<[], TextMark>(
      'SELECT kind, rule, row_table AS "table", row_id AS id, field, text, who, at FROM text_mark ORDER BY text_mark.id',
    )
    .all();
}
