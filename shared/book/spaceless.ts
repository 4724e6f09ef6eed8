import { withoutInvisible } from "./invisible.ts";

/** What most cells hold, and what comparing leaves as it is. */
const PLAIN = /^[\u4e00-\u9fff0-9A-Za-z]*$/;

/** A text as it is compared: NFKC (full width to half width), without white space and what nobody sees. */
export function spaceless(text: string): string {
  if (PLAIN.test(text)) return text;
  return withoutInvisible(text.normalize("NFKC").replace(/\s+/g, ""));
}

export function isBlank(text: string): boolean {
  return spaceless(text) === "";
}
