/**
 * Where a line may break. Chinese text breaks between any two characters, except that closing punctuation does not start a
 * line and opening punctuation does not end one; runs of Latin letters and digits stay whole. Found by experiment with
 * LibreOffice and Word's own lists for zh-CN; the written file carries the same two lists.
 */

/** Characters that do not start a line: ECMA-376 17.15.1.59 `noLineBreaksBefore`, Word's default for zh-CN. */
export const NO_LINE_START =
  "!%),.:;>?]}¢¨°·ˇˉ―‖’”…‰′″›℃∶、。〃〉》」』】〕〗〞︶︺︾﹀﹄﹚﹜﹞！＂％＇），．：；？］｀｜｝～￠";
/** Characters that do not end a line: ECMA-376 17.15.1.58 `noLineBreaksAfter`, Word's default for zh-CN. */
export const NO_LINE_END = "$([{£¥·‘“〈《「『【〔〖〝﹙﹛﹝＄（．［｛￡￥";

const OTHER = 0;
const SPACE = 1;
const GLUE = 2;
const IDEOGRAPH = 3;
const DIGIT = 4;
const DASH = 5;
const MARK = 6;
const KIND = 7;
const NO_START = 8;
const NO_END = 16;
const HAN = 32;
const LATIN = 64;

const EAST_ASIAN =
  /[\u2e80-\u2fff\u3000-\u30ff\u31c0-\u9fff\ua000-\ua4cf\uf900-\ufaff\ufe30-\ufe4f\uff00-\uffef]/;

const table = new Uint8Array(0x10000);
for (let unit = 0; unit < table.length; unit++) table[unit] = classify(unit);

function classify(unit: number): number {
  const character = String.fromCharCode(unit);
  const limits =
    (NO_LINE_START.includes(character) ? NO_START : 0) | (NO_LINE_END.includes(character) ? NO_END : 0);
  const han = (unit >= 0x3400 && unit <= 0x9fff) || (unit >= 0xd800 && unit <= 0xdbff) ? HAN : 0;
  const latin = unit < 0x250 && /[\p{L}\p{N}]/u.test(character) ? LATIN : 0;
  return kindOf(unit, character) | limits | han | latin;
}

function kindOf(unit: number, character: string): number {
  if (character === " " || character === "\t") return SPACE;
  if ("\u00a0\u2007\u202f\u2060\ufeff".includes(character)) return GLUE;
  // The second half of a surrogate pair belongs to the first, as a combining mark does.
  if ((unit >= 0xdc00 && unit <= 0xdfff) || unit === 0x200d || /\p{M}/u.test(character)) return MARK;
  if (unit >= 0xd800 && unit <= 0xdbff) return IDEOGRAPH;
  if (EAST_ASIAN.test(character)) return IDEOGRAPH;
  if (character >= "0" && character <= "9") return DIGIT;
  if ("-‐–—".includes(character)) return DASH;
  return OTHER;
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

/**
 * Whether a line may end between two neighbours.
 * @param digitSticks LibreOffice keeps a digit with the closing punctuation before it, Word does not.
 */
export function mayBreak(before: number, after: number, digitSticks: boolean): boolean {
  const left = before & KIND;
  const right = after & KIND;
  if (right === SPACE || right === MARK || left === GLUE || right === GLUE) return false;
  if (left === SPACE) return true;
  if ((after & NO_START) !== 0 || (before & NO_END) !== 0) return false;
  if (right === DIGIT && digitSticks && (before & NO_START) !== 0) return false;
  if (left === IDEOGRAPH || right === IDEOGRAPH || left === MARK) return true;
  return left === DASH && right !== DASH && right !== DIGIT;
}
