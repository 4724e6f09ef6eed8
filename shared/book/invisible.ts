/**
 * Characters that print nothing and say nothing, left by web pages, messengers and other programs: soft hyphen, zero-width spaces and
 * joiners, marks of direction, byte order mark (Unicode 17, categories Cf and Default_Ignorable). Kept are variation selectors, which
 * tell one form of a Han character from another.
 */
export const INVISIBLE = "\\u00ad\\u061c\\u200b-\\u200f\\u202a-\\u202e\\u2060-\\u206f\\ufeff";
const ANY = new RegExp(`[${INVISIBLE}]`);
const PICTURE = "\\p{Extended_Pictographic}";
/** A joiner within an emoji of several (Unicode TS 51, 2.3) is part of its picture. */
const EACH = new RegExp(
  `(?<!${PICTURE}[\\ufe0f\\p{Emoji_Modifier}]?)\\u200d|\\u200d(?!${PICTURE})|[${INVISIBLE.replace("\\u200b-\\u200f", "\\u200b\\u200c\\u200e\\u200f")}]`,
  "gu",
);

/** The text without characters that nobody sees. */
export function withoutInvisible(text: string): string {
  return ANY.test(text) ? text.replace(EACH, "") : text;
}
