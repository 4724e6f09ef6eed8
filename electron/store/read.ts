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

/** What a book with its marks, notes and the labels of its steps may hold: over ten times a text of 2,000 projects. */
const MOST = { rows: 500_000, bytes: 48 * 1024 * 1024 };

/** The texts of each table; their lengths are read without the texts themselves. */
const TEXTS = {
  section: ["title"],
  paragraph: ["text"],
  project: ["agency_code", "agency_name", "code", "name", "funds_use", "goal"],
  indicator: ["level1", "level2", "level3", "description", "symbol", "number", "unit", "basis"],
  text_mark: ["rule", "text", "who"],
  import_note: ["place", "text", "message"],
  command: ["label"],
} as const;

function refuseTooMuch(db: Database): void {
  const counts = Object.entries(TEXTS).map(([table, columns]) => {
    const bytes = columns.map((column) => `octet_length(${column})`).join(" + ");
    return db
      .prepare<[], { rows: number; bytes: number }>(
        `SELECT count(*) AS rows, total(${bytes}) AS bytes FROM ${table}`,
      )
      .get();
  });
  const rows = counts.reduce((sum, count) => sum + (count?.rows ?? 0), 0);
  const bytes = counts.reduce((sum, count) => sum + (count?.bytes ?? 0), 0);
  if (rows > MOST.rows || bytes > MOST.bytes)
    throw new AppError(
      "book-too-large",
      "这份文件的内容太多，不像是一份绩效文本，没有打开。请确认选对了文件，或改用最近的备份。",
      `${rows} rows, ${bytes} bytes`,
    );
}

/** The whole book, one query a table. Throws AppError book-damaged, book-too-large. */
export function readRows(db: Database): BookRows {
  refuseTooMuch(db);
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
