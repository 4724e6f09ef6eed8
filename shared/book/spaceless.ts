import { withoutInvisible } from "./invisible.ts";

const PLAIN = /^[\u4e00-\u9fff0-9A-Za-z]*$/;

/** A Han character, a digit, a Latin letter: comparing leaves them as they are, and most cells hold nothing else. */
function isPlain(code: number): boolean {
  return (
    (code >= 0x4e00 && code <= 0x9fff) ||
    (code >= 0x30 && code <= 0x39) ||
    (code >= 0x41 && code <= 0x5a) ||
    (code >= 0x61 && code <= 0x7a)
  );
}

export function beginsPlain(text: string): boolean {
  return text !== "" && isPlain(text.charCodeAt(0));
}

/** A text as it is compared: NFKC (full width to half width), without white space and what nobody sees. */
export function spaceless(text: string): string {
  if (PLAIN.test(text)) return text;
  return withoutInvisible(text.normalize("NFKC").replace(/\s+/g, ""));
}

export function isBlank(text: string): boolean {
  return text === "" || (!beginsPlain(text) && spaceless(text) === "");
}
