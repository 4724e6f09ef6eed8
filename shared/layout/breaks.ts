/**
 * Where a line may break. Chinese text breaks between any two characters, except that closing punctuation does not start a
 * line and opening punctuation does not end one; runs of Latin letters and digits stay whole. Found by experiment with
 * LibreOffice and Word's own lists for zh-CN; the written file carries the same two lists.
 */

/**
 * Characters that do not start a line: ECMA-376 17.15.1.59 `noLineBreaksBefore`, Word's default for zh-CN without the ellipsis,
 * which GB/T 15834-2011 lets start a line and LibreOffice does too.
 */
export const NO_LINE_START =
  "!%),.:;>?]}¢¨°·ˇˉ―‖’”‰′″›℃∶、。〃〉》」』】〕〗〞︶︺︾﹀﹄﹚﹜﹞！＂％＇），．：；？］｀｜｝～￠";
/**
 * Characters that do not end a line: ECMA-376 17.15.1.58 `noLineBreaksAfter`, Word's default for zh-CN without the middle dot,
 * which stands in both lists there.
 */
export const NO_LINE_END = "$([{£¥‘“〈《「『【〔〖〝﹙﹛﹝＄（．［｛￡￥";

/** Whose rules. Both follow the two lists; they differ where Latin letters, digits and symbols meet punctuation. */
export type BreakRules = "libreoffice" | "word";

const OTHER = 0;
const SPACE = 1;
const GLUE = 2;
const IDEOGRAPH = 3;
const DASH = 4;
const HYPHEN = 5;
const ELLIPSIS = 6;
const KIND = 7;
/** Flags beside the kind. */
const NO_START = 8;
const NO_END = 16;
const HAN = 32;
const LATIN = 64;
const DIGIT = 128;
/** Belongs to the character before it. */
const MARK = 256;
/** May stand past the edge where an application lets punctuation hang. */
const HANGS = 512;
/** Closing punctuation that LibreOffice keeps with a Latin letter or digit after it: not ： or ； (Unicode UAX 14, CL and CP but not NS). */
const STICKS = 1024;

const EAST_ASIAN =
  /[\u2e80-\u2fff\u3000-\u30ff\u31c0-\u9fff\ua000-\ua4cf\uf900-\ufaff\ufe30-\ufe4f\uff00-\uffef]/;

const table = new Uint16Array(0x10000);
for (let unit = 0; unit < table.length; unit++) table[unit] = classify(unit, String.fromCharCode(unit));

function classify(unit: number, character: string): number {
  let flags = 0;
  if (NO_LINE_START.includes(character)) flags |= NO_START;
  if (NO_LINE_START.includes(character) && !"：；！？～∶!?".includes(character)) flags |= STICKS;
  if (NO_LINE_END.includes(character)) flags |= NO_END;
  if ((unit >= 0x3400 && unit <= 0x9fff) || (unit >= 0xd800 && unit <= 0xdbff)) flags |= HAN;
  if (/[\p{Script=Latin}\p{Script=Greek}\p{Script=Cyrillic}0-9]/u.test(character) && unit < 0x2100)
    flags |= LATIN;
  if (character >= "0" && character <= "9") flags |= DIGIT;
  // The second half of a surrogate pair belongs to the first.
  if ((unit >= 0xdc00 && unit <= 0xdfff) || unit === 0x200d || /\p{M}/u.test(character)) flags |= MARK;
  if ("、。，．：；！？,.".includes(character)) flags |= HANGS;
  return flags | kindOf(unit, character);
}

function kindOf(unit: number, character: string): number {
  if (character === " " || character === "\t") return SPACE;
  if ("\u00a0\u2007\u202f\u2060\ufeff".includes(character)) return GLUE;
  if (unit >= 0xd800 && unit <= 0xdfff) return IDEOGRAPH;
  if (EAST_ASIAN.test(character)) return IDEOGRAPH;
  if (character === "…") return ELLIPSIS;
  if ("–—".includes(character)) return DASH;
  return "-‐".includes(character) ? HYPHEN : OTHER;
}

/** What breaking needs to know of a UTF-16 code unit; the other functions here take it. */
export function breakClass(unit: number): number {
  return table[unit] ?? OTHER;
}

/** A space or a tab: it may hang past the edge. */
export function isSpace(cls: number): boolean {
  return (cls & KIND) === SPACE;
}

/** A Han character beside a Latin letter or digit, where an application may add a quarter of an em. */
export function meetsLatin(before: number, after: number): boolean {
  return ((before & HAN) !== 0 && (after & LATIN) !== 0) || ((before & LATIN) !== 0 && (after & HAN) !== 0);
}

/** Punctuation that some applications let stand past the edge. */
export function mayHang(cls: number): boolean {
  return (cls & HANGS) !== 0;
}

/** Whether the text stands among Latin after this character; punctuation and symbols take their side from what goes before. */
export function amongLatin(cls: number, before: boolean): boolean {
  return (cls & LATIN) !== 0 || (before && (cls & HAN) === 0);
}

/**
 * Whether a line may end between two neighbours.
 * @param inLatin what `amongLatin` says of the first.
 */
export function mayBreak(before: number, after: number, rules: BreakRules, inLatin: boolean): boolean {
  const left = before & KIND;
  const right = after & KIND;
  if (right === SPACE || (after & MARK) !== 0 || left === GLUE || right === GLUE) return false;
  if (left === SPACE) return true;
  if ((after & NO_START) !== 0 || (before & NO_END) !== 0) return false;
  return rules === "word" ? wordBreaks(before, after) : libreOfficeBreaks(before, after, inLatin);
}

/** Around any ideograph and after a dash. */
function wordBreaks(before: number, after: number): boolean {
  const left = before & KIND;
  const right = after & KIND;
  if (left === IDEOGRAPH || right === IDEOGRAPH) return true;
  return (left === DASH || left === HYPHEN) && right !== HYPHEN && (after & DIGIT) === 0;
}

/**
 * Latin letters and digits stay with closing punctuation before and opening punctuation after them, symbols with the Latin text
 * before them; elsewhere symbols part as ideographs do.
 */
function libreOfficeBreaks(before: number, after: number, inLatin: boolean): boolean {
  const left = before & KIND;
  const right = after & KIND;
  if ((after & LATIN) !== 0) return (before & (LATIN | STICKS)) === 0 && left !== OTHER;
  if ((before & LATIN) !== 0) return right === IDEOGRAPH ? (after & NO_END) === 0 : right === DASH;
  if (right === IDEOGRAPH) return true;
  return right !== HYPHEN && !inLatin;
}
