import type { Database } from "better-sqlite3";
import type { BookRows, IndicatorRow, ParagraphRow } from "../../shared/book/rows.ts";
import { AppError } from "../../shared/error.ts";
import {
  bookFields,
  type Columns,
  indicatorFields,
  paragraphFields,
  projectFields,
  sectionFields,
} from "./columns.ts";
import { readMarks } from "./marks.ts";

/** Rows of a book with its marks and notes: over ten times those of a text of 2,000 projects. */
const MOST_ROWS = 500_000;

function refuseTooMany(db: Database): void {
  const tables = ["section", "paragraph", "project", "indicator", "text_mark", "import_note"];
  const sum = tables.map((table) => `(SELECT count(*) FROM ${table})`).join(" + ");
  const rows = db.prepare<[], number>(`SELECT ${sum}`).pluck().get() ?? 0;
  if (rows > MOST_ROWS)
    throw new AppError(
      "book-too-large",
      "这份文件的内容太多，不像是一份绩效文本，没有打开。请确认选对了文件，或改用最近的备份。",
      `${rows} rows`,
    );
}

/** The whole book, one query a table. Throws AppError book-damaged, book-too-large. */
export function readRows(db: Database): BookRows {
  refuseTooMany(db);
  const book = db.prepare<[], Columns>("SELECT * FROM book").get();
  if (!book) throw new AppError("book-damaged", "绩效文本文件已损坏：缺少封面信息。请用最近的备份打开。");
  const paragraphs = grouped<ParagraphRow>(db, "paragraph", "section_id", paragraphFields);
  const indicators = grouped<IndicatorRow>(db, "indicator", "project_id", indicatorFields);
  const sections = db
    .prepare<[], Columns>("SELECT * FROM section ORDER BY position, id")
    .all()
    .map(sectionFields);
  const projects = db
    .prepare<[], Columns>("SELECT * FROM project ORDER BY position, id")
    .all()
    .map(projectFields);
  return {
    ...bookFields(book),
    sections: sections.map((section) => ({ ...section, paragraphs: paragraphs.get(section.id) ?? [] })),
    projects: projects.map((project) => ({ ...project, indicators: indicators.get(project.id) ?? [] })),
    marks: readMarks(db),
  };
}

function grouped<T>(
  db: Database,
  table: string,
  parent: string,
  fields: (row: Columns) => T,
): Map<number, T[]> {
  const groups = new Map<number, T[]>();
  for (const row of db
    .prepare<[], Columns>(`SELECT * FROM ${table} ORDER BY ${parent}, position, id`)
    .iterate()) {
    const key = Number(row[parent]);
    const group = groups.get(key);
    if (group) group.push(fields(row));
    else groups.set(key, [fields(row)]);
  }
  return groups;
}
