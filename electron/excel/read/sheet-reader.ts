import { columnName, Grid, type MergedRange } from "../../ooxml/lists/grid.ts";
import type { GridCell } from "../../ooxml/lists/grid-cell.ts";
import type { OfficePackage } from "../../ooxml/package.ts";
import { refusal, type SourceFile } from "../../ooxml/refusal.ts";
import { type Attribute, readXml } from "../../ooxml/xml.ts";
import { type CellContext, cellOf, isScaled, PICTURE, type RawCell, rawCell } from "./cell.ts";
import { isCutOff, type SheetRemarks } from "./remarks.ts";
import type { SheetPart } from "./workbook-parts.ts";

/** What all sheets of a workbook may still hold; 2,000 projects have 250,000 cells and 5 million characters. */
export interface Allowance {
  cells: number;
  characters: number;
}

export function fullAllowance(): Allowance {
  return { cells: 750_000, characters: 20_000_000 };
}

/** Excel's own limits (ECMA-376-1 leaves them open): 1,048,576 rows, 16,384 columns. */
const MOST_ROWS = 1_048_576;
const MOST_COLUMNS = 16_384;

/**
 * Reads one sheet: the cells that hold something, however far down the formatted ones go. A formula counts by the result that
 * the file keeps; nothing is calculated and no other file is looked into.
 * @param remarks takes what the cells are besides what they say
 */
export async function readSheet(
  file: OfficePackage,
  sheet: SheetPart,
  context: CellContext,
  allowance: Allowance,
  remarks: SheetRemarks,
): Promise<Grid> {
  const rows = new Map<number, Map<number, GridCell>>();
  const merges: MergedRange[] = [];
  let row = -1;
  let column = -1;
  let cell: RawCell | null = null;
  let taking: "value" | "text" | "formula" | null = null;
  let beside = 0;
  let isSheet = false;
  let isHiddenRow = false;
  const keep = (raw: RawCell) => {
    const read = cellOf(raw, context);
    if (read === PICTURE) remarks.pictures.push(`${columnName(column)}${row + 1}`);
    if (read === null || read === PICTURE) return;
    if (isHiddenRow) remarks.hiddenRows.add(row);
    if (read.number !== null && isCutOff(read.number))
      remarks.cutOff.push(`${columnName(column)}${row + 1} ${read.text}`);
    if (isScaled(read, context.formats[raw.style]))
      remarks.scaled.push(`${columnName(column)}${row + 1} ${read.text}（存的是 ${read.number}）`);
    allowance.cells -= 1;
    allowance.characters -= read.text.length;
    if (allowance.cells < 0 || allowance.characters < 0)
      throw refusal("import-too-large", file.source, `sheet ${sheet.name}`);
    const cells = rows.get(row) ?? new Map<number, GridCell>();
    rows.set(row, cells.set(column, read));
  };
  await readXml(file, sheet.part, {
    open(name, attribute) {
      if (name === "x:worksheet") isSheet = true;
      else if (name === "x:row") {
        row = placeOf(attribute("r"), row + 1, MOST_ROWS, file.source);
        column = -1;
        isHiddenRow = isHidden(attribute, "ht");
      } else if (name === "x:c") {
        column = columnOf(attribute("r"), column + 1, file.source);
        cell = rawCell(attribute, context);
      } else if (name === "x:f" && cell) {
        cell.formula = "";
        taking = "formula";
      } else if (name === "x:v") taking = "value";
      else if (name === "x:rPh") beside += 1;
      else if (name === "x:t" && beside === 0) taking = "text";
      else if (name === "x:mergeCell") addMerge(merges, attribute("ref"));
      else if (name === "x:col" && isHidden(attribute, "width"))
        remarks.hiddenColumns.push({
          first: Number(attribute("min")) - 1,
          last: Number(attribute("max")) - 1,
        });
    },
    close(name) {
      if (name === "x:v" || name === "x:t" || name === "x:f") taking = null;
      else if (name === "x:rPh") beside -= 1;
      else if (name === "x:c" && cell) {
        keep(cell);
        cell = null;
      }
    },
    text(text) {
      if (!cell || taking === null) return;
      if (taking === "value") cell.value += text;
      else if (taking === "text") cell.inline += text;
      else cell.formula += text;
    },
  });
  if (!isSheet) throw refusal("import-damaged", file.source, `${sheet.part} is no worksheet`);
  const grid = new Grid(sheet.name, rows);
  if (!grid.fill(merges, allowance))
    throw refusal("import-too-large", file.source, `merges of ${sheet.name}`);
  return grid;
}

/** Hidden, or without any height or width. */
function isHidden(attribute: Attribute, size: "ht" | "width"): boolean {
  return /^(1|true)$/.test(attribute("hidden") ?? "") || Number(attribute(size) ?? 1) === 0;
}

/** A row's number from 0: the one it says, or the next. */
function placeOf(said: string | undefined, next: number, most: number, source: SourceFile): number {
  const place = said === undefined ? next : Number(said) - 1;
  if (!Number.isInteger(place) || place < 0 || place >= most)
    throw refusal("import-damaged", source, `row or column ${said ?? next}`);
  return place;
}

/** A column's number from 0: the letters of “C12”, or the next. */
function columnOf(reference: string | undefined, next: number, source: SourceFile): number {
  if (reference === undefined) return placeOf(undefined, next, MOST_COLUMNS, source);
  const column = columnNumber(reference.replace(/[0-9$]/g, ""));
  return placeOf(String(column + 1), next, MOST_COLUMNS, source);
}

/** A → 0, AB → 27; NaN for anything but letters. */
function columnNumber(letters: string): number {
  if (!/^[A-Za-z]{1,3}$/.test(letters)) return Number.NaN;
  let number = 0;
  for (const letter of letters.toUpperCase()) number = number * 26 + letter.charCodeAt(0) - 64;
  return number - 1;
}

/** A range that makes no sense fills nothing. */
function addMerge(merges: MergedRange[], reference: string | undefined): void {
  const match = /^\$?([A-Z]{1,3})\$?(\d{1,7}):\$?([A-Z]{1,3})\$?(\d{1,7})$/i.exec(reference ?? "");
  if (!match) return;
  const [, left = "", top, right = "", bottom] = match;
  merges.push({
    top: Number(top) - 1,
    left: columnNumber(left),
    bottom: Number(bottom) - 1,
    right: columnNumber(right),
  });
}
