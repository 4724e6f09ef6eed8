import { Fragment, Slice } from "prosemirror-model";
import type { Command } from "prosemirror-state";
import { canonicalText } from "../../../../shared/book/canonical.ts";
import { readHtml } from "./paste-html.ts";
import { paragraphNode } from "./schema.ts";

/** What a clipboard, or something dropped, has for the text. */
export interface Pasted {
  /** Paragraphs, canonical. */
  readonly lines: readonly string[];
  /** What of it has no place in the text: one sentence, or "". */
  readonly leftOut: string;
}

export function readPasted(data: DataTransfer): Pasted {
  const html = data.getData("text/html");
  const plain = data.getData("text/plain");
  // Our own text has nothing but text.
  if (html === "" || html.includes("data-pm-slice"))
    return { lines: linesOf(plain), leftOut: plain === "" && data.files.length > 0 ? NO_IMAGES : "" };
  const { lines, tables, images } = readHtml(html);
  return { lines: lines.flatMap(linesOf), leftOut: tables > 0 ? NO_TABLES : images > 0 ? NO_IMAGES : "" };
}

/** Puts paragraphs in place of the selection. A single one goes into the paragraph at the caret. */
export function pasteLines(lines: readonly string[]): Command {
  return (state, dispatch) => {
    const [only = ""] = lines;
    if (dispatch) {
      const nodes = lines.map((line) => paragraphNode(null, line));
      const tr =
        lines.length === 1
          ? state.tr.insertText(only)
          : state.tr.replaceSelection(new Slice(Fragment.from(nodes), 1, 1));
      dispatch(tr.scrollIntoView());
    }
    return true;
  };
}

const NO_TABLES = "表格没有粘贴：表格请粘贴到项目的指标表";
const NO_IMAGES = "图片没有粘贴：正文只放文字";

const LIST_NUMBER =
  /^([（(]?[\d一二三四五六七八九十]{1,4}[）).、．]|目标\d{1,3}[：:]|•)[\t \u00a0\u3000]+(?!\d)/gm;

/** The paragraphs of a plain text. What Word puts between a list's number and its text goes, other white space is one space. */
export function linesOf(text: string): string[] {
  const tidy = canonicalText(text)
    .replace(LIST_NUMBER, "$1")
    .replace(/[\t \u00a0\u3000]*[\t\u00a0\u3000][\t \u00a0\u3000]*/g, " ");
  return canonicalText(tidy)
    .split("\n")
    .filter((line) => line !== "");
}
