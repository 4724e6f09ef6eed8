import type { OfficePackage } from "./package.ts";
import { readXml } from "./xml.ts";

/** The words of a chart's or a SmartArt's part: its paragraphs, and what a chart keeps of the cells that it shows, a line each. */
export async function drawnTexts(file: OfficePackage, part: string): Promise<string[]> {
  const lines: string[] = [];
  let inText = false;
  await readXml(file, part, {
    open(name) {
      if (name === "a:p" || name === "a:br" || name === "c:v") lines.push("");
      if (name === "a:t" || name === "c:v") inText = true;
    },
    close(name) {
      if (name === "a:t" || name === "c:v") inText = false;
    },
    text(text) {
      if (inText) lines.push((lines.pop() ?? "") + text);
    },
  });
  return lines.map((line) => line.trim()).filter((line) => line !== "");
}
