import type { Database } from "better-sqlite3";
import type { Mark, MarkKey, TextMark } from "../../shared/book/mark.ts";
import { AppError } from "../../shared/error.ts";
import { parseJson } from "../../shared/untrusted.ts";
import type { Columns } from "./columns.ts";
import { prepared } from "./prepared.ts";

/** The table of marks: see shared/book/mark.ts. */

const PLACE = "kind = @kind AND rule = @rule AND row_table = @table AND row_id = @id AND field = @field";

type Stored<T extends { readonly fields: unknown }> = Omit<T, "fields"> & { readonly fields: string };

/** Sets the one mark of a place, or takes it away. @returns what was there before. */
export function setMark(db: Database, key: MarkKey, mark: Mark | null): Mark | null {
  const { kind, rule, table, id, field } = key;
  const place = { kind, rule, table, id, field };
  const before = prepared(db, `SELECT fields, who, at FROM text_mark WHERE ${PLACE}`).get(place);
  if (before) prepared(db, `DELETE FROM text_mark WHERE ${PLACE}`).run(place);
  if (mark)
    prepared(
      db,
      `INSERT INTO text_mark (kind, rule, row_table, row_id, field, fields, who, at)
       VALUES (@kind, @rule, @table, @id, @field, @fields, @who, @at)`,
    ).run({ ...place, who: mark.who, at: mark.at, fields: JSON.stringify(mark.fields) });
  return before ? read(before as Stored<Mark>) : null;
}

/** In the order in which they were set. Checked by the schema of the rows. */
export function readMarks(db: Database): TextMark[] {
  return db
    .prepare<[], Stored<TextMark>>(
      'SELECT kind, rule, row_table AS "table", row_id AS id, field, fields, who, at FROM text_mark ORDER BY text_mark.id',
    )
    .all()
    .map(read);
}

/** The same from all columns of the table. */
export function marksFrom(rows: readonly Columns[]): TextMark[] {
  return rows.map(({ kind, rule, row_table, row_id, field, fields, who, at }) =>
    read({ kind, rule, table: row_table, id: row_id, field, fields, who, at } as unknown as Stored<TextMark>),
  );
}

function read<T extends { readonly fields: unknown }>(stored: Stored<T>): T {
  try {
    return { ...stored, fields: parseJson(stored.fields) as unknown } as unknown as T;
  } catch (error) {
    throw new AppError(
      "book-damaged",
      "绩效文本文件已损坏：“已忽略”“待核对”的标记读不出来。请用最近的备份打开。",
      String(error),
    );
  }
}
