import { isBlank } from "../../../shared/book/spaceless.ts";
import type { Notebook } from "../../ooxml/lists/notebook.ts";
import type { OfficePackage } from "../../ooxml/package.ts";
import { relationsOf } from "../../ooxml/relations.ts";
import { readXml } from "../../ooxml/xml.ts";
import { decoded } from "./shared-strings.ts";
import type { SheetPart } from "./workbook-parts.ts";

/** Notes what comments on a sheet's cells say (ECMA-376-1 18.7): a text has no place for them. */
export async function noteComments(file: OfficePackage, sheet: SheetPart, notes: Notebook): Promise<void> {
  const relations = await relationsOf(file, sheet.part);
  for (const { kind, target } of relations) {
    if (kind !== "comments" || !file.has(target)) continue;
    let place = "";
    let text = "";
    let inText = false;
    await readXml(file, target, {
      open(name, attribute) {
        if (name === "x:comment") [place, text] = [attribute("ref") ?? "", ""];
        else if (name === "x:t") inText = true;
      },
      close(name) {
        if (name === "x:t") inText = false;
        else if (name === "x:comment" && !isBlank(text))
          notes.add({
            kind: "comment",
            where: `${sheet.name} ${place}`,
            text: decoded(text).trim(),
            message: "批注没有导入。",
          });
      },
      text(piece) {
        if (inText) text += piece;
      },
    });
  }
}
