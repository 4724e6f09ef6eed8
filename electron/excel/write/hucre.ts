import {
  type CellStyle as HucreStyle,
  rangeRef,
  type SheetChart,
  type WriteSheet,
  writeXlsx,
} from "hucre/xlsx";
import type { CellStyle, Chart, Sheet, SheetCell } from "../sheet.ts";

/** The one place that knows the library which writes .xlsx: sheets in, the file's bytes out. */

const BORDER = { style: "thin", color: { rgb: "BFBFBF" } } as const;
const BOX = { top: BORDER, right: BORDER, bottom: BORDER, left: BORDER };
const FONT = { name: "宋体", size: 11 };
const BOLD = { ...FONT, bold: true };
const HEAD_FILL = { type: "pattern", pattern: "solid", fgColor: { rgb: "DDE6F3" } } as const;
const SUM_FILL = { type: "pattern", pattern: "solid", fgColor: { rgb: "F2F2F2" } } as const;
const CENTRE = { horizontal: "center", vertical: "center", wrapText: true } as const;
const LEFT = { horizontal: "left", vertical: "center", wrapText: true } as const;
const RIGHT = { horizontal: "right", vertical: "center" } as const;
/** Two decimals, up to six where the amount has them. */
const MONEY = "#,##0.00####";

const STYLES: Readonly<Record<CellStyle, HucreStyle>> = {
  heading: { font: BOLD, fill: HEAD_FILL, border: BOX, alignment: CENTRE },
  text: { font: FONT, border: BOX, alignment: LEFT },
  literal: { font: FONT, border: BOX, alignment: LEFT, numFmt: "@" },
  "literal-right": { font: FONT, border: BOX, alignment: RIGHT, numFmt: "@" },
  count: { font: FONT, border: BOX, alignment: CENTRE },
  money: { font: FONT, border: BOX, alignment: RIGHT, numFmt: MONEY },
  percent: { font: FONT, border: BOX, alignment: CENTRE, numFmt: "0%" },
  "percent-fine": { font: FONT, border: BOX, alignment: CENTRE, numFmt: "0.00%" },
  "sum-label": { font: BOLD, fill: SUM_FILL, border: BOX, alignment: CENTRE },
  "sum-money": { font: BOLD, fill: SUM_FILL, border: BOX, alignment: RIGHT, numFmt: MONEY },
  title: { font: { ...BOLD, size: 14 }, alignment: CENTRE },
  line: { font: FONT, alignment: { ...LEFT, wrapText: false } },
  "line-right": { font: FONT, alignment: RIGHT },
  label: { font: FONT, fill: HEAD_FILL, border: BOX, alignment: CENTRE },
};

/** Words that the library would write as an error value; as rich text they stay words. */
const ERROR_WORDS = /^#(VALUE!|REF!|N\/A|NAME\?|NULL!|DIV\/0!|NUM!|GETTING_DATA|SPILL!|CALC!)$/;
/** Inches. */
const MARGINS = { top: 0.8, right: 0.5, bottom: 0.7, left: 0.5, header: 0.4, footer: 0.3 };

export function xlsxOf(sheets: readonly Sheet[], title: string): Promise<Uint8Array> {
  return writeXlsx({ sheets: sheets.map(writeSheet), defaultFont: FONT, properties: { title } });
}

function writeSheet(sheet: Sheet): WriteSheet {
  const { headRows, headColumns, filter } = sheet;
  return {
    name: sheet.name,
    columns: sheet.widths.map((width) => ({ width })),
    cells: cellsOf(sheet),
    merges: [...(sheet.merges ?? [])],
    rowDefs: new Map(Array.from(sheet.heights ?? [], ([row, height]) => [row, { height }])),
    ...(headRows > 0 ? { freezePane: { rows: headRows, columns: headColumns ?? 0 } } : {}),
    ...(filter && {
      autoFilter: { range: rangeRef(filter.startRow, filter.startCol, filter.endRow, filter.endCol) },
    }),
    ...(sheet.charts && sheet.charts.length > 0 ? { charts: sheet.charts.map(chartOf) } : {}),
    pageSetup: {
      paperSize: "a4",
      orientation: sheet.landscape ? "landscape" : "portrait",
      fitToPage: true,
      fitToWidth: 1,
      fitToHeight: sheet.onePage ? 1 : 0,
      margins: MARGINS,
      horizontalCentered: true,
      ...(headRows > 0 ? { printTitlesRow: `$1:$${headRows}` } : {}),
    },
    headerFooter: {
      ...(sheet.pageTitle === undefined ? {} : { oddHeader: `&C${sheet.pageTitle.replaceAll("&", "&&")}` }),
      oddFooter: "&C第 &P 页，共 &N 页",
    },
  };
}

/** Without decimals that an amount does not have; a zero bar needs no number. */
const LABEL = { formatCode: "#,##0.######;-#,##0.######;", sourceLinked: false };

function chartOf({ title, direction, values, rows: { first, last }, at }: Chart): SheetChart {
  const range = (column: number) => rangeRef(first, column, last, column);
  return {
    type: direction === "across" ? "bar" : "column",
    title,
    titleFontSize: 12,
    altText: `${title}：数在左边的单元格里`,
    series: [{ name: title, values: range(values), categories: range(0), color: "0F5EA8" }],
    anchor: { from: { row: at.startRow, col: at.startCol }, to: { row: at.endRow, col: at.endCol } },
    gapWidth: 60,
    legend: false,
    dataLabels: { showValue: true, numberFormat: LABEL },
    axes: {
      x: { reverse: direction === "across", labelFontSize: 9 },
      y: { hidden: true, gridlines: { major: false } },
    },
  };
}

function cellsOf(sheet: Sheet): NonNullable<WriteSheet["cells"]> {
  return new Map(
    sheet.rows.flatMap((cells, row) =>
      cells.map((cell, column) => [`${row},${column}`, cellOf(cell)] as const),
    ),
  );
}

function cellOf({ value, style: name, formula }: SheetCell) {
  const style = STYLES[name];
  if (formula !== undefined) return { formula, formulaResult: value, style };
  if (typeof value !== "string") return { value, style };
  const escaped = escapedText(value);
  return ERROR_WORDS.test(value) ? { richText: [{ text: escaped }], style } : { value: escaped, style };
}

/** “_x0041_” means A in a workbook (ECMA-376-1 22.9.2.19 ST_Xstring), so a text that holds those letters is written otherwise. */
function escapedText(value: string): string {
  return value.replace(/_(?=x[0-9A-Fa-f]{4}_)/g, "_x005F_");
}
