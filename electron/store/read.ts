import type { Database } from "better-sqlite3";
import { FIELDS } from "../../shared/book/fields.ts";
import type { BookRows } from "../../shared/book/rows.ts";
import { type PartTable, TREE } from "../../shared/book/tree.ts";
import { AppError } from "../../shared/error.ts";
import { COLUMNS, type Columns } from "./columns.ts";
import { readComments } from "./comments.ts";
import {
  contentOf,
  contentOfOrder,
  contentOfPart,
  digestOf,
  digestOfComments,
  digestOfMarks,
  type Part,
  partKey,
  partsIn,
  readDigests,
} from "./digest.ts";
import { readMarks } from "./marks.ts";
import { damaged } from "./sqlite-error.ts";

/** What a book with its marks, comments, notes and the labels of its steps may hold: over ten times a text of 2,000 projects. */
const MOST = { rows: 500_000, bytes: 48 * 1024 * 1024 };

/** The texts of each table; their lengths are read without the texts themselves. */
const TEXTS = {
  section: ["title"],
  paragraph: ["text"],
  project: ["agency_code", "agency_name", "code", "name", "funds_use", "goal"],
  indicator: FIELDS.indicator.map(({ name }) => name),
  text_mark: ["rule", "fields", "who"],
  comment: ["quote", "author", "text", "source"],
  import_note: ["place", "text", "message"],
  command: ["label"],
};

function refuseTooMuch(db: Database): void {
  const counts = Object.entries(TEXTS).map(([table, columns]) => {
    const bytes = columns.map((column) => `octet_length(${column})`).join(" + ");
    return `SELECT count(*) AS rows, total(${bytes}) AS bytes FROM ${table}`;
  });
  const { rows, bytes } = db
    .prepare<[], { rows: number; bytes: number }>(
      `SELECT sum(rows) AS rows, sum(bytes) AS bytes FROM (${counts.join(" UNION ALL ")})`,
    )
    .get() ?? { rows: 0, bytes: 0 };
  if (rows > MOST.rows || bytes > MOST.bytes)
    throw new AppError(
      "book-too-large",
      "这份文件的内容太多，不像是一份绩效文本，没有打开。请确认选对了文件，或改用最近的备份。",
      `${rows} rows, ${bytes} bytes`,
    );
}

/** A book as it is read, and the parts of it that are not as they were written: none, unless the file is damaged. */
export interface ReadRows {
  readonly rows: BookRows;
  readonly damaged: readonly Part[];
}

/** The whole book, one query a table. Throws AppError book-damaged, book-too-large. */
export function readRows(db: Database): ReadRows {
  refuseTooMuch(db);
  const book = db.prepare<[], Columns>("SELECT * FROM book").get();
  if (!book) throw new AppError("book-damaged", "绩效文本文件已损坏：缺少封面信息。请用最近的备份打开。");
  const { id: _, ...fields } = COLUMNS.book.read(book);
  const digests = readDigests(db);
  const differ: Part[] = [];
  const compare = (part: Part, digest: string) => {
    if (digests.get(partKey(part)) !== digest) differ.push(part);
  };
  const partsOf = (table: PartTable) => readParts(db, table, compare);
  compare({ part: "book", id: 1 }, digestOf(JSON.stringify(book)));
  const [sections, projects] = [partsOf("section"), partsOf("project")];
  const [marks, comments] = [readMarks(db), readComments(db)];
  const ids = (parts: readonly { readonly id: number }[]) => parts.map(({ id }) => id);
  compare({ part: "order", id: 1 }, digestOf(contentOfOrder(ids(sections), ids(projects))));
  compare({ part: "marks", id: 1 }, digestOfMarks(marks));
  compare({ part: "comments", id: 1 }, digestOfComments(comments));
  compare({ part: "notes", id: 1 }, digestOf(contentOf(db, { part: "notes", id: 1 }) ?? ""));
  return { rows: { ...fields, sections, projects, marks, comments } as unknown as BookRows, damaged: differ };
}

/** Throws AppError book-damaged where a part is not as it was written. @param path of the file, as it is shown */
export function refuseDamagedParts({ damaged: parts }: ReadRows, path: string): void {
  if (parts.length > 0) throw damaged(path, `digest differs: ${parts.map(partKey).join()}`);
}

function readParts(
  db: Database,
  table: PartTable,
  compare: (part: Part, digest: string) => void,
): { readonly id: number }[] {
  const { child } = TREE[table];
  return partsIn(db, table).map(({ row, children }) => {
    const own = COLUMNS[table].read(row);
    compare({ part: table, id: own.id }, digestOf(contentOfPart(table, row, children)));
    return { ...own, [TREE[child].list]: children.map(COLUMNS[child].read) };
  });
}
