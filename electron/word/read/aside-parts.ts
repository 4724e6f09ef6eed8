import { textOfBlocks } from "./body.ts";
import { readBody } from "./body-reader.ts";
import type { OfficePackage } from "./package.ts";
import type { WordParts } from "./parts.ts";
import type { Report } from "./report.ts";
import type { Styles } from "./styles.ts";
import { isBlank } from "./words.ts";

const PARTS = [
  { part: "comments", root: "w:comments", kind: "comment", where: "批注", message: "批注没有导入。" },
  { part: "footnotes", root: "w:footnotes", kind: "footnote", where: "脚注", message: "脚注没有导入。" },
  { part: "endnotes", root: "w:endnotes", kind: "endnote", where: "尾注", message: "尾注没有导入。" },
] as const;

/** Notes what stands beside the body, in parts of its own: comments, footnotes, endnotes. */
export async function noteAsideParts(
  file: OfficePackage,
  parts: WordParts,
  styles: Styles,
  report: Report,
): Promise<void> {
  for (const { part, root, kind, where, message } of PARTS) {
    const name = parts[part];
    if (name === null) continue;
    const { blocks } = await readBody(file, name, root, styles, () => "");
    for (const text of textOfBlocks(blocks).split("\n"))
      if (!isBlank(text)) report.add(Number.POSITIVE_INFINITY, { kind, where, text: text.trim(), message });
  }
}
