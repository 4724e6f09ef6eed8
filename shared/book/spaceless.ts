/** What most cells hold, and what comparing leaves as it is. */
const PLAIN = /^[\u4e00-\u9fff0-9A-Za-z]*$/;

/** A text as it is compared: NFKC (full width to half width), without white space and zero-width characters. */
export function spaceless(text: string): string {
  if (PLAIN.test(text)) return text;
  return text.normalize("NFKC").replace(/[\s\u200b-\u200f\u2060\ufeff]+/g, "");
}

export function isBlank(text: string): boolean {
  return spaceless(text) === "";
}
