import { type GridCell, textCell } from "../../ooxml/lists/grid-cell.ts";
import type { OfficePackage } from "../../ooxml/package.ts";
import type { Attribute } from "../../ooxml/xml.ts";
import { dateCell, numberCell } from "./cell-value.ts";
import type { NumberFormat } from "./number-format/number-format.ts";
import { readNumberFormats } from "./number-format/styles.ts";
import { isPictureText } from "./picture-text.ts";
import { readRichPictures } from "./rich-pictures.ts";
import { decoded, readSharedStrings } from "./shared-strings.ts";
import type { WorkbookParts } from "./workbook-parts.ts";

/** What cells of all sheets refer to. */
export interface CellContext {
  /** What a text without a format of its own is in a cell; the same text is one cell wherever it stands. */
  readonly shared: readonly ReadCell[];
  readonly formats: readonly NumberFormat[];
  readonly from1904: boolean;
  /** As `readRichPictures` finds them. */
  readonly pictures: ReadonlySet<number>;
}

/** A cell of a sheet; null where it holds nothing. */
type ReadCell = GridCell | typeof PICTURE | null;
export const PICTURE = "picture";

export async function readCellContext(file: OfficePackage, parts: WorkbookParts): Promise<CellContext> {
  return {
    shared: (await readSharedStrings(file, parts.sharedStrings)).map(cellOfText),
    formats: await readNumberFormats(file, parts.styles),
    from1904: parts.from1904,
    pictures: await readRichPictures(file, parts.workbook),
  };
}

function cellOfText(text: string): ReadCell {
  if (text === "") return null;
  return isPictureText(text) ? PICTURE : textCell(text);
}

/** A cell as the file writes it. */
export interface RawCell {
  readonly type: string;
  readonly style: number;
  formula: string | null;
  /** Of its value ([MS-XLSX] 2.3.6): one of `CellContext.pictures`, maybe. */
  readonly metadata: number;
  value: string;
  inline: string;
}

export function rawCell(attribute: Attribute, { pictures }: CellContext): RawCell {
  const style = Number(attribute("s") ?? 0);
  const metadata = pictures.size === 0 ? 0 : Number(attribute("vm") ?? 0);
  return { type: attribute("t") ?? "n", style, formula: null, metadata, value: "", inline: "" };
}

/** WPS keeps a picture in a cell as this formula; Excel has a function for pictures of addresses. */
const PICTURE_FORMULA = /\bDISPIMG\s*\(|^(?:_xlfn\.)?(?:_xlws\.)?IMAGE\s*\(/i;

/** By the cell's type (ECMA-376-1 18.18.11). */
export function cellOf(raw: RawCell, { shared, formats, from1904, pictures }: CellContext): ReadCell {
  const { type, value } = raw;
  if (pictures.has(raw.metadata) || (raw.formula !== null && PICTURE_FORMULA.test(raw.formula)))
    return PICTURE;
  const format = formats[raw.style];
  if (type === "inlineStr") return shown(cellOfText(decoded(raw.inline)), format);
  if (value === "") return raw.formula !== null ? { ...textCell(""), broken: true } : null;
  switch (type) {
    case "s": {
      const cell = shared[Number(value)];
      return cell === undefined ? { ...textCell(""), broken: true } : shown(cell, format);
    }
    case "str":
      return shown(cellOfText(decoded(value)), format);
    case "d":
      return dateCell(value, format, from1904);
    case "b":
      return textCell(value === "1" || value === "true" ? "TRUE" : "FALSE");
    case "e":
      return { ...textCell(value), broken: true };
    default:
      return numberCell(value, format, from1904);
  }
}

/** A text with what its format adds. */
function shown(cell: ReadCell, format: NumberFormat | undefined): ReadCell {
  if (cell === null || cell === PICTURE || format === undefined) return cell;
  const text = format.shownText(cell.text);
  return text === cell.text ? cell : textCell(text);
}

/** Its digits are an amount's of thousands or more, and nothing beside them says so. */
export function isScaled({ number, percent }: GridCell, format: NumberFormat | undefined): boolean {
  if (number === null || percent || format === undefined || format.isGeneral) return false;
  const shown = format.amount(Number(number));
  return shown !== null && shown.places !== 0 && shown.unit === "";
}
