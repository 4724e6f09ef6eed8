import type { Align, Profile } from "../../../shared/layout/profile.ts";
import type { Cell, Row, Table } from "../../../shared/layout/tables.ts";
import { STYLES } from "./styles.ts";
import { paragraph, run } from "./xml.ts";

/** A measured table as WordprocessingML: exact grid, rows at least as high as laid out (ECMA-376 17.4). */
export function tableXml(table: Table, profile: Profile): string {
  const width = table.columns.reduce((sum, each) => sum + each, 0);
  const grid = table.columns.map((each) => `<w:gridCol w:w="${each}"/>`).join("");
  const rows = table.rows.map((row, index) => rowXml(row, table, index < table.headerRows)).join("");
  return `<w:tbl>${tableProperties(width, profile)}<w:tblGrid>${grid}</w:tblGrid>${rows}</w:tbl>`;
}

function tableProperties(width: number, profile: Profile): string {
  const { border, sidePadding } = profile.table;
  // Eighths of a point (ECMA-376 17.3.4); a point is 20 twips.
  const line = `w:val="single" w:sz="${(border * 8) / 20}" w:space="0" w:color="000000"`;
  const borders = ["top", "left", "bottom", "right", "insideH", "insideV"];
  const margin = (side: string, size: number) => `<w:${side} w:w="${size}" w:type="dxa"/>`;
  return (
    `<w:tblPr><w:tblW w:w="${width}" w:type="dxa"/><w:tblInd w:w="0" w:type="dxa"/>` +
    `<w:tblBorders>${borders.map((side) => `<w:${side} ${line}/>`).join("")}</w:tblBorders><w:tblLayout w:type="fixed"/>` +
    `<w:tblCellMar>${margin("top", 0)}${margin("left", sidePadding)}${margin("bottom", 0)}${margin("right", sidePadding)}</w:tblCellMar></w:tblPr>`
  );
}

function rowXml(row: Row, table: Table, header: boolean): string {
  const whole = row.splits ? "" : `<w:cantSplit/><w:trHeight w:val="${row.height}" w:hRule="atLeast"/>`;
  const properties = `${whole}${header ? "<w:tblHeader/>" : ""}`;
  const cells = row.cells.map((cell) => cellXml(cell, table, header)).join("");
  return `<w:tr>${properties === "" ? "" : `<w:trPr>${properties}</w:trPr>`}${cells}</w:tr>`;
}

const MERGE: Readonly<Record<Cell["merge"], string>> = {
  none: "",
  start: '<w:vMerge w:val="restart"/>',
  continue: "<w:vMerge/>",
};

function cellXml(cell: Cell, table: Table, header: boolean): string {
  const width = table.columns
    .slice(cell.column, cell.column + cell.span)
    .reduce((sum, each) => sum + each, 0);
  const span = cell.span > 1 ? `<w:gridSpan w:val="${cell.span}"/>` : "";
  // Without a row below, the header would be kept with the next project's page.
  const kept = header && table.rows.length > table.headerRows;
  const more = `${kept ? "<w:keepNext/>" : ""}${alignment(cell.align)}`;
  const paragraphs = cell.text.split("\n").map((line) => paragraph(STYLES.cell.id, run(line), more));
  return `<w:tc><w:tcPr><w:tcW w:w="${width}" w:type="dxa"/>${span}${MERGE[cell.merge]}<w:vAlign w:val="center"/></w:tcPr>${paragraphs.join("")}</w:tc>`;
}

/** The style centres; anything else is said in the paragraph. */
function alignment(align: Align): string {
  return align === "center" ? "" : `<w:jc w:val="${align}"/>`;
}
