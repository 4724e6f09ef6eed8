import type { Database } from "better-sqlite3";
import type { Comment, CommentBody } from "../../shared/book/comment.ts";
import type { Columns } from "./columns.ts";
import { prepared } from "./prepared.ts";

/** The table of comments: see shared/book/comment.ts. */

const COLUMN_OF = {
  parent: "parent",
  table: "row_table",
  id: "row_id",
  field: "field",
  quote: "quote",
  author: "author",
  initials: "initials",
  at: "at",
  text: "text",
  reason: "reason",
  state: "state",
  stateBy: "state_by",
  stateAt: "state_at",
  source: "source",
  foreignId: "foreign_id",
  round: "round",
} as const satisfies Readonly<Record<Exclude<keyof CommentBody, "range">, string>>;

const COLUMNS = ["range_from", "range_to", ...Object.values(COLUMN_OF)];
const SET = `INSERT INTO comment (uuid, ${COLUMNS.join(", ")}) VALUES (@uuid, ${COLUMNS.map((name) => `@${name}`).join(", ")})
  ON CONFLICT (uuid) DO UPDATE SET ${COLUMNS.map((name) => `${name} = excluded.${name}`).join(", ")}`;

/** Sets the comment of that name, or takes it away. @returns what was there before. */
export function setComment(db: Database, uuid: string, comment: CommentBody | null): CommentBody | null {
  const before = prepared(db, "SELECT * FROM comment WHERE uuid = ?").get(uuid) as Columns | undefined;
  if (comment) prepared(db, SET).run({ uuid, ...columnsOf(comment) });
  else prepared(db, "DELETE FROM comment WHERE uuid = ?").run(uuid);
  if (!before) return null;
  const { uuid: _, ...body } = read(before);
  return body;
}

/** In the order in which they were written. Checked by the schema of the rows. */
export function readComments(db: Database): Comment[] {
  return commentsFrom(db.prepare<[], Columns>("SELECT * FROM comment ORDER BY id").all());
}

/** The same from all columns of the table. */
export function commentsFrom(rows: readonly Columns[]): Comment[] {
  return rows.map(read);
}

function columnsOf({ range, ...body }: CommentBody): Columns {
  const columns: Columns = { range_from: range?.from ?? null, range_to: range?.to ?? null };
  for (const [name, column] of Object.entries(COLUMN_OF)) columns[column] = body[name as keyof typeof body];
  return columns;
}

function read(row: Columns): Comment {
  const { uuid, range_from: from, range_to: to } = row;
  const body = Object.entries(COLUMN_OF).map(([name, column]) => [name, row[column]]);
  const range = from === null && to === null ? null : { from, to };
  return { uuid, ...Object.fromEntries(body), range } as unknown as Comment;
}
