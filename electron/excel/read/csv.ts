import { detectDelimiter, parseCsv } from "hucre/csv";
import { columnName, Grid } from "../../ooxml/lists/grid.ts";
import { type GridCell, textCell } from "../../ooxml/lists/grid-cell.ts";
import { refusal, type SourceFile } from "../../ooxml/refusal.ts";
import { isPictureText } from "./picture-text.ts";
import { noRemarks, type SheetRemarks } from "./remarks.ts";
import { fullAllowance } from "./sheet-reader.ts";

/**
 * A list whose columns are separated by commas, tabs or semicolons, as one sheet: what Excel, WPS and budget systems export. Its
 * encoding is found: UTF-8 or UTF-16 by their marks, UTF-8 where all of it is that, else GB 18030.
 * @throws AppError where it is no such text, or larger than a list can be
 */
export function readCsv(file: Uint8Array, source: SourceFile): { grid: Grid; remarks: SheetRemarks } {
  const allowance = fullAllowance();
  const remarks = noRemarks();
  const text = decoded(file, source);
  if (text.length > allowance.characters)
    throw refusal("import-too-large", source, `${text.length} characters`);
  const rows = new Map<number, Map<number, GridCell>>();
  for (const [row, values] of valuesOf(text).entries()) {
    const cells = new Map<number, GridCell>();
    for (const [column, value] of values.entries()) {
      const cell = cellOf(value === null ? "" : String(value));
      if (cell === null) continue;
      if (isPictureText(cell.text)) {
        remarks.pictures.push(`${columnName(column)}${row + 1}`);
        continue;
      }
      allowance.cells -= 1;
      if (allowance.cells < 0) throw refusal("import-too-large", source, `row ${row + 1}`);
      cells.set(column, cell);
    }
    if (cells.size > 0) rows.set(row, cells);
  }
  return { grid: new Grid("表格", rows), remarks };
}

/** “sep=;” in the first line is Excel's own word for the separator. */
function valuesOf(text: string) {
  const said = /^sep=(.)\r?\n/i.exec(text);
  const list = said ? text.slice(said[0].length) : text;
  return parseCsv(list, { delimiter: said?.[1] ?? detectDelimiter(list), typeInference: false });
}

/** `="001"` keeps zeros from Excel. A plain number is one, though it is written. */
function cellOf(value: string): GridCell | null {
  const text = value.replace(/^=\s*"([\s\S]*)"\s*$/, (_, kept: string) => kept.replaceAll('""', '"'));
  if (text.trim() === "") return null;
  return { ...textCell(text), number: /^-?\d{1,15}(?:\.\d{1,15})?$/.test(text) ? text : null };
}

function decoded(file: Uint8Array, source: SourceFile): string {
  const [first, second] = file;
  const marked =
    first === 0xff && second === 0xfe ? "utf-16le" : first === 0xfe && second === 0xff ? "utf-16be" : null;
  for (const encoding of marked === null ? ["utf-8", "gb18030"] : [marked])
    try {
      return new TextDecoder(encoding, { fatal: true }).decode(file);
    } catch (thrown) {
      if (!(thrown instanceof TypeError)) throw thrown;
    }
  throw refusal("import-is-text", source, "neither UTF-8, UTF-16 nor GB 18030");
}
