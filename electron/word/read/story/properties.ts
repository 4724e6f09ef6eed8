import type { Attribute } from "../../../ooxml/xml.ts";
import type { RawRow } from "./grid.ts";
import type { OpenParagraph } from "./story.ts";
import { isOn, outlineLevel } from "./styles.ts";

/** Takes a child of w:pPr into the paragraph; those without meaning for reading change nothing. */
export function readParagraphProperty(paragraph: OpenParagraph, name: string, attribute: Attribute): void {
  const value = attribute("w:val");
  switch (name) {
    case "w:pStyle":
      paragraph.style = value ?? null;
      break;
    case "w:jc":
      paragraph.centered = value === "center";
      break;
    case "w:outlineLvl":
      paragraph.outline = outlineLevel(value);
      break;
    case "w:pageBreakBefore":
      paragraph.pageBreakBefore = isOn(value);
      break;
    case "w:numId":
      paragraph.numId = value ?? null;
      break;
    case "w:ilvl":
      paragraph.level = Number(value ?? 0);
      break;
    case "w:del":
    case "w:moveFrom":
      // In w:pPr this can only be the paragraph mark's w:rPr (ECMA-376-1 17.13.5.15).
      paragraph.markDeleted = true;
      break;
    case "w:sectPr":
      paragraph.endsSection = true;
      break;
  }
}

/** Takes a child of w:trPr or w:tcPr into the row being read, or its last cell. */
export function readTableProperty(row: RawRow, name: string, attribute: Attribute): void {
  const value = attribute("w:val");
  const cell = row.cells.at(-1);
  switch (name) {
    case "w:gridBefore":
      row.before = Math.max(0, Math.min(Number(value ?? 0) || 0, 1000));
      break;
    case "w:gridSpan":
      if (cell) cell.columns = Math.max(1, Number(value ?? 1) || 1);
      break;
    case "w:vMerge":
      if (cell) cell.merge = value === "restart" ? "restart" : "continue";
      break;
    case "w:hMerge":
      if (cell) cell.joinsLeft = value !== "restart";
      break;
  }
}
