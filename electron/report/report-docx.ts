import { TableRow } from "docx";
import { listDocx, listTable, textCell } from "./list-docx.ts";
import { REPORT_COLUMNS, type Report } from "./report-rows.ts";

/** The report as a Word document: a row for every problem. */
export function reportDocx({ title, remarks, rows }: Report): Promise<Buffer> {
  const tableRows = (widths: readonly number[]) =>
    rows.map(
      (row) =>
        new TableRow({
          cantSplit: true,
          children: REPORT_COLUMNS.map(({ field }, column) =>
            textCell(row[field], widths[column] ?? 0, field === "number" || field === "severity"),
          ),
        }),
    );
  return listDocx({
    title,
    remarks,
    nothing: "没有发现问题。",
    table: rows.length === 0 ? null : listTable(REPORT_COLUMNS, tableRows),
  });
}
