import { chineseNumeral } from "../../../../shared/book/numbering.ts";

/** Numerals as counted and as written in full on cheques, place by place. */
const LEGAL = { plain: "零一二三四五六七八九十百千", written: "零壹贰叁肆伍陆柒捌玖拾佰仟" };
const STEMS = "甲乙丙丁戊己庚辛壬癸";
const BRANCHES = "子丑寅卯辰巳午未申酉戌亥";
const ROMAN: readonly (readonly [value: number, letters: string])[] = [
  [1000, "M"],
  [900, "CM"],
  [500, "D"],
  [400, "CD"],
  [100, "C"],
  [90, "XC"],
  [50, "L"],
  [40, "XL"],
  [10, "X"],
  [9, "IX"],
  [5, "V"],
  [4, "IV"],
  [1, "I"],
];

const NUMERALS = new Map<string, (value: number) => string | null>([
  ["none", () => ""],
  ["decimalZero", twoDigits],
  ["01, 02, 03, ...", twoDigits],
  ["upperLetter", letters],
  ["lowerLetter", (value) => letters(value)?.toLowerCase() ?? null],
  ["upperRoman", roman],
  ["lowerRoman", (value) => roman(value)?.toLowerCase() ?? null],
  ["decimalFullWidth", fullWidth],
  ["decimalFullWidth2", fullWidth],
  ["decimalEnclosedCircle", (value) => counted(0x2460, 20, value)],
  ["decimalEnclosedCircleChinese", (value) => counted(0x2460, 20, value)],
  ["decimalEnclosedParen", (value) => counted(0x2474, 20, value)],
  ["decimalEnclosedFullstop", (value) => counted(0x2488, 20, value)],
  ["ideographEnclosedCircle", (value) => counted(0x3280, 10, value)],
  ["ideographTraditional", (value) => cyclic(STEMS, value)],
  ["ideographZodiac", (value) => cyclic(BRANCHES, value)],
  ["chineseCounting", chinese],
  ["chineseCountingThousand", chinese],
  ["taiwaneseCounting", chinese],
  ["taiwaneseCountingThousand", chinese],
  ["japaneseCounting", chinese],
  ["koreanCounting", chinese],
  ["chineseLegalSimplified", legal],
  ["ideographLegalTraditional", legal],
  ["ideographDigital", digits],
  ["taiwaneseDigital", digits],
  ["japaneseDigitalTenThousand", digits],
]);

/** A number in one of WordprocessingML's formats (ECMA-376-1 17.18.59 ST_NumberFormat); in decimal where the format has no sign for it. */
export function numberText(value: number, format: string): string {
  return NUMERALS.get(format)?.(value) ?? String(value);
}

function twoDigits(value: number): string {
  return String(value).padStart(2, "0");
}

/** A sign of those that stand one after the other in Unicode. */
function counted(first: number, last: number, value: number): string | null {
  return inRange(value, last) ? String.fromCodePoint(first + value - 1) : null;
}

function digits(value: number): string {
  return String(value).replace(/\d/g, (digit) => "〇一二三四五六七八九".charAt(Number(digit)));
}

function inRange(value: number, last: number): boolean {
  return value >= 1 && value <= last;
}

function cyclic(signs: string, value: number): string | null {
  return inRange(value, signs.length) ? signs.charAt(value - 1) : null;
}

function chinese(value: number): string | null {
  return inRange(value, 9999) ? chineseNumeral(value) : null;
}

function legal(value: number): string | null {
  const plain = chinese(value);
  if (plain === null) return null;
  // 大写 writes the one of ten to nineteen: 壹拾.
  return plain
    .replace(/^十/, "一十")
    .replace(/./g, (each) => LEGAL.written.charAt(LEGAL.plain.indexOf(each)));
}

function fullWidth(value: number): string {
  return String(value).replace(/[0-9]/g, (digit) => String.fromCharCode(digit.charCodeAt(0) + 0xfee0));
}

/** A … Z, AA, BB … as Word counts on (17.18.59 upperLetter). */
function letters(value: number): string | null {
  if (!inRange(value, 780)) return null;
  const letter = String.fromCharCode(65 + ((value - 1) % 26));
  return letter.repeat(Math.floor((value - 1) / 26) + 1);
}

function roman(value: number): string | null {
  if (!inRange(value, 3999)) return null;
  let rest = value;
  let out = "";
  for (const [worth, sign] of ROMAN)
    while (rest >= worth) {
      out += sign;
      rest -= worth;
    }
  return out;
}
