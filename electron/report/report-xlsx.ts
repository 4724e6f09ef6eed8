import { count, text } from "../excel/cells.ts";
import type { TableColumn } from "../excel/write/table.ts";
import { listXlsx } from "./list-xlsx.ts";
import { REPORT_COLUMNS, type Report, type ReportRow } from "./report-rows.ts";

/** The report as a workbook of one sheet, whose list can be sorted and filtered. */
export function reportXlsx({ title, remarks, rows }: Report): Promise<Uint8Array> {
  const columns = REPORT_COLUMNS.map(
    ({ field, heading, width }): TableColumn<ReportRow> => ({
      heading,
      width,
      cell: (row) => (field === "number" ? count(Number(row.number)) : text(row[field])),
    }),
  );
  return listXlsx({ name: "检查意见", title, remarks, columns, items: rows });
}
