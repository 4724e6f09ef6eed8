import { heading, text } from "../excel/cells.ts";
import { xlsxOf } from "../excel/write/hucre.ts";
import { type TableColumn, tableOf } from "../excel/write/table.ts";

/** A workbook of a list that can be sorted and filtered, and a sheet that says what it is a list of. */
export function listXlsx<Row>({
  name,
  title,
  remarks,
  columns,
  items,
}: {
  /** Of the list's sheet. */
  readonly name: string;
  readonly title: string;
  readonly remarks: readonly string[];
  readonly columns: readonly TableColumn<Row>[];
  readonly items: readonly Row[];
}): Promise<Uint8Array> {
  const { rows, widths, heights } = tableOf(columns, items);
  const list = {
    name,
    rows,
    widths,
    heights,
    headRows: 1,
    filter: { startRow: 0, startCol: 0, endRow: items.length, endCol: columns.length - 1 },
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
  return xlsxOf([list, about], title);
}
