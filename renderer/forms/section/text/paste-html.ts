import { withoutInvisible } from "../../../../shared/book/invisible.ts";
import { chineseNumeral } from "../../../../shared/book/numbering.ts";

/** What a page of HTML from the clipboard has for the text: its paragraphs; what is left out is counted. */
export interface ReadHtml {
  readonly lines: readonly string[];
  readonly tables: number;
  readonly images: number;
}

/** Word, WPS and web pages: paragraphs and the numbers that they show become plain text, looks are dropped. */
export function readHtml(html: string): ReadHtml {
  // A document of its own: nothing in it is loaded or run. Its styles are only read, by another name: as such the page's security
  // policy would report each of them.
  const plain = html
    .replace(/<style[\s\S]*?<\/style>/gi, "")
    .replace(/<[a-z][^>]*>/gi, (tag) => tag.replace(/(?<=\s)style(?=\s*=)/gi, STYLE));
  const { body } = new DOMParser().parseFromString(plain, "text/html");
  const reader = new Reader();
  reader.readAll(body);
  reader.endLine();
  return reader;
}

const STYLE = "data-style";
const BLOCKS = new Set(
  "ADDRESS ARTICLE ASIDE BLOCKQUOTE CENTER DD DIV DL DT FIGURE FOOTER FORM H1 H2 H3 H4 H5 H6 HEADER HR LI MAIN NAV OL P PRE SECTION TABLE TBODY TD TH TR UL".split(
    " ",
  ),
);
const NO_TEXT = new Set(
  "SCRIPT STYLE TEMPLATE TITLE HEAD DEL SVG OBJECT VIDEO AUDIO CANVAS SELECT BUTTON TEXTAREA NOSCRIPT".split(
    " ",
  ),
);
/** What Word draws of a bullet in its symbol fonts, and the usual ones. */
const BULLET = /^[\u00a7\u00a8\u00b7\u00d8\u00fc\u2022\u25a0\u25aa\u25cf\u25cb\u25c6lnuoqv\ue000-\uf8ff]$/;
const HAN = "[\\u2e80-\\u9fff\\uf900-\\ufaff\\uff00-\\uffef\\u2014-\\u2026]";
/** A line end of the file itself between two characters that have no space between them. */
const LINE_END_IN_HAN = new RegExp(`(${HAN})[ \\t]*[\\r\\n]+[ \\t]*(?=${HAN})`, "g");

class Reader implements ReadHtml {
  readonly lines: string[] = [];
  tables = 0;
  images = 0;
  #line = "";
  /** The number or bullet of the item that begins here. */
  #mark = "";

  readAll(parent: Node): void {
    for (const child of parent.childNodes)
      if (child instanceof Text) this.#line += child.data;
      else if (child instanceof Element) this.#read(child);
  }

  /** Ends a paragraph; a blank one is none. */
  endLine(): void {
    const text = withoutInvisible(this.#line).replace(LINE_END_IN_HAN, "$1").replace(/\s+/g, " ").trim();
    this.#line = "";
    if (text === "") return;
    this.lines.push(this.#mark + text);
    this.#mark = "";
  }

  #read(element: Element): void {
    const name = element.tagName.toUpperCase();
    const style = element.getAttribute(STYLE) ?? "";
    if (name === "IMG" || name === "V:IMAGEDATA") this.images += 1;
    if (NO_TEXT.has(name) || isUnseen(element, style)) return;
    if (name === "BR") this.endLine();
    else if (/mso-list:\s*ignore/i.test(style)) this.#line += listMark(element.textContent ?? "");
    else if (name === "TABLE" && element.querySelectorAll("td, th").length > 1) {
      this.endLine();
      this.tables += 1;
    } else if (BLOCKS.has(name)) {
      this.endLine();
      if (name === "LI" && !element.querySelector(`[${STYLE}*='mso-list' i]`)) this.#mark = itemMark(element);
      this.readAll(element);
      this.endLine();
    } else this.readAll(element);
  }
}

function isUnseen(element: Element, style: string): boolean {
  return (
    /display:\s*none|mso-hide:\s*all|mso-element:\s*comment/i.test(style) ||
    element.hasAttribute("hidden") ||
    element.classList.contains("MsoCommentReference")
  );
}

/** The number that Word wrote beside its own list: a letter of a symbol font is a bullet. */
function listMark(text: string): string {
  const mark = text.replace(/[\s\u00a0]+/g, "");
  return BULLET.test(mark) ? "•" : mark;
}

/** The number or bullet that a browser draws before an item. */
function itemMark(item: Element): string {
  const list = item.parentElement;
  const style = `${list?.getAttribute(STYLE) ?? ""};${item.getAttribute(STYLE) ?? ""}`;
  if (/list-style(-type)?:\s*none/i.test(style)) return "";
  if (!(list instanceof HTMLOListElement)) return "•";
  const items = Array.from(list.children).filter((each) => each.tagName === "LI");
  const before = items.slice(0, items.indexOf(item) + 1);
  const counted = before.findLastIndex((each) => each.hasAttribute("value"));
  const first = Number(before[counted]?.getAttribute("value") ?? list.getAttribute("start") ?? 1);
  const number = first + before.length - 1 - Math.max(0, counted);
  const chinese = /list-style(-type)?:[^;]*(cjk|chinese|han)/i.test(style) && number > 0 && number < 10_000;
  return chinese ? `${chineseNumeral(number)}、` : `${number}.`;
}
