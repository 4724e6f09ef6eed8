import { heading, text } from "../excel/cells.ts";
import type { SheetCell } from "../excel/sheet.ts";
import { xlsxOf } from "../excel/write/hucre.ts";
import { tableOf } from "../excel/write/table.ts";
import { REPORT_COLUMNS, type Report } from "./report-rows.ts";

/** The report as a workbook of one sheet, whose list can be sorted and filtered. */
export function reportXlsx({ title, remarks, rows }: Report): Promise<Uint8Array> {
  const columns = REPORT_COLUMNS.map(({ field, heading: words, width }) => ({
    heading: words,
    width,
    cell: (row: (typeof rows)[number]): SheetCell =>
      field === "number" ? { value: Number(row.number), style: "count" } : text(row[field]),
  }));
  const table = tableOf(columns, rows);
  const sheet = {
    name: "检查意见",
    rows: table.rows,
    widths: table.widths,
    heights: table.heights,
    headRows: 1,
    filter: { startRow: 0, startCol: 0, endRow: rows.length, endCol: REPORT_COLUMNS.length - 1 },
    landscape: true,
    pageTitle: title,
  };
  const about = {
    name: "说明",
    rows: [[heading(title)], ...remarks.map((remark) => [text(remark)])],
    widths: [100],
    headRows: 0,
    landscape: false,
  };
  return xlsxOf([sheet, about], title);
}
