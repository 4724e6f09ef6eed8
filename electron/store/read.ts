import type { Database } from "better-sqlite3";
import type { KeptNote } from "../../shared/book/import-note.ts";
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

/** The whole book, one query a table. */
export function readRows(db: Database): BookRows {
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

export function readNotes(db: Database): KeptNote[] {
  return db
    .prepare<[], KeptNote>(
      'SELECT kind, place AS "where", text, message, project_id AS projectId FROM import_note ORDER BY id',
    )
    .all();
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
