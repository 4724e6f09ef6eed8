import type { Box } from "./mounted.ts";

/** What decides where a character of a text field stands. */
const LIKE = [
  "font",
  "letterSpacing",
  "lineHeight",
  "padding",
  "textIndent",
  "whiteSpace",
  "wordBreak",
  "overflowWrap",
] as const;

/** The line in which a character of a text field is drawn, in the window, px: read off a copy, since the field itself does not tell. */
export function caretBox(field: HTMLTextAreaElement, offset: number): Box {
  const copy = document.createElement("div");
  const style = getComputedStyle(field);
  for (const name of LIKE) copy.style[name] = style[name];
  Object.assign(copy.style, { position: "absolute", visibility: "hidden", width: `${field.clientWidth}px` });
  const caret = document.createElement("span");
  caret.textContent = "\u200b";
  copy.append(field.value.slice(0, offset), caret, field.value.slice(offset));
  field.ownerDocument.body.append(copy);
  const down = caret.getBoundingClientRect().top - copy.getBoundingClientRect().top;
  copy.remove();
  const top = field.getBoundingClientRect().top + down - field.scrollTop;
  return { top, bottom: top + Number.parseFloat(style.lineHeight) };
}
