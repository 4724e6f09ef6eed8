import { printable } from "../../../shared/book/canonical.ts";
import type { ImportNote } from "../../../shared/book/import-note.ts";
import type { Book } from "../../../shared/book/model.ts";
import { coverTitle } from "../../../shared/book/official-text.ts";
import { projectSheet } from "../project-sheet.ts";
import { xlsxOf } from "./hucre.ts";
import { besideSheet, indicatorsSheet, summarySheet } from "./lists.ts";
import { overviewSheet } from "./overview.ts";
import { coverSheet, sectionsSheet } from "./texts.ts";

/**
 * A book as an Excel workbook: 项目汇总, 指标明细, 封面, 章节文字, which together are the whole text and read back the same; 多出的内容
 * where its projects have such.
 * @param projectSheets also a sheet for each project in the official table's shape
 * @param charts also 概览, its numbers with charts of them, at the end
 * @param notes its import report
 */
export function writeXlsx(
  book: Book,
  projectSheets: boolean,
  notes: readonly ImportNote[] = [],
  charts = false,
): Promise<Uint8Array> {
  const lists = [summarySheet(book), indicatorsSheet(book), coverSheet(book), sectionsSheet(book)];
  const tables = projectSheets ? book.projects.map(projectSheet) : [];
  const beside = besideSheet(book, notes);
  return xlsxOf(
    [...lists, ...(beside ? [beside] : []), ...tables, ...(charts ? [overviewSheet(book)] : [])],
    printable(book.department) + coverTitle(book.fiscalYear),
  );
}
