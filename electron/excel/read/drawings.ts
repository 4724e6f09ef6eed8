import { isBlank } from "../../../shared/book/spaceless.ts";
import { drawnTexts } from "../../ooxml/drawn-texts.ts";
import { columnName } from "../../ooxml/lists/grid.ts";
import type { Notebook } from "../../ooxml/lists/notebook.ts";
import type { OfficePackage } from "../../ooxml/package.ts";
import { type Relation, relationsOf } from "../../ooxml/relations.ts";
import { readXml } from "../../ooxml/xml.ts";
import type { SheetPart } from "./workbook-parts.ts";

/** What lies over a sheet's cells (ECMA-376-1 20.5): text boxes, shapes, pictures, charts, SmartArt. A Book has no place for it. */
export async function noteDrawings(file: OfficePackage, sheet: SheetPart, notes: Notebook): Promise<void> {
  for (const { kind, target } of await relationsOf(file, sheet.part)) {
    if (kind !== "drawing" || !file.has(target)) continue;
    const { texts, pictures } = await readDrawing(file, target);
    for (const { place, text } of texts)
      noteText(`${sheet.name} ${place}`.trim(), text, "文本框或图形", notes);
    if (pictures.length > 0)
      notes.add({
        kind: "picture-not-taken",
        where: sheet.name,
        text: pictures.join("、"),
        message: `有 ${pictures.length} 张图片，没有导入。`,
      });
    await noteOthers(file, sheet, await relationsOf(file, target), notes);
  }
}

function noteText(where: string, text: string, what: string, notes: Notebook): void {
  if (!isBlank(text))
    notes.add({ kind: "text-not-understood", where, text, message: `${what}里的文字没有导入。` });
}

/** Charts and SmartArt keep their words in parts of their own. */
async function noteOthers(
  file: OfficePackage,
  sheet: SheetPart,
  relations: readonly Relation[],
  notes: Notebook,
): Promise<void> {
  for (const { kind, target } of relations) {
    if (!file.has(target)) continue;
    if (kind === "diagramData")
      noteText(sheet.name, (await drawnTexts(file, target)).join("\n"), "SmartArt 图形", notes);
    if (kind === "chart")
      notes.add({
        kind: "picture-not-taken",
        where: sheet.name,
        text: (await drawnTexts(file, target)).join("\n"),
        message: "有 1 张图表，没有导入。",
      });
  }
}

interface DrawingText {
  /** The cell at its upper left corner; "" where it is bound to none. */
  readonly place: string;
  readonly text: string;
}

async function readDrawing(
  file: OfficePackage,
  part: string,
): Promise<{ texts: DrawingText[]; pictures: string[] }> {
  const texts: DrawingText[] = [];
  const pictures: string[] = [];
  let corner = { column: "", row: "" };
  let taking: "column" | "row" | null = null;
  let inFrom = false;
  let lines: string[] | null = null;
  let inText = false;
  /** In what older programs draw instead. */
  let instead = 0;
  const place = () =>
    corner.column === "" || corner.row === ""
      ? ""
      : `${columnName(Number(corner.column))}${Number(corner.row) + 1}`;
  await readXml(file, part, {
    open(name) {
      if (name === "mc:Fallback") instead += 1;
      if (instead > 0) return;
      if (/^xdr:(twoCell|oneCell|absolute)Anchor$/.test(name)) corner = { column: "", row: "" };
      else if (name === "xdr:from") inFrom = true;
      else if (inFrom && name === "xdr:col") taking = "column";
      else if (inFrom && name === "xdr:row") taking = "row";
      else if (name === "xdr:pic") pictures.push(place());
      else if (name === "xdr:sp" || name === "xdr:cxnSp") lines = [];
      else if (name === "a:p") lines?.push("");
      else if (name === "a:br") lines?.push("");
      else if (name === "a:t") inText = true;
    },
    close(name) {
      if (name === "mc:Fallback") instead -= 1;
      if (instead > 0) return;
      if (name === "xdr:from") inFrom = false;
      else if (name === "xdr:col" || name === "xdr:row") taking = null;
      else if (name === "a:t") inText = false;
      else if ((name === "xdr:sp" || name === "xdr:cxnSp") && lines !== null) {
        texts.push({ place: place(), text: lines.join("\n").trim() });
        lines = null;
      }
    },
    text(text) {
      if (instead > 0) return;
      if (taking !== null) corner[taking] += text.trim();
      else if (inText && lines) lines.push((lines.pop() ?? "") + text);
    },
  });
  return { texts, pictures };
}
