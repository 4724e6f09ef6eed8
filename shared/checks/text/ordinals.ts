/** A goal or a purpose without what does not count: its number in front, spaces, full stops. */

const ORDINAL =
  /^\s*(?:\d{1,2}[.、．](?!\d)|[（(]?[一二三四五六七八九十\d]{1,3}[）)]、?|[一二三四五六七八九十]{1,3}、|目标\d{0,2}[：:])\s*/;

export function withoutOrdinals(text: string): string {
  if (!text.includes("\n")) return text.replace(ORDINAL, "").trim();
  return text
    .split("\n")
    .map((line) => line.replace(ORDINAL, "").trim())
    .filter((line) => line !== "")
    .join("\n");
}
