import type { OfficePackage } from "../../ooxml/package.ts";
import { raised } from "../../ooxml/superscript.ts";
import { readXml } from "../../ooxml/xml.ts";

/** Reads the texts that cells refer to by number (ECMA-376-1 18.4.9), without the pronunciations beside them (18.4.6). */
export async function readSharedStrings(file: OfficePackage, part: string | null): Promise<string[]> {
  const strings: string[] = [];
  if (part === null) return strings;
  let text: string | null = null;
  let inText = false;
  let beside = 0;
  let isRaised = false;
  let run = "";
  await readXml(file, part, {
    open(name, attribute) {
      if (name === "x:si") text = "";
      else if (name === "x:vertAlign") isRaised = attribute("val") === "superscript";
      else if (name === "x:rPh") beside += 1;
      else if (name === "x:t") inText = beside === 0;
    },
    close(name) {
      if (name === "x:rPh") beside -= 1;
      else if (name === "x:t") {
        inText = false;
        if (isRaised && text !== null) text = text.slice(0, text.length - run.length) + raised(run);
        run = "";
      } else if (name === "x:r") isRaised = false;
      else if (name === "x:si" && text !== null) {
        strings.push(decoded(text));
        text = null;
      }
    },
    text(piece) {
      if (!inText || text === null) return;
      text += piece;
      if (isRaised) run += piece;
    },
  });
  return strings;
}

/** “_x000A_” in a workbook's text means the character of that number (ECMA-376-1 22.9.2.19 ST_Xstring). */
export function decoded(text: string): string {
  if (!text.includes("_x")) return text;
  return text.replace(/_x([0-9A-Fa-f]{4})_/g, (_, code: string) =>
    String.fromCharCode(Number.parseInt(code, 16)),
  );
}
