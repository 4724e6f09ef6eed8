/**
 * Advance widths of characters in the Chinese office fonts (仿宋_GB2312, 楷体_GB2312, 黑体, 宋体), in thousandths of an em.
 * Measured from font files: ASCII is half an em, every other character of GB 2312 a whole one, including ·×°℃“”—… and the
 * accented letters of pinyin. Characters outside GB 2312 come from a substitute font and are half an em where they are Latin.
 */

const HALF = 500;
const FULL = 1000;

/** Characters below U+0370 that GB 2312 holds: its rows 1 and 8. */
const FULL_LATIN = "¤§¨°±·×÷àáèéêìíòóùúüāēěīńňōūǎǐǒǔǖǘǚǜɑɡˇˉˊˋ˙";
/** Widths of U+2000 to U+200A, the spaces that typesetting knows (Unicode 6.2). */
const SPACES = [500, 1000, 500, 1000, 333, 250, 167, 500, 200, 100, 50];
const HALF_PUNCTUATION = "‐‑‒–‚„†‡‹›⁄";

const table = new Uint16Array(0x10000).fill(FULL);

function set(from: number, to: number, width: number): void {
  table.fill(width, from, to + 1);
}

set(0x0000, 0x036f, HALF);
set(0x0300, 0x036f, 0);
set(0x0590, 0x0fff, HALF);
set(0x1e00, 0x1fff, HALF);
for (const [index, width] of SPACES.entries()) table[0x2000 + index] = width;
set(0x200b, 0x200f, 0);
set(0x202a, 0x202e, 0);
set(0x202f, 0x202f, 200);
set(0x2060, 0x2064, 0);
set(0x20a0, 0x20cf, HALF);
set(0xfe00, 0xfe0f, 0);
set(0xfe20, 0xfe2f, 0);
set(0xfeff, 0xfeff, 0);
set(0xff61, 0xffdc, HALF);
// A surrogate pair is one ideograph or one picture: all of its width on the first half.
set(0xdc00, 0xdfff, 0);
for (const character of FULL_LATIN) table[character.charCodeAt(0)] = FULL;
for (const character of HALF_PUNCTUATION) table[character.charCodeAt(0)] = HALF;

/** Advance of a UTF-16 code unit in thousandths of an em; the second half of a surrogate pair is 0. */
export function advance(unit: number): number {
  return table[unit] ?? FULL;
}
